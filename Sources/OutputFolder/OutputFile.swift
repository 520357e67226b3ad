/// One file of a client, as it should be in the output folder.
public struct OutputFile: Sendable, Hashable {
    /// The file's path, relative to the output folder, separated by "/" on every system.
    ///
    /// Paths are checked together when a run writes or compares its files, because two paths can each be valid and
    /// collide on a file system that ignores case.
    public let path: String

    /// The whole text, written as UTF-8 and without any change to its line ends.
    public let contents: String

    /// Pairs a relative path with its text; nothing is checked before the file is written or compared.
    public init(path: String, contents: String) {
        self.path = path
        self.contents = contents
    }
}
