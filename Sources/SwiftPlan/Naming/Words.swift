/// The words of a name in a spec, whatever its style: `version_stacks.copy`, `HTTPError`, `x-ratelimit-limit`,
/// `h264_1080_best`.
struct Words: Hashable {
    /// The words in lower case.
    private(set) var list: [String] = []
    /// The last word as written, if it is in capitals after a lowercase letter: the `MS` of `latencyMS`.
    private(set) var capitals: String?

    init(_ text: String) {
        let text = text.visible().replacingKnownWords()
        if let letters = ASCIILetter.all(of: text) { take(letters) } else { take(Array(text)) }
    }

    var isEmpty: Bool { list.isEmpty }

    private mutating func take<Letter: NameLetter>(_ letters: [Letter]) {
        var start = 0
        var isBehindSmallLetter = false
        for index in letters.indices {
            let previous = index > 0 ? letters[index - 1] : nil
            if !letters[index].isPartOfWord {
                end(letters[start..<index], isBehindSmallLetter)
                start = index + 1
                continue
            }
            if let previous, letters[index].isUppercase, !previous.isUppercase || Self.startsWord(index, letters) {
                end(letters[start..<index], isBehindSmallLetter)
                start = index
            }
            if start == index { isBehindSmallLetter = previous.map { $0.isLetter && !$0.isUppercase } ?? false }
        }
        end(letters[start...], isBehindSmallLetter)
    }

    private mutating func end<Letter: NameLetter>(_ word: ArraySlice<Letter>, _ isBehindSmallLetter: Bool) {
        guard !word.isEmpty else { return }
        let isWritten = isBehindSmallLetter && !word.contains(where: \.isLowercase)
        capitals = isWritten && word.count(where: \.isUppercase) > 1 ? Letter.text(of: word) : nil
        let small = Letter.lowercased(word)
        if let parts = Self.compounds[small] { list += parts } else { list.append(small) }
    }

    /// Returns true if a capital after another capital begins a word. `HTTPError` has a new word at `E`, but `URLs` is
    /// one word.
    private static func startsWord<Letter: NameLetter>(_ index: Int, _ letters: [Letter]) -> Bool {
        guard index + 1 < letters.count, letters[index + 1].isLowercase else { return false }
        return !isPlural(index + 1, letters)
    }

    /// Returns true if the letter is the `s` of `URLs` or `IDs`.
    private static func isPlural<Letter: NameLetter>(_ index: Int, _ letters: [Letter]) -> Bool {
        guard letters[index] == .pluralEnd else { return false }
        return index + 1 == letters.count || !letters[index + 1].isLowercase
    }

    /// Words that are often written as one.
    private static let compounds = [
        "genai": ["gen", "ai"], "github": ["git", "hub"], "gitlab": ["git", "lab"], "graphql": ["graph", "ql"],
        "javascript": ["java", "script"], "mysql": ["my", "sql"], "openai": ["open", "ai"],
        "postgresql": ["postgre", "sql"], "ratelimit": ["rate", "limit"],
    ]
}

extension String {
    /// Returns the text without characters that only change how a letter looks: joiners, variation selectors, direction
    /// marks, circles.
    fileprivate func visible() -> String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        let scalars = unicodeScalars.filter { scalar in
            let properties = scalar.properties
            return !properties.isDefaultIgnorableCodePoint && !properties.isEmojiModifier
                && properties.generalCategory != .enclosingMark
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Replaces known words that have capitals inside, so that they are not split.
    fileprivate func replacingKnownWords() -> String {
        // Every known word contains an `O` or an `I`, which few names do.
        guard utf8.contains(where: { $0 == UInt8(ascii: "O") || $0 == UInt8(ascii: "I") }) else { return self }
        var text = self
        for (known, plain) in [("OAuth", "Oauth"), ("IPv4", "Ipv4"), ("IPv6", "Ipv6"), ("iOS", "Ios"), ("macOS", "Macos")]
        where firstRange(ofBytes: known) != nil {
            text = text.replacing(known, with: plain)
        }
        return text
    }
}
