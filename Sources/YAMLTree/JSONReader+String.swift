extension JSONReader {
    /// Reads a string with its quotes. The text of a string without escapes is not copied, but stays in the file.
    mutating func readString() throws(Failure) {
        let quote = offset
        let position = position(from: quote, length: 0)
        let continuationsBefore = continuationBytes
        offset += 1
        let start = offset
        try skipPlainText(openedAt: quote)
        if peek() == UInt8(ascii: "\"") {
            let plain = UnsafeBufferPointer(rebasing: bytes[start..<offset])
            offset += 1
            let length = offset - quote - (continuationBytes - continuationsBefore)
            builder.addScalar(start: start, bytes: plain, flags: .inSource, tag: .none, at: position.spanning(length))
        } else {
            let unescaped = try unescaped(from: start, openedAt: quote)
            let length = offset - quote - (continuationBytes - continuationsBefore)
            unescaped.withUnsafeBufferPointer {
                builder.addScalar($0, flags: [], tag: .none, at: position.spanning(length))
            }
        }
    }

    /// Skips to the next quote or backslash.
    private mutating func skipPlainText(openedAt quote: Int) throws(Failure) {
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return }
            if byte < 0x20 {
                throw failure(
                    "a line break or control character inside a string", help: "write it as an escape, such as \\n")
            }
            if byte < 0x80 {
                offset += 1
            } else {
                try skipMultibyteCharacter()
            }
        }
        throw failure("this string is never closed", at: quote)
    }

    private mutating func skipMultibyteCharacter() throws(Failure) {
        guard let size = UTF8Check.sizeOfCharacter(in: bytes, at: offset) else {
            throw Failure(message: "this is not UTF-8 text", offset: offset, kind: .invalidUTF8)
        }
        offset += size
        continuationBytes += size - 1
    }

    private mutating func unescaped(from start: Int, openedAt quote: Int) throws(Failure) -> ContiguousArray<UInt8> {
        var result = ContiguousArray(bytes[start..<offset])
        while !skip(UInt8(ascii: "\"")) {
            try readEscape(into: &result)
            let plain = offset
            try skipPlainText(openedAt: quote)
            result.append(contentsOf: bytes[plain..<offset])
        }
        return result
    }

    private mutating func readEscape(into result: inout ContiguousArray<UInt8>) throws(Failure) {
        let start = offset
        offset += 1
        guard let byte = peek() else { throw failure("the text ends inside an escape", at: start) }
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "u"): result.append(contentsOf: String(try readUnicodeEscape()).utf8)
        default: throw failure("unknown escape in a string", at: start, help: "write a backslash as \\\\")
        }
    }

    /// Reads the digits of a `\u` escape, or of two that form a surrogate pair; half a pair becomes U+FFFD.
    private mutating func readUnicodeEscape() throws(Failure) -> Unicode.Scalar {
        let first = try readFourDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        let replacement: Unicode.Scalar = "\u{FFFD}"
        let afterFirst = offset
        guard first < 0xDC00, skip(UInt8(ascii: "\\")), skip(UInt8(ascii: "u")) else {
            offset = afterFirst
            return replacement
        }
        let second = try readFourDigits()
        guard (0xDC00...0xDFFF).contains(second) else {
            offset = afterFirst
            return replacement
        }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? replacement
    }

    private mutating func readFourDigits() throws(Failure) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = peek()?.hexValue else { throw failure("expected four hexadecimal digits after \\u") }
            value = value << 4 | UInt32(digit)
            offset += 1
        }
        return value
    }
}

extension TreeBuilder.TokenPosition {
    fileprivate func spanning(_ length: Int) -> Self {
        Self(line: line, column: column, length: UInt32(truncatingIfNeeded: length))
    }
}
