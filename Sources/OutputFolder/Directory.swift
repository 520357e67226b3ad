#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Android)
import Android
#endif

/// An open folder. Its functions take single names, not paths, and follow no symbolic link, so that a link cannot lead
/// a run out of the output folder.
final class Directory {
    /// The folder's path for messages.
    let path: String

    let descriptor: CInt
    let faults: FaultPoint
    var isLocked = false

    private init(path: String, descriptor: CInt, faults: FaultPoint) {
        self.path = path
        self.descriptor = descriptor
        self.faults = faults
    }

    deinit {
        // Closing does not unlock if another thread has just forked: the child has the descriptor until its exec.
        if isLocked { flock(descriptor, LOCK_UN) }
        close(descriptor)
    }

    /// Opens the folder at a path. Follows links, because the user chose the path. Returns `nil` if nothing is there.
    static func open(_ path: String, faults: FaultPoint) throws(OutputError) -> Directory? {
        let descriptor = retrying { openat(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        if descriptor >= 0 { return Directory(path: path, descriptor: descriptor, faults: faults) }
        switch errno {
        case ENOENT: return nil
        case ENOTDIR: throw .blocked(firstFile(onTheWayTo: path), by: .file)
        case let code: throw .fileSystem(doing: "open the folder", path: path, code: code)
        }
    }

    private static func firstFile(onTheWayTo path: String) -> String {
        let ways = OutputPath.folders(above: path).filter { !$0.isEmpty }
        var info = stat()
        return ways.first { stat($0, &info) == 0 && info.st_mode & S_IFMT != S_IFDIR } ?? path
    }

    /// Opens a folder in this one. Returns `nil` if the name is free.
    func folder(_ name: String) throws(OutputError) -> Directory? {
        let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        let opened = retrying { openat(descriptor, name, flags) }
        if opened >= 0 { return Directory(path: join(name), descriptor: opened, faults: faults) }
        switch errno {
        case ENOENT: return nil
        case ENOTDIR, ELOOP: throw .blocked(join(name), by: try entry(name)?.kind == .link ? .symbolicLink : .file)
        case let code: throw failure("open the folder", name, code)
        }
    }

    /// Returns the entry with a name; `nil` if the name is free.
    func entry(_ name: String) throws(OutputError) -> DirectoryEntry? {
        var info = stat()
        guard retrying({ fstatat(descriptor, name, &info, AT_SYMLINK_NOFOLLOW) }) == 0 else {
            if errno == ENOENT { return nil }
            throw failure("look at", name, errno)
        }
        return DirectoryEntry(info)
    }

    /// Returns the names of all entries in the folder, in no order.
    func names() throws(OutputError) -> [String] {
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0, let stream = fdopendir(copy) else {
            let code = errno
            if copy >= 0 { close(copy) }
            throw .fileSystem(doing: "list the folder", path: path, code: code)
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Returns true if both values are one folder on the disk.
    func isSameFolder(as other: Directory?) -> Bool {
        var (mine, theirs) = (stat(), stat())
        guard let other, fstat(descriptor, &mine) == 0, fstat(other.descriptor, &theirs) == 0 else { return false }
        return mine.st_dev == theirs.st_dev && mine.st_ino == theirs.st_ino
    }

    func join(_ name: String) -> String {
        path.utf8.last == UInt8(ascii: "/") ? path + name : path + "/" + name
    }

    func failure(_ action: String, _ name: String, _ code: Int32) -> OutputError {
        .fileSystem(doing: action, path: join(name), code: code)
    }
}

/// Repeats a system call for as long as a signal interrupts it (`EINTR`).
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
        let result = call()
        if result != -1 || errno != EINTR { return result }
    }
}
