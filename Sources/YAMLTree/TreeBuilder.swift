/// A builder of a tree in flat storage, which checks limits, duplicate keys and anchors as a reader adds nodes.
///
/// The readers of YAML and JSON call it in document order: `addScalar`, `open`, `close`, `addAlias`.
struct TreeBuilder {
    /// The position of a token, as the tree stores it.
    struct TokenPosition {
        var line: UInt32
        var column: UInt32
        /// The length in characters; 0 if the token continues on another line.
        var length: UInt32
    }

    let file: SourceFile
    let limits: YAMLLimits

    var records: ContiguousArray<NodeRecord> = []
    var pool: ContiguousArray<UInt8> = []
    var links: ContiguousArray<UInt32> = []
    var keys: ContiguousArray<MappingKey> = []
    var anchors = AnchorTable()

    /// The innermost open collection; at first one that stands for the document.
    var current = OpenCollection()
    var enclosing: ContiguousArray<OpenCollection> = []

    var problems: [YAMLProblem] = []
    /// True if a limit was exceeded: reading stops, and there will be no tree.
    var isStopped = false
    /// The number of nodes so far; the target of an alias counts each time.
    var reachedNodes = 0

    init(file: SourceFile, limits: YAMLLimits) {
        self.file = file
        self.limits = limits
        // Real specs have a node for each 20 to 30 bytes, and half of their bytes are text.
        records.reserveCapacity(file.utf8.count / 16 + 16)
        pool.reserveCapacity(file.utf8.count / 2)
    }

    /// The number of open collections.
    var depth: Int { enclosing.count }

    // MARK: - Nodes

    /// Adds a scalar and copies its text to the pool.
    mutating func addScalar(
        _ bytes: UnsafeBufferPointer<UInt8>, flags: NodeRecord.Flags, tag: NodeRecord.Tag, at position: TokenPosition
    ) {
        let start = pool.count
        pool.append(contentsOf: bytes)
        addScalar(start: start, bytes: bytes, flags: flags, tag: tag, at: position)
    }

    /// Adds a scalar whose text is at `start` in the file if `flags` has `inSource`, otherwise in the pool.
    mutating func addScalar(
        start: Int, bytes: UnsafeBufferPointer<UInt8>, flags: NodeRecord.Flags, tag: NodeRecord.Tag, at position: TokenPosition
    ) {
        let index = records.count
        count(nodes: 1, at: position)
        records.append(
            NodeRecord(
                shape: .scalar, tag: tag, flags: flags, line: position.line, column: position.column,
                length: position.length, payload: UInt32(truncatingIfNeeded: start),
                extent: UInt32(truncatingIfNeeded: bytes.count)))
        if current.addChild() { addKey(bytes, flags: flags, index: index) }
        anchors.completePending(index: index)
    }

    /// Begins a sequence or a mapping.
    mutating func open(_ shape: NodeRecord.Shape, isBlock: Bool, at position: TokenPosition) {
        let index = records.count
        if current.addChild() { reportCollectionAsKey(at: position) }
        enclosing.append(current)
        current = OpenCollection(
            index: index, isMapping: shape == .mapping, firstKey: keys.count, nodesBefore: reachedNodes,
            anchor: anchors.takePending(index: index))
        count(nodes: 1, at: position)
        records.append(
            NodeRecord(
                shape: shape, tag: .none, flags: isBlock ? .block : [], line: position.line, column: position.column,
                length: position.length, payload: 0, extent: 0))
        checkDepth(depth, at: position)
    }

    /// Ends the innermost collection.
    mutating func close() {
        guard let parent = enclosing.popLast() else { return }
        let closed = current
        current = parent
        records[closed.index].extent = UInt32(truncatingIfNeeded: records.count)
        records[closed.index].payload = UInt32(closed.isMapping ? closed.children / 2 : closed.children)
        if closed.isMapping { closeMapping(closed) }
        anchors.complete(closed, nodes: reachedNodes - closed.nodesBefore)
        current.height = max(current.height, closed.height + 1)
    }

    /// Adds an alias of the node with this anchor. If there is none, or if it is still open, adds a null and reports
    /// it.
    mutating func addAlias(_ name: String, at position: TokenPosition) {
        guard let anchor = anchors.find(name) else {
            reportUnknownAnchor(name, at: position)
            return addNull(at: position)
        }
        guard anchor.isComplete else {
            reportRecursiveAlias(name, of: anchor, at: position)
            return addNull(at: position)
        }
        count(nodes: anchor.nodes, at: position)
        checkDepth(depth + anchor.height, at: position)
        current.height = max(current.height, anchor.height)
        let index = records.count
        records.append(
            NodeRecord(
                shape: .alias, tag: .none, flags: [], line: position.line, column: position.column,
                length: position.length, payload: UInt32(anchor.index), extent: 0))
        if current.addChild() { addAliasAsKey(index, of: anchor, at: position) }
    }

    private mutating func addAliasAsKey(_ index: Int, of anchor: AnchorTable.Anchor, at position: TokenPosition) {
        guard records[anchor.index].shape == .scalar else { return reportCollectionAsKey(at: position) }
        keys.append(MappingKey(signature: withText(ofKey: index, MappingKey.signature), index: index))
    }

    private mutating func addNull(at position: TokenPosition) {
        addScalar(UnsafeBufferPointer(start: nil, count: 0), flags: .plain, tag: .none, at: position)
    }

    private mutating func addKey(_ bytes: UnsafeBufferPointer<UInt8>, flags: NodeRecord.Flags, index: Int) {
        if flags.contains(.plain), bytes.isMergeKey {
            current.isIrregular = true
        } else {
            keys.append(MappingKey(signature: MappingKey.signature(bytes), index: index))
        }
    }
}
