// These functions search bytes, because searching characters is slow. They are not generic, so that they are compiled
// once for other modules.
extension Substring {
    package func firstRange(ofBytes word: String) -> Range<Index>? {
        var rest = utf8
        while let start = rest.firstIndex(where: { $0 == word.utf8.first }) {
            rest = rest[start...]
            if rest.starts(with: word.utf8) { return start..<utf8.index(start, offsetBy: word.utf8.count) }
            rest = rest.dropFirst()
        }
        return nil
    }

    package func startsWith(bytesOf word: String) -> Bool { utf8.starts(with: word.utf8) }

    /// The lines, without their ends; the last one is empty if the text ends with a line end.
    package var lines: [Substring] {
        utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Substring($0) }
    }

    /// The words between blanks.
    package var words: [Substring] {
        utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
    }

    package var withoutLeadingBlanks: Substring {
        self[(utf8.firstIndex { $0 != UInt8(ascii: " ") } ?? endIndex)...]
    }
}

extension String {
    package func firstRange(ofBytes word: String) -> Range<Index>? { self[...].firstRange(ofBytes: word) }

    package var lines: [Substring] { self[...].lines }
}
