extension JSONReader {
    /// Reads `true`, `false` or `null`.
    mutating func readWord(_ word: StaticString) throws(Failure) {
        let start = offset
        for index in 0..<word.utf8CodeUnitCount {
            guard skip(word.utf8Start[index]) else { throw failure("expected '\(word)'", at: start) }
        }
        addPlain(from: start)
    }

    /// Reads a number by the grammar of RFC 8259 §6, without its value.
    mutating func readNumber() throws(Failure) {
        let start = offset
        _ = skip(UInt8(ascii: "-"))
        if skip(UInt8(ascii: "0")) {
            if let byte = peek(), byte.isDigit { throw failure("a number must not begin with 0", at: start) }
        } else {
            try readDigits()
        }
        if skip(UInt8(ascii: ".")) { try readDigits() }
        if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
            if !skip(UInt8(ascii: "-")) { _ = skip(UInt8(ascii: "+")) }
            try readDigits()
        }
        addPlain(from: start)
    }

    private mutating func readDigits() throws(Failure) {
        guard let byte = peek(), byte.isDigit else { throw failure("expected a digit") }
        while let byte = peek(), byte.isDigit { offset += 1 }
    }

    private mutating func addPlain(from start: Int) {
        builder.addScalar(
            start: start, bytes: UnsafeBufferPointer(rebasing: bytes[start..<offset]), flags: [.plain, .inSource],
            tag: .none, at: position(from: start, length: offset - start))
    }
}
