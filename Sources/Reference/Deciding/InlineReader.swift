/// A parser of the Markdown in a line: code spans, links and strong words. Everything else stays text.
struct InlineReader {
    private let characters: [Character]
    private var position = 0
    private var text = ""
    private var inlines: [Inline] = []
    /// The lengths of backtick runs that no later run closes, so that each length is searched once.
    private var unclosed: Set<Int> = []

    /// The number of characters in which the end of a link or of strong words is searched, to bound the time.
    private static let reach = 400

    static func inlines(_ line: String) -> [Inline] {
        let text = Prose.visible(line).split(separator: " ").joined(separator: " ")
        guard !text.isEmpty else { return [] }
        // Most lines have no markup, and characters are slow to compare.
        guard text.utf8.contains(where: beginsMarkup) else { return [.text(text)] }
        var reader = InlineReader(characters: Array(text))
        reader.read()
        return reader.inlines
    }

    private init(characters: [Character]) {
        self.characters = characters
    }

    private static func beginsMarkup(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "*"): true
        default: false
        }
    }

    private mutating func read() {
        while position < characters.count {
            let found =
                switch characters[position] {
                case "`": code()
                case "[": link()
                case "<": address()
                case "*": strong()
                default: nil as (Inline, Int)?
                }
            if let (inline, end) = found {
                flush()
                inlines.append(inline)
                position = end
            } else {
                text.append(characters[position])
                position += 1
            }
        }
        flush()
    }

    private mutating func flush() {
        if !text.isEmpty { inlines.append(.text(text)) }
        text = ""
    }

    /// Parses a code span, which has as many backticks at its end as at its start (CommonMark §6.1).
    private mutating func code() -> (Inline, Int)? {
        let length = run(at: position)
        guard !unclosed.contains(length) else { return passed(length) }
        var end = position + length
        while end < characters.count {
            guard characters[end] == "`" else {
                end += 1
                continue
            }
            let closing = run(at: end)
            if closing == length {
                let content = String(characters[(position + length)..<end])
                let isPadded = content.hasPrefix(" ") && content.hasSuffix(" ") && content.contains { $0 != " " }
                return (.code(isPadded ? String(content.dropFirst().dropLast()) : content), end + closing)
            }
            end += closing
        }
        unclosed.insert(length)
        return passed(length)
    }

    /// Returns a run of backticks as text.
    private func passed(_ length: Int) -> (Inline, Int) {
        (.text(String(repeating: "`", count: length)), position + length)
    }

    private func run(at start: Int) -> Int {
        characters[start...].prefix { $0 == "`" }.count
    }

    /// Parses `[words](https://example.com)`. A link with another scheme becomes its words.
    private func link() -> (Inline, Int)? {
        guard let close = find("]", from: position + 1), close + 1 < characters.count, characters[close + 1] == "(",
            let end = endOfTarget(from: close + 2)
        else { return nil }
        let words = String(characters[(position + 1)..<close].filter { $0 != "`" })
        let target = characters[(close + 2)..<end].prefix { $0 != " " }
        guard !words.isEmpty else { return nil }
        guard let address = WebAddress(String(target)) else { return (.text(words), end + 1) }
        return (.link([.text(words)], .web(address)), end + 1)
    }

    /// Returns the index of the parenthesis that closes a link's target, which may contain pairs of parentheses.
    private func endOfTarget(from start: Int) -> Int? {
        var depth = 0
        for index in start..<min(characters.count, start + Self.reach) {
            switch characters[index] {
            case "(": depth += 1
            case ")" where depth == 0: return index
            case ")": depth -= 1
            default: break
            }
        }
        return nil
    }

    /// Parses `<https://example.com>`.
    private func address() -> (Inline, Int)? {
        guard let end = find(">", from: position + 1) else { return nil }
        let content = String(characters[(position + 1)..<end])
        return WebAddress(content).map { (.link([.text(content)], .web($0)), end + 1) }
    }

    /// Parses `**words**` or `*words*`, unless it follows a letter or a digit.
    private func strong() -> (Inline, Int)? {
        let length = characters[position...].prefix { $0 == "*" }.count
        let start = position + length
        let isInWord = position > 0 && (characters[position - 1].isLetter || characters[position - 1].isNumber)
        guard length <= 2, !isInWord, start < characters.count, !characters[start].isWhitespace,
            let end = find("*", from: start), !characters[end - 1].isWhitespace,
            characters[end...].prefix(2).count(where: { $0 == "*" }) >= length
        else { return nil }
        return (.strong(String(characters[start..<end])), end + length)
    }

    private func find(_ character: Character, from start: Int) -> Int? {
        guard start < characters.count else { return nil }
        return characters[start..<min(characters.count, start + Self.reach)].firstIndex(of: character)
    }
}
