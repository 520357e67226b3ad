extension YAMLNode {
    /// The elements of a sequence in document order; empty for anything else.
    public var elements: Elements {
        record.shape == .sequence ? Elements(storage: storage, parent: index) : Elements(none: storage, at: index)
    }

    /// The elements of one sequence. The next element is found in constant time, the element at a distance only by
    /// counting.
    public struct Elements: Collection, Sendable {
        /// The position of an element in the document's storage.
        public struct Index: Comparable, Sendable {
            let position: Int

            public static func < (one: Index, other: Index) -> Bool { one.position < other.position }
        }

        let storage: NodeStorage
        /// The position of the first element.
        public let startIndex: Index
        /// The position after the last element.
        public let endIndex: Index
        /// The number of elements.
        public let count: Int

        init(storage: NodeStorage, parent: Int) {
            self.storage = storage
            startIndex = Index(position: parent + 1)
            endIndex = Index(position: storage.next(after: parent))
            count = storage.count(of: parent)
        }

        init(none storage: NodeStorage, at position: Int) {
            self.storage = storage
            startIndex = Index(position: position)
            endIndex = startIndex
            count = 0
        }

        public func index(after index: Index) -> Index {
            Index(position: storage.next(after: index.position))
        }

        /// The element at an index of this sequence.
        public subscript(index: Index) -> YAMLNode {
            YAMLNode(storage: storage, index: index.position)
        }

        public func makeIterator() -> Iterator {
            Iterator(storage: storage, position: startIndex.position, end: endIndex.position)
        }

        /// An iterator over the elements in document order.
        public struct Iterator: IteratorProtocol, Sendable {
            let storage: NodeStorage
            var position: Int
            let end: Int

            public mutating func next() -> YAMLNode? {
                guard position < end else { return nil }
                defer { position = storage.next(after: position) }
                return YAMLNode(storage: storage, index: position)
            }
        }
    }
}
