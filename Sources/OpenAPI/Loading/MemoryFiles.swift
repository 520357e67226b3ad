/// Files in memory, by normalised path.
public struct MemoryFiles: FileSource {
    private let files: [String: String]

    /// Creates a source of files.
    ///
    /// - Parameter files: The text of each file, by a path that is normalised and relative.
    public init(_ files: [String: String]) {
        self.files = files
    }

    public func read(_ path: String) throws(FileProblem) -> [UInt8] {
        guard !path.hasPrefix("../"), !SourcePath.isAbsolute(path) else { throw .outside }
        guard let text = files[path] else { throw .missing }
        return Array(text.utf8)
    }

    public func names(inFolder path: String) -> [String] {
        files.keys.filter { SourcePath.folder(of: $0) == path }.map { SourcePath.name(of: $0) }.sorted()
    }
}
