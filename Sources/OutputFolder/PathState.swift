/// The state of a path in the output folder.
struct PathState: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case absent
        /// A file with exactly the bytes to write.
        case same
        /// A file with other bytes, which have this hash.
        case other(hash: String)
        /// A link, a device or a pipe. A run can replace it.
        case notAFile
        case folder
        /// A part of the path, `path`, is not a folder.
        case blocked(path: String, by: OutputError.Obstacle)
    }

    var kind: Kind
    var identity: DirectoryEntry.Identity?
}
