/// The state of one path on the disk.
struct Found: Sendable, Hashable {
    enum State: Sendable, Hashable {
        case absent
        /// A file with just the bytes that are to be written.
        case same
        /// A file with other bytes, by their hash.
        case other(hash: String)
        /// A link, a device, a pipe: nothing of ours, but it can be replaced.
        case strange
        /// A folder.
        case folder
        /// Something that is no folder stands where `path`, a part of the way, should be one.
        case blocked(path: String, by: OutputError.Obstacle)
    }

    var state: State
    var identity: DirectoryEntry.Identity?
}
