import OpenAPI

/// The path to the end of a text that begins with a bracket: JSON, or YAML in flow style.
struct FlowPath {
    private struct Level {
        let isMapping: Bool
        var key: String?
        var index = 0
    }

    private var levels: [Level] = []
    private(set) var start: Int
    private(set) var word = ""

    /// Returns `nil` if all brackets are closed, or if the text ends after a quoted word.
    init?(_ bytes: ArraySlice<UInt8>) {
        start = bytes.endIndex
        var wordStart: Int?
        var quote: UInt8?
        var isEscaped = false
        for (index, byte) in zip(bytes.indices, bytes) {
            if let open = quote {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") {
                    isEscaped = true
                } else if byte == open {
                    quote = nil
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                levels.append(Level(isMapping: byte == UInt8(ascii: "{")))
                wordStart = nil
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                _ = levels.popLast()
                wordStart = nil
            case UInt8(ascii: ","):
                next()
                wordStart = nil
            case UInt8(ascii: ":") where endsKey(bytes, at: index):
                setKey(Self.unquoted(bytes[(wordStart ?? index)..<index]))
                wordStart = nil
            case _ where byte.isBlank: break
            default:
                if wordStart == nil { wordStart = index }
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
            }
        }
        guard !levels.isEmpty else { return nil }
        if let wordStart {
            start = wordStart
            word = String(decoding: bytes[wordStart...], as: UTF8.self)
            // A closing quote ends the word.
            let isClosed = quote == nil && (word.first == "\"" || word.first == "'")
            if isClosed { return nil }
        }
    }

    var steps: [PathStep] {
        levels.dropLast().map { $0.isMapping ? .key($0.key ?? "") : .element($0.index) }
    }

    var role: CursorPath.Role {
        guard let last = levels.last, last.isMapping else { return .element }
        return last.key.map { .value(of: $0) } ?? .key
    }

    private mutating func next() {
        guard let last = levels.indices.last else { return }
        levels[last].key = nil
        levels[last].index += 1
    }

    private mutating func setKey(_ key: String) {
        guard let last = levels.indices.last, levels[last].isMapping, levels[last].key == nil else { return }
        levels[last].key = key
    }

    /// Returns true if the colon at an index ends a key. In YAML, a colon within a word is part of the word.
    private func endsKey(_ bytes: ArraySlice<UInt8>, at index: Int) -> Bool {
        guard index + 1 < bytes.endIndex, !bytes[index + 1].isBlank else { return true }
        return index > bytes.startIndex && [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[index - 1])
    }

    static func unquoted(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self).trimmingBlanks
        guard text.count > 1, let first = text.first, first == "\"" || first == "'", text.last == first else { return text }
        return String(text.dropFirst().dropLast())
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        let blanks: Set<Character> = [" ", "\t", "\n", "\r", "\r\n"]
        var text = self[...]
        while let last = text.last, blanks.contains(last) { text.removeLast() }
        while let first = text.first, blanks.contains(first) { text.removeFirst() }
        return String(text)
    }
}
