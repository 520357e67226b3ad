/// Finds code, links and strong words in a line. Everything else stays text.
struct InlineReader {
    private let characters: [Character]
    private var position = 0
    private var text = ""
    private var inlines: [Inline] = []
    /// Lengths of runs of backticks that nothing closes.
    private var unclosed: Set<Int> = []

    /// The distance in which the end of a link or of strong words is searched.
    private static let reach = 400

    static func inlines(_ line: String) -> [Inline] {
        let text = Prose.visible(line).split(separator: " ").joined(separator: " ")
        guard !text.isEmpty else { return [] }
        // Most lines are plain, and characters are slow to compare.
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

    /// A code span, with as many backticks at its end as at its start (CommonMark §6.1).
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

    /// A run of backticks that is only text.
    private func passed(_ length: Int) -> (Inline, Int) {
        (.text(String(repeating: "`", count: length)), position + length)
    }

    private func run(at start: Int) -> Int {
        characters[start...].prefix { $0 == "`" }.count
    }

    /// `[words](https://example.com)`; of any other link, the words.
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

    /// The bracket that closes a target, which may have brackets of its own.
    private func endOfTarget(from start: Int) -> Int? {
        var depth = 0
        for place in start..<min(characters.count, start + Self.reach) {
            switch characters[place] {
            case "(": depth += 1
            case ")" where depth == 0: return place
            case ")": depth -= 1
            default: break
            }
        }
        return nil
    }

    /// `<https://example.com>`
    private func address() -> (Inline, Int)? {
        guard let end = find(">", from: position + 1) else { return nil }
        let content = String(characters[(position + 1)..<end])
        return WebAddress(content).map { (.link([.text(content)], .web($0)), end + 1) }
    }

    /// `**words**` or `*words*`, where no word goes before it.
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
