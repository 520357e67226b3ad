/// Names as the Swift API Design Guidelines want them.
enum SwiftName {
    /// `accountID`, `h264_1080Best`: for properties, functions, arguments and cases.
    static func lowerCamel(_ text: String, empty: String = "unnamed") -> String {
        let words = Words(spelledOut(text)).list
        guard let first = words.first else { return empty }
        return identifier(join([Initialisms.head(of: first)] + words.dropFirst().map(capitalized)))
    }

    /// `VersionStackCopyParams`, `HTTPError`: for types.
    static func upperCamel(_ text: String, empty: String = "Unnamed") -> String {
        let words = Words(spelledOut(text)).list
        return words.isEmpty ? empty : identifier(join(words.map(capitalized)))
    }

    /// Whether a name can be that of a declaration, perhaps between backticks.
    static func isValid(_ name: String) -> Bool {
        let scalars = name.unicodeScalars
        guard let first = scalars.first, first.properties.isXIDStart || first == "_" else { return false }
        let isWhole = scalars.allSatisfy { $0.properties.isXIDContinue && !$0.properties.isDefaultIgnorableCodePoint }
        return isWhole && scalars.contains { $0 != "_" }
    }

    private static func capitalized(_ word: String) -> String {
        Initialisms.spelling(of: word) ?? word.prefix(1).uppercased() + word.dropFirst()
    }

    /// Two digits that were apart stay apart: `h264_1080`.
    private static func join(_ words: [String]) -> String {
        words.reduce(into: "") { name, word in
            if let last = name.last, last.isNumber, let first = word.first, first.isNumber {
                name += "_"
            }
            name += word
        }
    }

    /// A name may not begin with a digit.
    private static func identifier(_ name: String) -> String {
        name.first?.isNumber == true ? "_" + name : name
    }

    /// Symbols that are all there is of a name, or that begin one, in words: `+1`, `-created_at`, `>=`, `½`.
    private static func spelledOut(_ text: String) -> String {
        let text = withSignsSpelledOut(text)
        let hasWord = text.contains(where: Words.isPartOfWord)
        guard !hasWord || text.first.map({ "+-<>=!$@#*".contains($0) }) == true else { return text }
        var spelled = ""
        for character in text {
            if Words.isPartOfWord(character) || hasWord && !spelled.isEmpty {
                spelled.append(character)
            } else {
                spelled += " \(symbols[character] ?? (hasWord ? "" : unicodeName(of: character))) "
            }
        }
        return spelled
    }

    /// `reactions_+1` and `reactions_-1` differ by nothing else. The `-` of `2024-01` is none.
    private static func withSignsSpelledOut(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }) else { return text }
        let characters = Array(text)
        var hasWord = false
        var spelled = ""
        for (index, character) in characters.enumerated() {
            let isBeforeDigit = index + 1 < characters.count && characters[index + 1].isNumber
            let isBehindWord = index > 0 && Words.isPartOfWord(characters[index - 1])
            let isSign = hasWord && isBeforeDigit && (character == "+" || character == "-" && !isBehindWord)
            spelled += isSign ? " \(symbols[character] ?? "") " : String(character)
            hasWord = hasWord || Words.isPartOfWord(character)
        }
        return spelled
    }

    /// `slightly smiling face`, for a name that is nothing but that.
    private static func unicodeName(of character: Character) -> String {
        character.unicodeScalars.first?.properties.name?.lowercased() ?? ""
    }

    private static let symbols: [Character: String] = [
        "+": "plus", "-": "minus", "*": "star", "/": "slash", "=": "equal", "<": "less", ">": "greater",
        "!": "not", "?": "question", "&": "and", "|": "or", "%": "percent", "#": "hash", "@": "at",
        "$": "dollar", "~": "tilde", "^": "caret", ".": "dot", ",": "comma", ":": "colon", ";": "semicolon",
        "_": "underscore", "\\": "backslash", "'": "quote", "\"": "doubleQuote", "(": "open", ")": "close",
    ]
}
