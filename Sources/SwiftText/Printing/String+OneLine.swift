extension String {
    /// The text on one line, with its words separated by single blanks.
    var onOneLine: String {
        // Most text is ASCII, where bytes are faster than characters.
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
