/// Builds names that follow the Swift API Design Guidelines.
enum SwiftName {
    /// Returns the name of a property, function, argument or case: `accountID`, `h264_1080Best`, `latencyMS`.
    static func lowerCamel(_ text: String, empty: String = "unnamed") -> String {
        let words = Words(spelledOut(text))
        return words.isEmpty ? empty : lowerCamel(words.list, capitals: words.capitals)
    }

    /// - Parameter capitals: The last word, if it stays in capitals.
    static func lowerCamel(_ words: [String], capitals: String?) -> String {
        let name = join(words.prefix(1).map(Initialisms.head) + capitalized(words.dropFirst(), capitals))
        // A name may not begin with a digit.
        return name.utf8.first.map(isDigit) == true ? "_" + name : name
    }

    /// Returns the name of a type: `VersionStackCopyParams`, `HTTPError`. A name that cannot begin with a capital gets
    /// the prefix `Value`, which tells it from a property: `Value0`, `Value名前`.
    static func upperCamel(_ text: String, empty: String = "Unnamed") -> String {
        let words = Words(spelledOut(text))
        guard !words.isEmpty else { return empty }
        let name = join(capitalized(words.list[...], words.capitals))
        return startsWithCapital(name) ? name : "Value" + name
    }

    /// Returns true if a declaration can have the name, perhaps in backticks.
    static func isValid(_ name: String) -> Bool {
        if let letters = ASCIILetter.all(of: name) { return isValid(letters) }
        let scalars = name.unicodeScalars
        guard let first = scalars.first, first.properties.isXIDStart || first == "_" else { return false }
        let isWhole = scalars.allSatisfy { $0.properties.isXIDContinue && !$0.properties.isDefaultIgnorableCodePoint }
        return isWhole && scalars.contains { $0 != "_" }
    }

    private static func isValid(_ letters: [ASCIILetter]) -> Bool {
        let underscore = ASCIILetter(byte: UInt8(ascii: "_"))
        guard let first = letters.first, first.isLetter || first == underscore else { return false }
        return letters.allSatisfy { $0.isPartOfWord || $0 == underscore } && letters.contains { $0 != underscore }
    }

    private static func startsWithCapital(_ name: String) -> Bool {
        guard let first = name.utf8.first, first < 0x80 else { return name.first?.isUppercase == true }
        return ASCIILetter(byte: first).isUppercase
    }

    private static func capitalized(_ words: ArraySlice<String>, _ capitals: String?) -> [String] {
        let last = capitals?.lowercased()
        return words.indices.map { index in
            let word = words[index]
            let written = index == words.endIndex - 1 && word == last ? capitals : nil
            return Initialisms.spelling(of: word) ?? written ?? capitalized(word)
        }
    }

    private static func capitalized(_ word: String) -> String {
        guard var letters = ASCIILetter.all(of: word), let first = letters.first else {
            return word.prefix(1).uppercased() + word.dropFirst()
        }
        guard first.isLowercase else { return word }
        letters[0] = ASCIILetter(byte: first.byte & ~0x20)
        return ASCIILetter.text(of: letters[...])
    }

    /// Joins words. An underscore separates two numbers: `h264_1080`.
    private static func join(_ words: [String]) -> String {
        words.reduce(into: "") { name, word in
            if endsInNumber(name), beginsWithNumber(word) {
                name += "_"
            }
            name += word
        }
    }

    private static func endsInNumber(_ name: String) -> Bool {
        guard let last = name.utf8.last, last < 0x80 else { return name.last?.isNumber == true }
        return isDigit(last)
    }

    private static func beginsWithNumber(_ word: String) -> Bool {
        guard let first = word.utf8.first, first < 0x80 else { return word.first?.isNumber == true }
        return isDigit(first)
    }

    /// Returns the text with symbols spelled out, if it begins with one or has nothing else: `+1`, `-created_at`, `>=`,
    /// `½`. A version gets the prefix `v`: `v4.0`.
    private static func spelledOut(_ text: String) -> String {
        if isVersion(text) { return "v" + text }
        let text = withSignsSpelledOut(text)
        // Most names begin with a letter, so they have a word and no symbol to spell out.
        if let first = text.utf8.first, ASCIILetter(byte: first).isPartOfWord { return text }
        let hasWord = text.contains(where: \.isPartOfWord)
        guard !hasWord || text.first.map({ "+-<>=!$@#*".contains($0) }) == true else { return text }
        var spelled = ""
        for character in text {
            if character.isPartOfWord || hasWord && !spelled.isEmpty {
                spelled.append(character)
            } else {
                spelled += " \(symbols[character] ?? (hasWord ? "" : unicodeName(of: character))) "
            }
        }
        return spelled
    }

    /// Returns the text with the signs of numbers spelled out, since `reactions_+1` and `reactions_-1` differ only in
    /// these. The `-` of `2024-01` is no sign.
    private static func withSignsSpelledOut(_ text: String) -> String {
        guard hasSignedNumber(text.utf8) else { return text }
        let characters = Array(text)
        var hasWord = false
        var spelled = ""
        for (index, character) in characters.enumerated() {
            let isBeforeDigit = index + 1 < characters.count && characters[index + 1].isNumber
            let isBehindWord = index > 0 && characters[index - 1].isPartOfWord
            let isSign = hasWord && isBeforeDigit && (character == "+" || character == "-" && !isBehindWord)
            spelled += isSign ? " \(symbols[character] ?? "") " : String(character)
            hasWord = hasWord || character.isPartOfWord
        }
        return spelled
    }

    /// Returns true if a digit, or any byte that is not ASCII, follows a `+` or `-`.
    private static func hasSignedNumber(_ text: String.UTF8View) -> Bool {
        var isBehindSign = false
        for byte in text {
            if isBehindSign, isDigit(byte) || byte >= 0x80 { return true }
            isBehindSign = byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        }
        return false
    }

    /// Returns true for a version: numbers separated by dots, perhaps with a pre-release part, as in `4.0` or
    /// `1.2.3-beta.2`.
    private static func isVersion(_ text: String) -> Bool {
        guard text.utf8.first.map(isDigit) == true else { return false }
        let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        let numbers = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        guard numbers.count > 1, numbers.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }) else { return false }
        // `0.5` is more likely a number than a version.
        if text.hasPrefix("0."), numbers.count == 2 { return false }
        let stage = parts.dropFirst().first?.prefix(while: \.isLetter).lowercased()
        return stage.map(stages.contains) ?? true
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static let stages: Set<String> = ["alpha", "beta", "dev", "pre", "preview", "rc", "release", "snapshot"]

    /// Returns the Unicode name of a character that is the whole name: `slightly smiling face`.
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
