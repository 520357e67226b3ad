extension YAMLNode {
    /// The entries of a mapping in document order, those of merge keys last; empty for anything else.
    ///
    /// Keys are scalars with different texts: of duplicate keys, only the first is included.
    public var entries: Entries {
        Entries(node: self)
    }

    /// The value of the key with exactly this text; `nil` if there is none.
    public subscript(key: String) -> YAMLNode? {
        entry(key)?.value
    }

    /// Returns the key with exactly this text and its value, for messages that point at the key; `nil` if there is
    /// none.
    public func entry(_ key: String) -> (key: YAMLNode, value: YAMLNode)? {
        var key = key
        guard let (key, value) = key.withUTF8({ storage.entry(of: index, key: $0) }) else { return nil }
        return (YAMLNode(storage: storage, index: key), YAMLNode(storage: storage, index: value))
    }

    /// The entries of one mapping.
    public struct Entries: Collection, Sendable {
        /// The position of an entry in the document's storage.
        public struct Index: Comparable, Sendable {
            let position: Int

            public static func < (one: Index, other: Index) -> Bool { one.position < other.position }
        }

        private let storage: NodeStorage
        private let range: EntryRange
        /// The number of entries, those of merge keys included.
        public let count: Int

        init(node: YAMLNode) {
            storage = node.storage
            range = node.storage.entryRange(of: node.index)
            count = node.record.shape == .mapping ? node.count : 0
        }

        public var startIndex: Index { Index(position: range.start) }
        public var endIndex: Index { Index(position: range.end) }

        public func index(after index: Index) -> Index {
            Index(position: storage.position(after: index.position, in: range))
        }

        /// The key and the value at an index of this mapping.
        public subscript(index: Index) -> (key: YAMLNode, value: YAMLNode) {
            let (key, value) = storage.entry(at: index.position, in: range)
            return (YAMLNode(storage: storage, index: key), YAMLNode(storage: storage, index: value))
        }

        public func makeIterator() -> Iterator {
            Iterator(storage: storage, range: range)
        }

        /// An iterator over the entries in document order.
        public struct Iterator: IteratorProtocol, Sendable {
            private let storage: NodeStorage
            private let range: EntryRange
            private var position: Int

            init(storage: NodeStorage, range: EntryRange) {
                self.storage = storage
                self.range = range
                position = range.start
            }

            public mutating func next() -> (key: YAMLNode, value: YAMLNode)? {
                guard position < range.end else { return nil }
                defer { position = storage.position(after: position, in: range) }
                let (key, value) = storage.entry(at: position, in: range)
                return (YAMLNode(storage: storage, index: key), YAMLNode(storage: storage, index: value))
            }
        }
    }
}
