/// Functions that convert the bytes of a file to UTF-8 text and lines.
enum TextEncoding {
    /// Returns the text without a byte order mark. UTF-16 is recognised by its mark.
    static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
        if bytes.starts(with: [0xFF, 0xFE]) { return fromUTF16(bytes.dropFirst(2), littleEndian: true) }
        if bytes.starts(with: [0xFE, 0xFF]) { return fromUTF16(bytes.dropFirst(2), littleEndian: false) }
        return bytes
    }

    private static func fromUTF16(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2 + 1)
        var iterator = bytes.makeIterator()
        while let first = iterator.next() {
            guard let second = iterator.next() else {
                units.append(0xFFFD)
                break
            }
            units.append(
                littleEndian ? UInt16(second) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(second))
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// Returns the offset of each line's first byte. A line ends at LF, CRLF or CR, as in editors.
    static func lineStarts(of utf8: [UInt8]) -> [Int] {
        var starts = [0]
        utf8.withUnsafeBufferPointer { bytes in
            for index in bytes.indices {
                let byte = bytes[index]
                guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
                let next = index + 1
                let isFirstOfPair =
                    byte == UInt8(ascii: "\r") && next < bytes.count && bytes[next] == UInt8(ascii: "\n")
                if !isFirstOfPair { starts.append(next) }
            }
        }
        return starts
    }
}
