import OpenAPI
import YAMLTree

/// A source that parses each file once, for runs that read a spec several times.
struct ParsedOnce: FileSource {
    private let files: any FileSource
    private let trees = Locked<[Key: YAMLTree]>([:])

    private struct Key: Hashable {
        let path: String
        let printed: String
    }

    init(_ files: any FileSource) {
        self.files = files
    }

    func read(_ path: String) throws(FileProblem) -> [UInt8] {
        try files.read(path)
    }

    func tree(_ path: String, printedAs printed: String) throws(FileProblem) -> YAMLTree {
        let key = Key(path: path, printed: printed)
        if let known = trees.withLock({ $0[key] }) { return known }
        let tree = try files.tree(path, printedAs: printed)
        trees.withLock { $0[key] = tree }
        return tree
    }

    func names(inFolder path: String) -> [String] {
        files.names(inFolder: path)
    }
}
