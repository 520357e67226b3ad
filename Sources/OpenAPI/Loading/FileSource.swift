public import YAMLTree

/// A source of files: the disk, or memory in a test.
public protocol FileSource: Sendable {
    /// Returns the bytes of the file at `path`, which is normalised: no `.` in it, and `..` only at its beginning.
    ///
    /// - Throws: `FileProblem` if the file cannot be read.
    func read(_ path: String) throws(FileProblem) -> [UInt8]

    /// Returns the tree of the file at `path`. A source that reads the same files repeatedly can keep the trees of
    /// unchanged files.
    ///
    /// - Parameter printed: The path for findings.
    /// - Throws: `FileProblem` if the file cannot be read.
    func tree(_ path: String, printedAs printed: String) throws(FileProblem) -> YAMLTree

    /// Returns the names in the folder at `path`, for suggestions; empty if they are not known.
    func names(inFolder path: String) -> [String]
}

extension FileSource {
    /// Reads and parses the file at each call.
    public func tree(_ path: String, printedAs printed: String) throws(FileProblem) -> YAMLTree {
        YAMLTree.parse(SourceFile(path: printed, bytes: try read(path)))
    }
}

/// The reason why a file could not be read.
public enum FileProblem: Error, Hashable, Sendable {
    /// Nothing is at the path.
    case missing
    /// The file is outside the folder that the source is confined to.
    case outside
    /// The path is a folder, or the file may not or could not be read.
    case unreadable(String)
    /// The file has more bytes than `limit`.
    case tooLarge(limit: Int)
}
