/// The nodes of one document. Immutable once built, shared by every `YAMLNode` of the document.
final class NodeStorage: Sendable {
    let file: SourceFile
    let records: ContiguousArray<NodeRecord>
    /// The text of scalars that is not in the file literally.
    let pool: ContiguousArray<UInt8>
    /// Entries of linked mappings: a count, then as many pairs of key index and value index.
    let links: ContiguousArray<UInt32>
    /// In a joined document: the first node of each file, in ascending order.
    let sources: [Source]

    /// All nodes from `start` on, up to the next source, stand in `file`.
    struct Source {
        let start: Int
        let file: SourceFile
    }

    init(
        file: SourceFile,
        records: ContiguousArray<NodeRecord>,
        pool: ContiguousArray<UInt8>,
        links: ContiguousArray<UInt32>,
        sources: [Source] = []
    ) {
        self.file = file
        self.records = records
        self.pool = pool
        self.links = links
        self.sources = sources
    }

    /// The file that a node stands in.
    func file(of index: Int) -> SourceFile {
        if sources.isEmpty { return file }
        let next = sources.partitionIndex { $0.start > index }
        return next > 0 ? sources[next - 1].file : file
    }

    /// The node at `index`, or the target if it is an alias. Targets are never aliases themselves.
    func resolved(_ index: Int) -> Int {
        let record = records[index]
        return record.shape == .alias ? Int(record.payload) : index
    }

    /// The index of the node after `index` and all its descendants.
    func next(after index: Int) -> Int {
        let record = records[index]
        switch record.shape {
        case .scalar, .alias: return index + 1
        case .sequence, .mapping: return Int(record.extent)
        }
    }

    /// How many elements or entries a collection has; 0 for a scalar.
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
            return file.text.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
        }
        return pool.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }
}
