/// Parses strings and numbers (RFC 9535 §2.3.1 and §2.3.5).
extension JSONPathParser {
    /// Parses a string in single or double quotes.
    mutating func string() throws(JSONPathProblem) -> String {
        let start = position
        guard let quote = takeNext() else { throw problem("expected a text in quotes") }
        var result = String.UnicodeScalarView()
        while let scalar = takeNext() {
            switch scalar {
            case quote: return String(result)
            case "\\": result.append(try escaped(in: quote))
            case "\u{0}"..."\u{1F}": throw problem("a control character must be escaped", at: position - 1)
            default: result.append(scalar)
            }
        }
        throw problem("the quote is not closed", at: start)
    }

    private mutating func escaped(in quote: Unicode.Scalar) throws(JSONPathProblem) -> Unicode.Scalar {
        let start = position - 1
        switch takeNext() {
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "/": return "/"
        case "\\": return "\\"
        case "u": return try escapedCode(from: start)
        case let scalar? where scalar == quote: return quote
        default: throw problem("this is not an escape", at: start)
        }
    }

    /// Parses the digits of a `\u` escape, and joins the two halves of a character above U+FFFF.
    private mutating func escapedCode(from start: Int) throws(JSONPathProblem) -> Unicode.Scalar {
        let code = try hexadecimal(from: start)
        if let scalar = Unicode.Scalar(code) { return scalar }
        guard code < 0xDC00, take("\\u") else { throw problem("an unpaired surrogate", at: start) }
        let second = try hexadecimal(from: start)
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (code - 0xD800) << 10 + (second - 0xDC00))
        else { throw problem("an unpaired surrogate", at: start) }
        return scalar
    }

    private mutating func hexadecimal(from start: Int) throws(JSONPathProblem) -> UInt32 {
        var digits = ""
        while digits.count < 4, let next, next.properties.isASCIIHexDigit {
            digits.unicodeScalars.append(next)
            position += 1
        }
        guard digits.count == 4, let code = UInt32(digits, radix: 16) else {
            throw problem("'\\u' is followed by four hexadecimal digits", at: start)
        }
        return code
    }

    /// Parses a number, such as `-0.5e+3`.
    mutating func number() throws(JSONPathProblem) -> Double {
        let start = position
        var text = take("-") ? "-" : ""
        let whole = takeWhile(Self.isDigit)
        text += whole
        guard !whole.isEmpty, whole == "0" || !whole.hasPrefix("0") else {
            throw problem("this is not a number", at: start)
        }
        if take(".") {
            let fraction = takeWhile(Self.isDigit)
            guard !fraction.isEmpty else { throw problem("this is not a number", at: start) }
            text += "." + fraction
        }
        if take("e") || take("E") {
            text += "e" + (take("-") ? "-" : take("+") ? "" : "")
            let exponent = takeWhile(Self.isDigit)
            guard !exponent.isEmpty else { throw problem("this is not a number", at: start) }
            text += exponent
        }
        guard let value = Double(text) else { throw problem("this is not a number", at: start) }
        return value
    }
}
