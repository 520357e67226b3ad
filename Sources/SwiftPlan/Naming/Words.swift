/// The words of a name as a specification writes it, in whichever style: `version_stacks.copy`, `HTTPError`,
/// `x-ratelimit-limit`, `h264_1080_best`.
struct Words: Hashable {
    /// In lower case.
    private(set) var list: [String] = []

    init(_ text: String) {
        var current = ""
        var previous: Character?
        let characters = Array(text.replacingKnownWords())
        for (index, character) in characters.enumerated() {
            if !character.isLetter && !character.isNumber || !character.isASCII && !character.isLetter {
                end(&current)
            } else {
                if let previous, character.isUppercase {
                    let next = index + 1 < characters.count ? characters[index + 1] : nil
                    // `viewURL` ends a word before U, and `HTTPError` before E, but `URLs` is one word.
                    let startsWord = next.map { $0.isLowercase && !Self.isPlural($0, index + 1, characters) } ?? false
                    if previous.isLowercase || previous.isNumber || (previous.isUppercase && startsWord) {
                        end(&current)
                    }
                }
                current.append(character)
            }
            previous = character
        }
        end(&current)
    }

    var isEmpty: Bool { list.isEmpty }

    private mutating func end(_ current: inout String) {
        guard !current.isEmpty else { return }
        list += Self.compounds[current.lowercased()] ?? [current.lowercased()]
        current = ""
    }

    /// Whether the character is the `s` of `URLs` or `IDs`.
    private static func isPlural(_ character: Character, _ index: Int, _ characters: [Character]) -> Bool {
        guard character == "s" else { return false }
        guard index + 1 < characters.count else { return true }
        return !characters[index + 1].isLowercase
    }

    /// Words that are often written as one.
    private static let compounds = ["ratelimit": ["rate", "limit"]]
}

extension String {
    /// Words with capitals inside, which would fall apart.
    fileprivate func replacingKnownWords() -> String {
        guard utf8.contains(where: { $0 == UInt8(ascii: "O") || $0 == UInt8(ascii: "I") || $0 == UInt8(ascii: "i") })
        else { return self }
        var text = self
        for (known, plain) in [("OAuth", "Oauth"), ("IPv4", "Ipv4"), ("IPv6", "Ipv6"), ("iOS", "Ios")] {
            text = text.replacing(known, with: plain)
        }
        return text
    }
}
