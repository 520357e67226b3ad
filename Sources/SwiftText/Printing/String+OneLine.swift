extension String {
    /// The words on one line, with a blank between each two.
    var onOneLine: String {
        // Nearly all text is ASCII, and characters are slow to find.
        guard utf8.allSatisfy({ $0 < 0x80 }) else { return split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        let blank = UInt8(ascii: " ")
        return String(unsafeUninitializedCapacity: utf8.count) { line in
            var count = 0
            var isBetweenWords = false
            for byte in utf8 {
                if byte == blank || (0x09...0x0D).contains(byte) {
                    isBetweenWords = count > 0
                    continue
                }
                if isBetweenWords {
                    line[count] = blank
                    count += 1
                    isBetweenWords = false
                }
                line[count] = byte
                count += 1
            }
            return count
        }
    }
}
