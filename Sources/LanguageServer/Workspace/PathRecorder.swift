import OpenAPI
import YAMLTree

/// A source that records the paths of all requested files, existing or not.
final class PathRecorder: FileSource {
    private let source: any FileSource
    private let noted = Locked<Set<String>>([])

    init(_ source: any FileSource) {
        self.source = source
    }

    var paths: Set<String> { noted.withLock { $0 } }

    func read(_ path: String) throws(FileProblem) -> [UInt8] {
        note(path)
        return try source.read(path)
    }

    func tree(_ path: String, printedAs printed: String) throws(FileProblem) -> YAMLTree {
        note(path)
        return try source.tree(path, printedAs: printed)
    }

    func names(inFolder path: String) -> [String] {
        source.names(inFolder: path)
    }

    private func note(_ path: String) {
        noted.withLock { _ = $0.insert(path) }
    }
}
