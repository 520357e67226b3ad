/// A check for text that some reader of YAML would take for another type without quotes.
enum AmbiguousText {
    /// Returns true if the core schema of YAML 1.2, or the types of YAML 1.1, which most readers still use, give the
    /// text another type.
    static func isAmbiguous(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, text.utf8.count <= 64 else { return text.isEmpty }
        if words.contains(text.lowercased()) { return true }
        // Every number and every date begins with one of these.
        guard ("0"..."9").contains(first) || first == "-" || first == "+" || first == "." else { return false }
        return isNumber(text) || isBaseSixty(text) || isDate(text)
    }

    private static let words: Set = ["", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<", "="]

    /// Returns true for any of `12`, `1_000`, `0o17`, `0x1F`, `0b11`, `1.5`, `1.`, `.5`, `1e5`, `.inf` and `.nan`,
    /// signed or not.
    private static func isNumber(_ text: String) -> Bool {
        var rest = Substring(text.lowercased())
        if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
        if rest == ".inf" || rest == ".nan" { return true }
        for (prefix, digits) in [("0x", "0123456789abcdef_"), ("0o", "01234567_"), ("0b", "01_")]
        where rest.hasPrefix(prefix) {
            return rest.dropFirst(2).allSatisfy(digits.contains)
        }
        return rest.contains { $0.isASCII && $0.isNumber } && isDecimal(rest)
    }

    private static func isDecimal(_ text: Substring) -> Bool {
        let parts = text.split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
        let mantissa = parts[0]
        guard mantissa.allSatisfy({ "0123456789._".contains($0) }), mantissa.count(where: { $0 == "." }) < 2 else {
            return false
        }
        guard parts.count > 1 else { return true }
        var exponent = parts[1]
        if exponent.first == "-" || exponent.first == "+" { exponent.removeFirst() }
        return exponent.allSatisfy { "0123456789_".contains($0) }
    }

    /// Returns true for text such as `12:30`, which YAML 1.1 reads as a number in base 60.
    private static func isBaseSixty(_ text: String) -> Bool {
        text.contains(":") && text.allSatisfy { "0123456789:._-+".contains($0) }
    }

    /// Returns true for `2024-01-31`, with a time or without.
    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[0].allSatisfy(isDigit) else { return false }
        let day = parts[2].prefix { isDigit($0) }
        guard (1...2).contains(parts[1].count), parts[1].allSatisfy(isDigit), (1...2).contains(day.count) else {
            return false
        }
        let rest = parts[2].dropFirst(day.count)
        return rest.isEmpty || "Tt \t".contains(rest.first ?? "x")
    }

    private static func isDigit(_ character: Character) -> Bool {
        ("0"..."9").contains(character)
    }
}
