/// The keys of one mapping by their text: a hash table with open addressing and a fixed number of places.
///
/// It uses the standard library's seeded hash, so that no document can be written to make it slow.
struct KeySet {
    /// Index of the key plus one in the lower half, the hash's upper half in the upper; 0 is a free place.
    private var slots: ContiguousArray<UInt64>
    private let mask: Int

    /// - Parameter capacity: the most keys that will be inserted.
    init(capacity: Int) {
        // At most half full, so that a free place is always near.
        var size = 8
        while size < capacity * 2 + 1 { size *= 2 }
        mask = size - 1
        slots = ContiguousArray(repeating: 0, count: size)
    }

    /// Adds a key, or gives the earlier one with the same text.
    mutating func insert(_ index: Int, in builder: TreeBuilder) -> Int? {
        let hash = builder.withText(ofKey: index, Self.hash)
        let label = hash & 0xFFFF_FFFF_0000_0000
        for step in 0...mask {
            let place = (Int(truncatingIfNeeded: hash) &+ step) & mask
            let slot = slots[place]
            if slot == 0 {
                slots[place] = label | UInt64(index + 1)
                return nil
            }
            let earlier = Int(slot & 0xFFFF_FFFF) - 1
            if slot & 0xFFFF_FFFF_0000_0000 == label, builder.haveSameText(earlier, index) { return earlier }
        }
        return nil
    }

    private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(text))
        return UInt64(truncatingIfNeeded: hasher.finalize())
    }
}
