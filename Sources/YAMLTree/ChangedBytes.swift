/// The smallest range of bytes that contains all differences between two versions of a text. It divides neither a character
/// nor a line break.
package struct ChangedBytes {
    /// The range in the earlier version.
    package let old: Range<Int>
    /// The range in the later version, which begins at the same offset.
    package let new: Range<Int>

    package init(from old: [UInt8], to new: [UInt8]) {
        let (head, tail) = old.withUnsafeBufferPointer { old in
            new.withUnsafeBufferPointer { new in Self.equalEnds(old, new) }
        }
        self.old = head..<(old.count - tail)
        self.new = head..<(new.count - tail)
    }

    /// True if the versions are equal.
    package var isEmpty: Bool { old.isEmpty && new.isEmpty }

    /// Returns the numbers of equal bytes at the beginning and at the end.
    private static func equalEnds(
        _ old: UnsafeBufferPointer<UInt8>, _ new: UnsafeBufferPointer<UInt8>
    ) -> (head: Int, tail: Int) {
        let most = min(old.count, new.count)
        var head = 0
        while head < most, old[head] == new[head] { head += 1 }
        while divides(old, head) || divides(new, head) { head -= 1 }
        var tail = 0
        while tail < most - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
        while tail > 0, divides(old, old.count - tail) || divides(new, new.count - tail) { tail -= 1 }
        return (head, tail)
    }

    /// Returns true if an offset is within a character or a line break of two characters.
    private static func divides(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
        guard offset > 0, offset < bytes.count else { return false }
        return bytes[offset].isContinuation
            || (bytes[offset] == UInt8(ascii: "\n") && bytes[offset - 1] == UInt8(ascii: "\r"))
    }
}

extension UInt8 {
    /// True for the second and each later byte of a character in UTF-8.
    package var isContinuation: Bool { self & 0xC0 == 0x80 }
}
