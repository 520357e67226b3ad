/// Names as the Swift API Design Guidelines want them.
enum SwiftName {
    /// `accountID`, `h264_1080Best`, `latencyMS`: for properties, functions, arguments and cases.
    static func lowerCamel(_ text: String, empty: String = "unnamed") -> String {
        let words = Words(spelledOut(text))
        return words.isEmpty ? empty : lowerCamel(words.list, capitals: words.capitals)
    }

    /// - Parameter capitals: The last word, where it stays in capitals.
    static func lowerCamel(_ words: [String], capitals: String?) -> String {
        let name = join(words.prefix(1).map(Initialisms.head) + capitalized(words.dropFirst(), capitals))
        // A name may not begin with a digit.
        return name.utf8.first.map(isDigit) == true ? "_" + name : name
    }

    /// `VersionStackCopyParams`, `HTTPError`: for types. A name that no capital letter can begin would be that of a
    /// property, too, and gets a word that sets it apart: `Value0`, `Value名前`.
    static func upperCamel(_ text: String, empty: String = "Unnamed") -> String {
        let words = Words(spelledOut(text))
        guard !words.isEmpty else { return empty }
        let name = join(capitalized(words.list[...], words.capitals))
        return name.first?.isUppercase == true ? name : "Value" + name
    }

    /// Whether a name can be that of a declaration, perhaps between backticks.
    static func isValid(_ name: String) -> Bool {
        let scalars = name.unicodeScalars
        guard let first = scalars.first, first.properties.isXIDStart || first == "_" else { return false }
        let isWhole = scalars.allSatisfy { $0.properties.isXIDContinue && !$0.properties.isDefaultIgnorableCodePoint }
        return isWhole && scalars.contains { $0 != "_" }
    }

    private static func capitalized(_ words: ArraySlice<String>, _ capitals: String?) -> [String] {
        let last = capitals?.lowercased()
        return words.indices.map { index in
            let word = words[index]
            let written = index == words.endIndex - 1 && word == last ? capitals : nil
            return Initialisms.spelling(of: word) ?? written ?? word.prefix(1).uppercased() + word.dropFirst()
        }
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

    /// Symbols that are all there is of a name, or that begin one, in words: `+1`, `-created_at`, `>=`, `½`. A version
    /// says that it is one: `v4.0`.
    private static func spelledOut(_ text: String) -> String {
        if isVersion(text) { return "v" + text }
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

    /// `4.0`, `1.2.3-beta.2`: numbers with dots between, and what stands behind those of a version that is not out yet.
    private static func isVersion(_ text: String) -> Bool {
        let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        let numbers = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        guard numbers.count > 1, numbers.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }) else { return false }
        // `0.5` is rather half of something.
        if text.hasPrefix("0."), numbers.count == 2 { return false }
        let stage = parts.dropFirst().first?.prefix(while: \.isLetter).lowercased()
        return stage.map(stages.contains) ?? true
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static let stages: Set<String> = ["alpha", "beta", "dev", "pre", "preview", "rc", "release", "snapshot"]

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
