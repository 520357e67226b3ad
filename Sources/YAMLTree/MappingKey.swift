/// A key of an open mapping, with a signature that distinguishes it from most others.
struct MappingKey {
    /// A number that is equal for equal texts and mostly different for different ones.
    let signature: UInt64
    let index: Int

    /// Returns a mix of the first and the last eight bytes and the length. Collisions can be provoked, so only small
    /// mappings rely on it.
    static func signature(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let count = bytes.count
        let length = UInt64(truncatingIfNeeded: count)
        guard count >= 8 else {
            return bytes.reduce(length) { $0 << 8 | UInt64($1) }
        }
        let raw = UnsafeRawBufferPointer(bytes)
        let head = raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
        let tail = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        return head &* 0x9E37_79B9_7F4A_7C15 ^ tail &* 0xC2B2_AE3D_27D4_EB4F &+ length
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// True for `<<`, the key whose value is merged into the mapping unless the key is quoted.
    var isMergeKey: Bool {
        count == 2 && self[0] == UInt8(ascii: "<") && self[1] == UInt8(ascii: "<")
    }
}
