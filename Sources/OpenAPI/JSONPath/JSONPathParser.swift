import Diagnostics

/// A parser of queries by the grammar of RFC 9535.
struct JSONPathParser {
    private let text: [Unicode.Scalar]
    var position = 0
    /// The number of open filters and parentheses.
    private var depth = 0

    private static let maximumDepth = 64
    /// The largest integer that every JSON reader holds exactly (§2.1).
    private static let largestInteger = 1 << 53 - 1

    init(_ text: String) {
        self.text = Array(text.unicodeScalars)
    }

    // MARK: - Queries

    /// Parses the whole text as a query.
    mutating func query() throws(JSONPathProblem) -> JSONPath {
        guard take("$") else { throw problem("a query begins with '$'") }
        let segments = try segments()
        guard isAtEnd else { throw problem("expected '.' or '['") }
        return JSONPath(isAbsolute: true, segments: segments)
    }

    /// Parses the segments after `$` or `@`.
    mutating func segments() throws(JSONPathProblem) -> [JSONPath.Segment] {
        var segments: [JSONPath.Segment] = []
        while true {
            let start = position
            skipSpace()
            if take("[") {
                segments.append(.children(try bracketed()))
            } else if take("..") {
                segments.append(.descendants(take("[") ? try bracketed() : [try dotted(behind: "..")]))
            } else if take(".") {
                segments.append(.children([try dotted(behind: ".")]))
            } else {
                position = start
                return segments
            }
        }
    }

    /// Parses `*` or a name without quotes.
    private mutating func dotted(behind dots: String) throws(JSONPathProblem) -> JSONPath.Selector {
        if take("*") { return .wildcard }
        let name = takeWhile { Self.isNameCharacter($0) }
        guard let first = name.unicodeScalars.first, first != "-", !Self.isDigit(first) else {
            position -= name.unicodeScalars.count
            throw problem("expected a name\(dots == "." ? " or '*'" : ", '*' or '['") after '\(dots)'")
        }
        return .name(name)
    }

    /// Returns true for a character of a name without quotes. The RFC requires quotes for names with a hyphen, but many
    /// authors write `$.info.x-logo`, which has no other meaning.
    private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
        default: scalar.value >= 0x80
        }
    }

    // MARK: - Selectors

    /// Parses the selectors after a `[`, including its `]`.
    private mutating func bracketed() throws(JSONPathProblem) -> [JSONPath.Selector] {
        var selectors: [JSONPath.Selector] = []
        repeat {
            skipSpace()
            selectors.append(try selector())
            skipSpace()
        } while take(",")
        guard take("]") else { throw problem("expected ',' or ']'") }
        return selectors
    }

    private mutating func selector() throws(JSONPathProblem) -> JSONPath.Selector {
        switch next ?? "\u{0}" {
        case "*":
            position += 1
            return .wildcard
        case "'", "\"": return .name(try string())
        case "?":
            position += 1
            return .filter(try nested { parser throws(JSONPathProblem) in try parser.condition() })
        case "-", ":", "0"..."9": return try indexOrSlice()
        default: throw problem("expected a name in quotes, a number, '*' or '?'")
        }
    }

    private mutating func indexOrSlice() throws(JSONPathProblem) -> JSONPath.Selector {
        let start = try optionalInteger()
        let end = position
        skipSpace()
        guard take(":") else {
            position = end
            guard let start else { throw problem("expected a number") }
            return .index(start)
        }
        skipSpace()
        let stop = try optionalInteger()
        skipSpace()
        guard take(":") else { return .slice(start: start, end: stop, step: 1) }
        skipSpace()
        return .slice(start: start, end: stop, step: try optionalInteger() ?? 1)
    }

    private mutating func optionalInteger() throws(JSONPathProblem) -> Int? {
        let start = position
        let isNegative = take("-")
        let digits = takeWhile(Self.isDigit)
        if digits.isEmpty, !isNegative { return nil }
        guard let value = Int(digits), value <= Self.largestInteger,
            digits == "0" ? !isNegative : !digits.hasPrefix("0")
        else {
            position = start
            throw problem("this is not a whole number")
        }
        return isNegative ? -value : value
    }

    // MARK: - Text

    var next: Unicode.Scalar? { position < text.count ? text[position] : nil }

    private var isAtEnd: Bool { position == text.count }

    /// Takes a token and returns true if it is next.
    mutating func take(_ token: String) -> Bool {
        guard text[position...].starts(with: token.unicodeScalars) else { return false }
        position += token.unicodeScalars.count
        return true
    }

    mutating func takeNext() -> Unicode.Scalar? {
        guard let next else { return nil }
        position += 1
        return next
    }

    mutating func takeWhile(_ isWanted: (Unicode.Scalar) -> Bool) -> String {
        let taken = text[position...].prefix(while: isWanted)
        position = taken.endIndex
        return String(String.UnicodeScalarView(taken))
    }

    mutating func skipSpace() {
        _ = takeWhile { [" ", "\t", "\n", "\r"].contains($0) }
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }

    func problem(_ message: String, at offset: Int? = nil) -> JSONPathProblem {
        JSONPathProblem(message: message, offset: offset ?? position)
    }

    /// Parses a part in brackets or parentheses, and limits the depth of nesting.
    mutating func nested<Part>(
        _ parse: (inout JSONPathParser) throws(JSONPathProblem) -> Part
    ) throws(JSONPathProblem) -> Part {
        guard depth < Self.maximumDepth else { throw problem("too many levels") }
        depth += 1
        defer { depth -= 1 }
        return try parse(&self)
    }
}
