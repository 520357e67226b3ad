/// The keys of one mapping by text, in a hash table with open addressing and a fixed number of slots.
///
/// The hash is the seeded one of the standard library, so that no document can make the table slow.
struct KeySet {
    /// The index of a key plus one in the lower half, and the upper half of its hash in the upper; 0 is a free slot.
    private var slots: ContiguousArray<UInt64>
    private let mask: Int

    /// Creates an empty set.
    ///
    /// - Parameter capacity: The maximum number of keys.
    init(capacity: Int) {
        // The table is at most half full, so that a free slot is always near.
        var size = 8
        while size < capacity * 2 + 1 { size *= 2 }
        mask = size - 1
        slots = ContiguousArray(repeating: 0, count: size)
    }

    /// Inserts a key and returns `nil`; if an earlier key has the same text, returns that one instead.
    mutating func insert(_ index: Int, in builder: TreeBuilder) -> Int? {
        let hash = builder.withText(ofKey: index, Self.hash)
        let label = hash & 0xFFFF_FFFF_0000_0000
        for step in 0...mask {
            let position = (Int(truncatingIfNeeded: hash) &+ step) & mask
            let slot = slots[position]
            if slot == 0 {
                slots[position] = label | UInt64(index + 1)
                return nil
            }
            let earlier = Int(slot & 0xFFFF_FFFF) - 1
            if slot & 0xFFFF_FFFF_0000_0000 == label, builder.haveSameText(earlier, index) { return earlier }
        }
        return nil
    }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
        return UInt64(truncatingIfNeeded: hasher.finalize())
    }
}
