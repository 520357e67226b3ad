/// A regular expression of RFC 9485, for `match` and `search`. It has no anchors and no references to groups.
struct InteroperableExpression {
    private let expression: Regex<AnyRegexOutput>

    /// Creates an expression; `nil` if the text is not one.
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

    /// Returns the pattern in Swift's syntax, where `^` and `$` outside brackets, `.` and parentheses mean something
    /// else.
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
            // In brackets, Swift takes these for operators on sets of characters.
            case ("&", true), ("~", true): result += "\\" + String(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return isInBrackets ? nil : result
    }

    /// Returns an escape in Swift's syntax; `nil` if it is not allowed. RFC 9485 has `\p{Lu}` and the like. It does not
    /// have `\d`, `\w` and `\s`, which are allowed because they mean the same everywhere.
    private static func translatedEscape(_ escaped: Unicode.Scalar) -> String? {
        let allowed: Set<Unicode.Scalar> = [
            "(", ")", "*", "+", "-", ".", "?", "[", "\\", "]", "^", "n", "r", "t", "{", "|", "}", "p", "P", "$", "/",
            "d", "D", "w", "W", "s", "S",
        ]
        return allowed.contains(escaped) ? "\\" + String(escaped) : nil
    }
}
