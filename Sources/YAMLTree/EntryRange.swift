/// The range of a mapping's entries: among its children, or in the list of links.
struct EntryRange: Sendable {
    let isLinked: Bool
    let start: Int
    let end: Int
}

extension NodeStorage {
    /// Returns the range of a mapping's entries; empty for any other node.
    func entryRange(of index: Int) -> EntryRange {
        let record = records[index]
        guard record.shape == .mapping else { return EntryRange(isLinked: false, start: index, end: index) }
        guard record.flags.contains(.linked) else {
            return EntryRange(isLinked: false, start: index + 1, end: Int(record.extent))
        }
        let start = Int(record.payload) + 1
        return EntryRange(isLinked: true, start: start, end: start + 2 * Int(links[start - 1]))
    }

    func entry(at position: Int, in range: EntryRange) -> (key: Int, value: Int) {
        range.isLinked
            ? (Int(links[position]), Int(links[position + 1]))
            : (position, position + 1)
    }

    func position(after position: Int, in range: EntryRange) -> Int {
        range.isLinked ? position + 2 : next(after: position + 1)
    }

    /// Returns the first entry of a mapping whose key has exactly these bytes.
    func entry(of index: Int, key: UnsafeBufferPointer<UInt8>) -> (key: Int, value: Int)? {
        let range = entryRange(of: index)
        var position = range.start
        while position < range.end {
            let entry = entry(at: position, in: range)
            let record = records[resolved(entry.key)]
            if Int(record.extent) == key.count, withText(of: record, { $0.hasSameBytes(as: key) }) { return entry }
            position = self.position(after: position, in: range)
        }
        return nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    func hasSameBytes(as other: UnsafeBufferPointer<UInt8>) -> Bool {
        count == other.count && elementsEqual(other)
    }
}
