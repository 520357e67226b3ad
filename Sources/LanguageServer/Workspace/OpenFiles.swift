import Generator
import OpenAPI
import YAMLTree

/// The files of specs: the text in the editor if a file is open, else the file on the disk.
///
/// It keeps the trees, so that a keystroke parses only its file again, and in YAML only the block around it.
final class OpenFiles: Sendable {
    private struct Kept {
        let state: State
        let tree: YAMLTree
        /// The last tree that could be read.
        let readable: YAMLTree?
    }

    private enum State: Equatable {
        case open(ObjectIdentifier)
        case onDisk(FileStamp)
    }

    private let documents = Locked<[String: SourceFile]>([:])
    private let kept = Locked<[String: Kept]>([:])

    func set(_ file: SourceFile?, at path: String) {
        documents.withLock { $0[path] = file }
    }

    func document(_ path: String) -> SourceFile? {
        documents.withLock { $0[path] }
    }

    /// Returns a source for the files below a folder, or for all files.
    ///
    /// - Parameter usesLastReadable: True to use the last readable tree of a text that is invalid YAML at the moment.
    func source(root: String, allowsOutside: Bool, usesLastReadable: Bool = false) -> any FileSource {
        Source(files: self, disk: DiskFiles(root: root, allowsOutside: allowsOutside), usesLastReadable: usesLastReadable)
    }

    private struct Source: FileSource {
        let files: OpenFiles
        let disk: DiskFiles
        let usesLastReadable: Bool

        func read(_ path: String) throws(FileProblem) -> [UInt8] {
            guard let document = files.document(path) else { return try disk.read(path) }
            guard disk.allows(path) else { throw .outside }
            return document.utf8
        }

        func names(inFolder path: String) -> [String] {
            disk.names(inFolder: path)
        }

        func tree(_ path: String, printedAs printed: String) throws(FileProblem) -> YAMLTree {
            guard disk.allows(path) else { throw .outside }
            let document = files.document(path)
            let state = document.map { State.open(ObjectIdentifier($0)) } ?? FileStamp(path).map { State.onDisk($0) }
            let before = files.kept.withLock { $0[path] }
            if let state, let before, before.state == state { return chosen(before) }
            let file: SourceFile
            if let document { file = document } else { file = SourceFile(path: path, bytes: try disk.read(path)) }
            let tree = before?.tree.afterEdit(file) ?? YAMLTree.parse(file)
            guard let state else { return tree }
            let kept = Kept(state: state, tree: tree, readable: tree.root == nil ? before?.readable : tree)
            files.kept.withLock { $0[path] = kept }
            return chosen(kept)
        }

        private func chosen(_ kept: Kept) -> YAMLTree {
            usesLastReadable ? kept.readable ?? kept.tree : kept.tree
        }
    }
}
