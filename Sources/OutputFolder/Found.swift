/// The state of a path in the output folder.
struct Found: Sendable, Hashable {
    enum State: Sendable, Hashable {
        case absent
        /// A file with exactly the bytes to write.
        case same
        /// A file with other bytes, which have this hash.
        case other(hash: String)
        /// A link, a device or a pipe. A run can replace it.
        case strange
        case folder
        /// A part of the path, `path`, is not a folder.
        case blocked(path: String, by: OutputError.Obstacle)
    }

    var state: State
    var identity: DirectoryEntry.Identity?
}
