/// The state of one path on the disk.
struct Found: Sendable, Hashable {
    enum State: Sendable, Hashable {
        case absent
        /// A file with exactly the bytes to write.
        case same
        /// A file with other bytes, by their hash.
        case other(hash: String)
        /// A link, a device or a pipe, which the tool did not make, but can replace.
        case strange
        /// A folder.
        case folder
        /// Something that is no folder is at `path`, a part of the way.
        case blocked(path: String, by: OutputError.Obstacle)
    }

    var state: State
    var identity: DirectoryEntry.Identity?
}
