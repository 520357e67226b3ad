/// A regular expression of RFC 9485, which is what `match` and `search` take: no anchors, no groups to refer to.
struct InteroperableExpression {
    private let expression: Regex<AnyRegexOutput>

    /// `nil` for what is none.
    init?(_ pattern: String) {
        guard let translated = Self.translated(pattern), let expression = try? Regex(translated) else { return nil }
        self.expression = expression.matchingSemantics(.unicodeScalar)
    }

    func matches(_ text: String) -> Bool {
        (try? expression.wholeMatch(in: text)) != nil
    }

    func isFound(in text: String) -> Bool {
        (try? expression.firstMatch(in: text)) != nil
    }

    /// Translates to Swift's expressions, where `^` and `$` outside brackets, `.` and parentheses mean something else.
    private static func translated(_ pattern: String) -> String? {
        var result = ""
        var isInBrackets = false
        var rest = Substring(pattern).unicodeScalars
        while let scalar = rest.popFirst() {
            switch (scalar, isInBrackets) {
            case ("\\", _):
                guard let escaped = rest.popFirst(), let text = translatedEscape(escaped) else { return nil }
                result += text
            case ("[", false):
                isInBrackets = true
                result += "["
                if rest.first == "^" { result.unicodeScalars.append(rest.removeFirst()) }
            case ("]", true):
                isInBrackets = false
                result += "]"
            case ("[", true), ("]", false): return nil
            case (".", false): result += "[^\\n\\r]"
            case ("^", false), ("$", false): result += "\\" + String(scalar)
            case ("(", false):
                guard rest.first != "?" else { return nil }
                result += "(?:"
            // Within brackets, these would be operators on sets of characters.
            case ("&", true), ("~", true): result += "\\" + String(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return isInBrackets ? nil : result
    }

    /// `\p{Lu}` and the like are of RFC 9485; `\d`, `\w` and `\s` are not, but everybody means the same by them.
    private static func translatedEscape(_ escaped: Unicode.Scalar) -> String? {
        let allowed: Set<Unicode.Scalar> = [
            "(", ")", "*", "+", "-", ".", "?", "[", "\\", "]", "^", "n", "r", "t", "{", "|", "}", "p", "P", "$", "/",
            "d", "D", "w", "W", "s", "S",
        ]
        return allowed.contains(escaped) ? "\\" + String(escaped) : nil
    }
}
