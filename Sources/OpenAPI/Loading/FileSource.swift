public import YAMLTree

/// The source of a description's files: the disk, or memory in a test.
public protocol FileSource: Sendable {
    /// The bytes of the file at `path`, which is normalised: no `.` in it, and `..` only at its beginning.
    func read(_ path: String) throws(FileProblem) -> [UInt8]

    /// The tree of the file at `path`. Whoever has the same files read again and again keeps those that have not changed.
    ///
    /// - Parameter printed: The path as it is to be printed.
    func tree(_ path: String, printedAs printed: String) throws(FileProblem) -> YAMLTree

    /// The names of what lies in the folder at `path`, for suggestions. Empty where that is unknown.
    func names(inFolder path: String) -> [String]
}

extension FileSource {
    public func tree(_ path: String, printedAs printed: String) throws(FileProblem) -> YAMLTree {
        YAMLTree.parse(SourceFile(path: printed, bytes: try read(path)))
    }
}

/// Why a file could not be had.
public enum FileProblem: Error, Hashable, Sendable {
    /// Nothing is at the path.
    case missing
    /// It lies outside the folder that the source is confined to.
    case outside
    /// It is there, but it is a folder, may not be read, or failed to be read.
    case unreadable(String)
    /// The file has more bytes than `limit`.
    case tooLarge(limit: Int)
}
