/// Escaping of text for Markdown, so that nothing in the text becomes markup, HTML or a link.
enum MarkdownText {
    /// Escapes a text. Compares scalars, because a markup character can be one `Character` with the letter before it or
    /// the mark after it.
    ///
    /// - Parameter isFirst: True if the text begins a line, where more characters are markup.
    static func escaped(_ text: String, isFirst: Bool = false) -> String {
        // Most texts are plain, and Unicode scalars are slow to iterate.
        if text.utf8.allSatisfy(isPlain), !isFirst || text.utf8.first.map(isLetter) == true { return text }
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        var rest = Substring(text).unicodeScalars
        if isFirst {
            let (head, tail) = lineStart(rest)
            result += head.unicodeScalars
            rest = tail
            previous = result.last ?? " "
        }
        for (offset, scalar) in zip(rest.indices, rest) {
            let next = rest.index(after: offset)
            let isInWord = previous.isWord && next < rest.endIndex && rest[next].isWord
            if special.contains(scalar) || (scalar == "_" && !isInWord) { result.append("\\") }
            result.append(scalar)
            previous = scalar
        }
        return String(result)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "<"),
            UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "$"),
            UInt8(ascii: "_"):
            false
        default: byte < 0x80
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }

    private static let special: Set<Unicode.Scalar> = ["\\", "`", "*", "[", "]", "<", ">", "&", "|", "~", "$"]

    /// Escapes the start of a line that would begin a heading, a list, a rule or, in Swift-DocC, a directive.
    private static func lineStart(
        _ text: Substring.UnicodeScalarView
    ) -> (head: String, rest: Substring.UnicodeScalarView) {
        guard let first = text.first else { return ("", text) }
        if ["#", "+", "-", "=", ":", "@"].contains(first) { return ("\\\(first)", text.dropFirst()) }
        let digits = text.prefix { ("0"..."9").contains($0) }
        let mark = text.dropFirst(digits.count).first
        if !digits.isEmpty, mark == "." || mark == ")" {
            return ("\(Substring(digits))\\\(mark ?? ".")", text.dropFirst(digits.count + 1))
        }
        return ("", text)
    }

    /// Returns a code span, with more backticks around it than any run in the text has (CommonMark §6.1).
    ///
    /// - Parameter isInTable: True to escape `|`, which would end the table cell.
    static func code(_ text: String, isInTable: Bool = false) -> String {
        guard !text.isEmpty else { return "" }
        let fence = String(repeating: "`", count: longestRun(text) + 1)
        let (first, last) = (text.unicodeScalars.first, text.unicodeScalars.last)
        let isPadded = first == "`" || last == "`" || (first == " " && last == " ")
        let content = isPadded ? " \(text) " : text
        return fence + (isInTable ? withoutBars(content) : content) + fence
    }

    private static func withoutBars(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.flatMap { $0 == "|" ? ["\\", $0] : [$0] }))
    }

    static func block(_ code: Code) -> String {
        let fence = String(repeating: "`", count: max(3, longestRun(code.text) + 1))
        return "\(fence)\(code.language)\n\(code.text)\n\(fence)"
    }

    private static func longestRun(_ text: String) -> Int {
        var (longest, current) = (0, 0)
        for byte in text.utf8 {
            current = byte == UInt8(ascii: "`") ? current + 1 : 0
            longest = max(longest, current)
        }
        return longest
    }
}

extension Unicode.Scalar {
    fileprivate var isWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}
