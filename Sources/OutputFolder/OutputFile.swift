/// One file of a client, as it should stand in the output folder.
public struct OutputFile: Sendable, Hashable {
    /// Where the file goes, relative to the output folder and separated by "/" on every system.
    ///
    /// Checked when the file is written or compared, together with the others of the run, because two paths can be
    /// fine alone and collide on a file system that ignores case.
    public let path: String

    /// The whole text, written as UTF-8 and without any change to its line ends.
    public let contents: String

    /// Pairs a relative path with its text; nothing is checked before the file is written or compared.
    public init(path: String, contents: String) {
        self.path = path
        self.contents = contents
    }
}
