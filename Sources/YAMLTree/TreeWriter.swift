/// A writer of nodes from several files into one flat storage.
struct TreeWriter {
    private let file: SourceFile
    private let limits: YAMLLimits
    private var records: ContiguousArray<NodeRecord> = []
    private var pool: ContiguousArray<UInt8> = []
    private var sources: [NodeStorage.Source] = []
    /// The indices of collections that were written, so that later occurrences become aliases.
    private var written: [YAMLNode: Int] = [:]

    init(file: SourceFile, limits: YAMLLimits) {
        self.file = file
        self.limits = limits
    }

    consuming func tree() -> YAMLNode? {
        guard !records.isEmpty else { return nil }
        let storage = NodeStorage(file: file, records: records, pool: pool, links: [], sources: sources)
        return YAMLNode(storage: storage, index: 0)
    }

    /// Adds a node with its children. Returns false if a limit is exceeded.
    mutating func add(_ node: EditableNode, depth: Int) -> Bool {
        let outer = written
        if node.isCopy { written = [:] }
        defer { if node.isCopy { written = outer } }
        switch node.children {
        case nil: return add(node.origin, depth: depth)
        case .entries(let entries)?:
            return addCollection(node.origin, count: entries.count, depth: depth) { writer in
                entries.allSatisfy { writer.addScalar($0.key) && writer.add($0.value, depth: depth + 1) }
            }
        case .elements(let elements)?:
            return addCollection(node.origin, count: elements.count, depth: depth) { writer in
                elements.allSatisfy { writer.add($0, depth: depth + 1) }
            }
        }
    }

    /// Adds a node that has not changed since it was read.
    private mutating func add(_ node: YAMLNode, depth: Int) -> Bool {
        if node.kind == .scalar { return addScalar(node) }
        if let index = written[node] {
            addAlias(of: index)
            return true
        }
        written[node] = records.count
        return addCollection(node, count: node.count, depth: depth) { writer in
            if node.kind == .sequence { return node.elements.allSatisfy { writer.add($0, depth: depth + 1) } }
            return node.entries.allSatisfy { writer.addScalar($0.key) && writer.add($0.value, depth: depth + 1) }
        }
    }

    private mutating func addCollection(
        _ node: YAMLNode, count: Int, depth: Int, _ addChildren: (inout TreeWriter) -> Bool
    ) -> Bool {
        guard depth <= limits.maxDepth, records.count < limits.maxExpandedNodes else { return false }
        let index = records.count
        append(node, flags: [], payload: count, extent: 0)
        guard addChildren(&self) else { return false }
        records[index].extent = UInt32(truncatingIfNeeded: records.count)
        return true
    }

    private mutating func addScalar(_ node: YAMLNode) -> Bool {
        guard records.count < limits.maxExpandedNodes, pool.count <= limits.maxBytes else { return false }
        let start = pool.count
        node.storage.withText(of: node.record) { pool.append(contentsOf: $0) }
        append(node, flags: node.record.flags.intersection(.plain), payload: start, extent: pool.count - start)
        return true
    }

    private mutating func addAlias(of index: Int) {
        let target = records[index]
        records.append(
            NodeRecord(
                shape: .alias, tag: .none, flags: [], line: target.line, column: target.column, length: target.length,
                payload: UInt32(truncatingIfNeeded: index), extent: 0))
    }

    private mutating func append(_ node: YAMLNode, flags: NodeRecord.Flags, payload: Int, extent: Int) {
        let file = node.file
        if sources.last?.file !== file { sources.append(.init(start: records.count, file: file)) }
        let record = node.record
        // The length of a mapping is that of its first key, which may have been removed.
        records.append(
            NodeRecord(
                shape: record.shape, tag: record.tag, flags: flags, line: record.line, column: record.column,
                length: UInt32(truncatingIfNeeded: node.location.length),
                payload: UInt32(truncatingIfNeeded: payload), extent: UInt32(truncatingIfNeeded: extent)))
    }
}
