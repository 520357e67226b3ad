/// The innermost block collection around an edit that has lines of its own.
struct EditedBlock {
    /// The index of the collection.
    let index: Int
    /// The index after its last descendant.
    let end: Int
    /// The line of the collection's first token.
    let firstLine: Int
    /// The offsets of its lines: from the start of `firstLine` to the start of the line with the next node.
    let bytes: Range<Int>
    /// The indices of the collections around it, outermost first.
    let ancestors: [Int]

    /// Finds the block; `nil` if it is the root.
    ///
    /// - Parameter edit: The difference between the tree's text and a later one.
    init?(around edit: ChangedBytes, in tree: YAMLTree) {
        guard let storage = tree.root?.storage, tree.root?.index == 0 else { return nil }
        let search = Search(storage: storage, file: tree.file, edit: edit.old)
        var outer = EditedBlock(
            index: 0, end: storage.records.count, firstLine: 1, bytes: 0..<tree.file.utf8.count, ancestors: [])
        var found: EditedBlock?
        // An element of a list begins on the line of its dash, so the search goes on within it.
        while let child = search.child(of: outer) {
            if search.hasOwnLines(child) { found = child }
            outer = child
        }
        guard let found else { return nil }
        self = found
    }

    private init(index: Int, end: Int, firstLine: Int, bytes: Range<Int>, ancestors: [Int]) {
        self.index = index
        self.end = end
        self.firstLine = firstLine
        self.bytes = bytes
        self.ancestors = ancestors
    }

    private struct Search {
        let storage: NodeStorage
        let file: SourceFile
        let edit: Range<Int>

        /// Returns the last child that begins before the edit, if it is a block collection that the edit does not leave.
        func child(of outer: EditedBlock) -> EditedBlock? {
            let record = storage.records[outer.index]
            guard record.flags.contains(.block) else { return nil }
            let isMapping = record.shape == .mapping
            var index = outer.index + 1
            while index < outer.end {
                let value = isMapping ? index + 1 : index
                let next = storage.next(after: value)
                let end = next < outer.end ? start(ofLineWith: next) : outer.bytes.upperBound
                guard let end else { return nil }
                if edit.upperBound <= end { return block(at: value, end: next, upTo: end, within: outer) }
                index = next
            }
            return nil
        }

        private func block(at index: Int, end: Int, upTo endOffset: Int, within outer: EditedBlock) -> EditedBlock? {
            let record = storage.records[index]
            guard record.shape != .scalar, record.flags.contains(.block), let start = start(ofLineWith: index), start < endOffset
            else { return nil }
            return EditedBlock(
                index: index, end: end, firstLine: Int(record.line), bytes: start..<endOffset,
                ancestors: outer.ancestors + [outer.index])
        }

        private func start(ofLineWith index: Int) -> Int? {
            file.lineBytes(Int(storage.records[index].line))?.startIndex
        }

        /// True if the edit is within the lines from the collection's first one on, and only spaces precede it there.
        func hasOwnLines(_ block: EditedBlock) -> Bool {
            let column = Int(storage.records[block.index].column)
            let line = file.utf8[block.bytes]
            return block.bytes.lowerBound <= edit.lowerBound && column <= line.count
                && line.prefix(column - 1).allSatisfy { $0 == UInt8(ascii: " ") }
        }
    }
}
