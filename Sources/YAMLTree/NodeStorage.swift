/// The nodes of one document: immutable, and shared by every `YAMLNode` of the document.
final class NodeStorage: Sendable {
    let file: SourceFile
    let records: ContiguousArray<NodeRecord>
    /// The text of scalars that is not in the file literally.
    let pool: ContiguousArray<UInt8>
    /// Entries of linked mappings: a count, then as many pairs of key index and value index.
    let links: ContiguousArray<UInt32>
    /// The runs of nodes from one file, in ascending order; empty unless the document is joined from several files.
    let sources: [Source]
    /// True if a node has an anchor.
    let hasAnchors: Bool

    /// The start of a run: all nodes from `start` to the next source are in `file`.
    struct Source {
        let start: Int
        let file: SourceFile
    }

    init(
        file: SourceFile,
        records: ContiguousArray<NodeRecord>,
        pool: ContiguousArray<UInt8>,
        links: ContiguousArray<UInt32>,
        sources: [Source] = [],
        hasAnchors: Bool = false
    ) {
        self.file = file
        self.records = records
        self.pool = pool
        self.links = links
        self.sources = sources
        self.hasAnchors = hasAnchors
    }

    /// Returns the file that contains a node.
    func file(of index: Int) -> SourceFile {
        if sources.isEmpty { return file }
        let next = sources.partitionIndex { $0.start > index }
        return next > 0 ? sources[next - 1].file : file
    }

    /// Returns `index`, or the target if that node is an alias. Targets are never aliases themselves.
    func resolved(_ index: Int) -> Int {
        let record = records[index]
        return record.shape == .alias ? Int(record.payload) : index
    }

    /// Returns the index of the node after `index` and all its descendants.
    func next(after index: Int) -> Int {
        let record = records[index]
        switch record.shape {
        case .scalar, .alias: return index + 1
        case .sequence, .mapping: return Int(record.extent)
        }
    }

    /// Returns the number of elements or entries of a collection; 0 for a scalar or an alias.
    func count(of index: Int) -> Int {
        let record = records[index]
        switch record.shape {
        case .scalar, .alias: return 0
        case .sequence, .mapping:
            return record.flags.contains(.linked) ? Int(links[Int(record.payload)]) : Int(record.payload)
        }
    }

    /// Calls `body` with the bytes of a scalar's text.
    func withText<Result>(of record: NodeRecord, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let range = Int(record.payload)..<(Int(record.payload) + Int(record.extent))
        if record.flags.contains(.inSource) {
            return file.utf8.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
        }
        return pool.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }
}
