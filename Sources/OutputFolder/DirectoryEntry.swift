#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Android)
import Android
#endif

/// The metadata of an entry of a folder. For a link, it is that of the link, not of its target.
struct DirectoryEntry: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case file, folder, link, other
    }

    /// The device and inode number: two names with the same identity are one file.
    struct Identity: Sendable, Hashable {
        let device: UInt64
        let number: UInt64
    }

    let kind: Kind
    let size: Int
    let modified: FileTime
    let identity: Identity

    init(_ info: stat) {
        switch info.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        case S_IFLNK: kind = .link
        default: kind = .other
        }
        size = Int(info.st_size)
        modified = FileTime(info)
        identity = Identity(
            device: UInt64(truncatingIfNeeded: info.st_dev), number: UInt64(truncatingIfNeeded: info.st_ino))
    }
}
