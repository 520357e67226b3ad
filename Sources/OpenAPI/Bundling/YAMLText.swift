/// A string in a form that every reader of YAML takes for that string.
struct YAMLText {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    var quotedOrPlain: String {
        if needsEscapes { return doubleQuoted }
        return isSafePlain ? text : "'" + text.replacing("'", with: "''") + "'"
    }

    /// The header of a literal block: `|` with its indicators; `nil` if the text cannot be written as lines.
    var literalHeader: String? {
        guard text.unicodeScalars.contains("\n"), text.unicodeScalars.contains(where: { $0 != "\n" && $0 != " " })
        else {
            return nil
        }
        guard text.unicodeScalars.allSatisfy({ $0 == "\n" || $0 == "\t" || Self.isPrintable($0) }) else { return nil }
        let first = text.unicodeScalars.first ?? "x"
        let indent = first == " " || first == "\n" || first == "\t" ? "2" : ""
        let scalars = text.unicodeScalars
        guard scalars.last == "\n" else { return "|\(indent)-" }
        return scalars.dropLast().last == "\n" ? "|\(indent)+" : "|\(indent)"
    }

    // MARK: - Plain

    private var isSafePlain: Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        if first == " " || last == " " || last == ":" || AmbiguousText.isAmbiguous(text) { return false }
        if !isSafeStart(first) { return false }
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if previous == ":" && scalar == " " || previous == " " && scalar == "#" { return false }
            previous = scalar
        }
        return true
    }

    /// Returns true if a plain text may begin with the character. `-`, `?` and `:` are allowed if no space follows.
    private func isSafeStart(_ first: Unicode.Scalar) -> Bool {
        switch first {
        case "-", "?", ":":
            if text.hasPrefix("---") { return false }
            return text.unicodeScalars.dropFirst().first.map { $0 != " " } ?? false
        case ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`": return false
        default: return !text.hasPrefix("...")
        }
    }

    // MARK: - Quoted

    private var needsEscapes: Bool {
        !text.unicodeScalars.allSatisfy(Self.isPrintable)
    }

    /// Returns true if YAML and a terminal take a character literally, and it is not a line end.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    private var doubleQuoted: String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            default: Self.append(scalar, to: &result)
            }
        }
        return result + "\""
    }

    private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
        guard !isPrintable(scalar) else {
            result.unicodeScalars.append(scalar)
            return
        }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let (mark, width) = scalar.value <= 0xFF ? ("x", 2) : scalar.value <= 0xFFFF ? ("u", 4) : ("U", 8)
        result += "\\" + mark + String(repeating: "0", count: max(width - digits.count, 0)) + digits
    }
}
