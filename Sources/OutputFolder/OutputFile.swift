/// A file of a client, to be written to the output folder.
public struct OutputFile: Sendable, Hashable {
    /// The file's path, relative to the output folder, with "/" as separator on every system.
    ///
    /// A run validates all paths together when it writes or compares its files, because two valid paths can collide on
    /// a file system that ignores case.
    public let path: String

    /// The text of the file, which is written as UTF-8 with its line ends unchanged.
    public let contents: String

    /// Creates a file without validating `path`; ``OutputFolder`` does that.
    public init(path: String, contents: String) {
        self.path = path
        self.contents = contents
    }
}
