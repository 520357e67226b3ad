/// The nodes of one document. Immutable once built, shared by every `YAMLNode` of the document.
final class NodeStorage: Sendable {
    let file: SourceFile
    let records: ContiguousArray<NodeRecord>
    /// Text of scalars that does not stand in the file letter for letter.
    let pool: ContiguousArray<UInt8>
    /// Entries of linked mappings: a count, then as many pairs of key index and value index.
    let links: ContiguousArray<UInt32>

    init(
        file: SourceFile,
        records: ContiguousArray<NodeRecord>,
        pool: ContiguousArray<UInt8>,
        links: ContiguousArray<UInt32>
    ) {
        self.file = file
        self.records = records
        self.pool = pool
        self.links = links
    }

    /// The node at `index`, or what it is an alias of. Targets of aliases are never aliases themselves.
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
