public import YAMLTree

/// The source of a description's files: the disk, or memory in a test.
public protocol FileSource: Sendable {
    /// The bytes of the file at `path`, which is normalised: no `.` in it, and `..` only at its beginning.
    func read(_ path: String) throws(FileProblem) -> [UInt8]

    /// The tree of the file at `path`. A source that reads the same files repeatedly can keep the trees of unchanged
    /// files.
    ///
    /// - Parameter printed: The path in findings.
    func tree(_ path: String, printedAs printed: String) throws(FileProblem) -> YAMLTree

    /// The names in the folder at `path`, for suggestions; empty if they are not known.
    func names(inFolder path: String) -> [String]
}

extension FileSource {
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
