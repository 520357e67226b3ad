/// The keys of one mapping by their text.
///
/// Keyed by the standard library's seeded hash, so that no document can be written to make it slow.
struct KeySet {
    private var indexByHash: [Int: Int] = [:]

    init(capacity: Int) {
        indexByHash.reserveCapacity(capacity)
    }

    /// Adds a key, or gives the earlier one with the same text.
    mutating func insert(_ index: Int, in builder: TreeBuilder) -> Int? {
        let hash = builder.withText(ofKey: index) { text in
            var hasher = Hasher()
            hasher.combine(bytes: UnsafeRawBufferPointer(text))
            return hasher.finalize()
        }
        if let earlier = indexByHash[hash] {
            // Two texts with one 64-bit hash: never seen. The later one is then taken as new.
            return builder.haveSameText(earlier, index) ? earlier : nil
        }
        indexByHash[hash] = index
        return nil
    }
}
