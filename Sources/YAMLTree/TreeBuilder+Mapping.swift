extension TreeBuilder {
    /// The number of keys above which hashing them all costs less than comparing each pair.
    private static let fewKeys = 32

    /// Reports duplicate keys, and links the entries of a mapping that has any, or that is irregular.
    mutating func closeMapping(_ mapping: OpenCollection) {
        let hasDuplicates = reportDuplicates(from: mapping.firstKey)
        keys.removeLast(keys.count - mapping.firstKey)
        if hasDuplicates || mapping.isIrregular { linkEntries(of: mapping) }
    }

    /// Reports each key that equals an earlier key of the same mapping, whose keys begin at `first`. Returns true if
    /// there is any.
    @discardableResult
    mutating func reportDuplicates(from first: Int) -> Bool {
        let isFew = keys.count - first <= Self.fewKeys
        let pairs = isFew ? duplicatesAmongFew(from: first) : duplicatesAmongMany(from: first)
        for (earlier, later) in pairs {
            let name = withText(ofKey: later) { String(decoding: $0, as: UTF8.self) }
            report(
                YAMLProblem(
                    kind: .duplicateKey, message: "duplicate key '\(name.shortened)'", location: location(of: later),
                    related: location(of: earlier)))
        }
        return !pairs.isEmpty
    }

    private func duplicatesAmongFew(from first: Int) -> [(earlier: Int, later: Int)] {
        var pairs: [(earlier: Int, later: Int)] = []
        keys.withUnsafeBufferPointer { keys in
            for later in first..<keys.count {
                let signature = keys[later].signature
                for earlier in first..<later where keys[earlier].signature == signature {
                    guard haveSameText(keys[earlier].index, keys[later].index) else { continue }
                    pairs.append((keys[earlier].index, keys[later].index))
                    break
                }
            }
        }
        return pairs
    }

    private func duplicatesAmongMany(from first: Int) -> [(earlier: Int, later: Int)] {
        var pairs: [(earlier: Int, later: Int)] = []
        var known = KeySet(capacity: keys.count - first)
        for key in keys[first...] {
            if let earlier = known.insert(key.index, in: self) { pairs.append((earlier, key.index)) }
        }
        return pairs
    }

    func haveSameText(_ one: Int, _ other: Int) -> Bool {
        withText(ofKey: one) { one in withText(ofKey: other) { other in one.hasSameBytes(as: other) } }
    }

    /// Calls `body` with the text of a scalar, or of the scalar that an alias refers to.
    func withText<Result>(ofKey index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        var record = records[index]
        if record.shape == .alias { record = records[Int(record.payload)] }
        let range = Int(record.payload)..<(Int(record.payload) + Int(record.extent))
        if record.flags.contains(.inSource) {
            return file.utf8.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
        }
        return pool.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }
}
