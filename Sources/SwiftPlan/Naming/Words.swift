/// The words of a name as a specification writes it, in whichever style: `version_stacks.copy`, `HTTPError`,
/// `x-ratelimit-limit`, `h264_1080_best`.
struct Words: Hashable {
    /// In lower case.
    private(set) var list: [String] = []
    /// The last word as it is written, where it stands in capitals behind small letters: the `MS` of `latencyMS`.
    private(set) var capitals: String?

    init(_ text: String) {
        var current = ""
        var previous: Character?
        var isBehindSmallLetter = false
        let characters = Array(text.visible().replacingKnownWords())
        for (index, character) in characters.enumerated() {
            if !Self.isPartOfWord(character) {
                end(&current, isBehindSmallLetter)
            } else {
                if let previous, character.isUppercase {
                    let next = index + 1 < characters.count ? characters[index + 1] : nil
                    // `viewURL` ends a word before U, and `HTTPError` before E, but `URLs` is one word.
                    let startsWord = next.map { $0.isLowercase && !Self.isPlural($0, index + 1, characters) } ?? false
                    if !previous.isUppercase || startsWord {
                        end(&current, isBehindSmallLetter)
                    }
                }
                if current.isEmpty { isBehindSmallLetter = previous.map { $0.isLetter && !$0.isUppercase } ?? false }
                current.append(character)
            }
            previous = character
        }
        end(&current, isBehindSmallLetter)
    }

    /// True if the character can stand in a Swift name: letters of any script, and the ten digits.
    static func isPartOfWord(_ character: Character) -> Bool {
        guard let first = character.unicodeScalars.first else { return false }
        return first.properties.isXIDStart || ("0"..."9").contains(first)
    }

    var isEmpty: Bool { list.isEmpty }

    private mutating func end(_ current: inout String, _ isBehindSmallLetter: Bool) {
        guard !current.isEmpty else { return }
        let isWritten = isBehindSmallLetter && !current.contains(where: \.isLowercase)
        capitals = isWritten && current.count(where: \.isUppercase) > 1 ? current : nil
        list += Self.compounds[current.lowercased()] ?? [current.lowercased()]
        current = ""
    }

    /// True if the character is the `s` of `URLs` or `IDs`.
    private static func isPlural(_ character: Character, _ index: Int, _ characters: [Character]) -> Bool {
        guard character == "s" else { return false }
        guard index + 1 < characters.count else { return true }
        return !characters[index + 1].isLowercase
    }

    /// Words that are often written as one.
    private static let compounds = [
        "genai": ["gen", "ai"], "github": ["git", "hub"], "gitlab": ["git", "lab"], "graphql": ["graph", "ql"],
        "javascript": ["java", "script"], "mysql": ["my", "sql"], "openai": ["open", "ai"],
        "postgresql": ["postgre", "sql"], "ratelimit": ["rate", "limit"],
    ]
}

extension String {
    /// Without what changes only how a letter is shown: joiners, variation selectors, marks of direction, circles.
    fileprivate func visible() -> String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        let scalars = unicodeScalars.filter { scalar in
            let properties = scalar.properties
            return !properties.isDefaultIgnorableCodePoint && !properties.isEmojiModifier
                && properties.generalCategory != .enclosingMark
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Words with capitals inside, which would fall apart.
    fileprivate func replacingKnownWords() -> String {
        guard utf8.contains(where: { $0 == UInt8(ascii: "O") || $0 == UInt8(ascii: "I") || $0 == UInt8(ascii: "i") })
        else { return self }
        var text = self
        for (known, plain) in [("OAuth", "Oauth"), ("IPv4", "Ipv4"), ("IPv6", "Ipv6"), ("iOS", "Ios"), ("macOS", "Macos")]
        where contains(bytesOf: known) {
            text = text.replacing(known, with: plain)
        }
        return text
    }

    /// The search of the standard library is slow to begin, and hardly a name has any of these.
    private func contains(bytesOf word: String) -> Bool {
        var rest = utf8[...]
        while let start = rest.firstIndex(where: { $0 == word.utf8.first }) {
            rest = rest[start...]
            if rest.starts(with: word.utf8) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
