// These functions search bytes, because searching characters is slow. They are not generic, so that they are compiled
// once for other modules.
extension Substring {
    package func firstRange(ofBytes word: String) -> Range<Index>? {
        var word = word
        let found = word.withUTF8 { word in
            utf8.withContiguousStorageIfAvailable { Self.offset(of: word, in: $0) } ?? Self.offset(of: word, in: Array(utf8))
        }
        guard let found else { return nil }
        let start = utf8.index(startIndex, offsetBy: found)
        return start..<utf8.index(start, offsetBy: word.utf8.count)
    }

    private static func offset(of word: UnsafeBufferPointer<UInt8>, in bytes: some Collection<UInt8>) -> Int? {
        guard let first = word.first else { return nil }
        var rest = bytes[...]
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: word) { return bytes.distance(from: bytes.startIndex, to: start) }
            rest = rest.dropFirst()
        }
        return nil
    }

    package func startsWith(bytesOf word: String) -> Bool { utf8.starts(with: word.utf8) }

    /// The lines, without their ends; the last one is empty if the text ends with a line end.
    package var lines: [Substring] {
        utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Substring($0) }
    }

    package var withoutLeadingBlanks: Substring {
        self[(utf8.firstIndex { $0 != UInt8(ascii: " ") } ?? endIndex)...]
    }
}

extension String {
    package func firstRange(ofBytes word: String) -> Range<Index>? { self[...].firstRange(ofBytes: word) }

    package var lines: [Substring] { self[...].lines }
}
