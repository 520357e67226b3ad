/// A check of UTF-8 by table 3-7 of the Unicode standard.
enum UTF8Check {
    /// Returns the number of bytes of the character at `offset`; `nil` if it is not well formed.
    static func sizeOfCharacter(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
        guard offset < bytes.count else { return nil }
        let size: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch bytes[offset] {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: size = 2
        case 0xE0: (size, second) = (3, 0xA0...0xBF)
        case 0xED: (size, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: size = 3
        case 0xF0: (size, second) = (4, 0x90...0xBF)
        case 0xF4: (size, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: size = 4
        default: return nil
        }
        guard offset + size <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
        for index in (offset + 2)..<max(offset + size, offset + 2) where bytes[index] & 0xC0 != 0x80 { return nil }
        return size
    }
}
