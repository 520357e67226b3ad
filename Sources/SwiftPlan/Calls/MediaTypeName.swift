/// The parts of a media type's name (RFC 9110 §8.3.1).
///
///     Application/JSON;version=1; charset=utf-8
struct MediaTypeName {
    private let name: String
    /// Type and subtype: `application/json`.
    let essence: String
    /// The parameters as written, such as `version=1`. `charset` is left out, since it is the encoding of the text and
    /// not its meaning.
    let parameters: [String]
    private let parts: [String]

    init(_ name: String) {
        self.name = name
        parts = Self.parts(of: name)
        let essence = (parts.first ?? name).lowercased()
        self.essence = essence.utf8.contains(UInt8(ascii: " ")) ? essence.filter { $0 != " " } : essence
        parameters = parts.dropFirst().filter { !$0.isEmpty && !Self.isCharset($0) }
    }

    private static func isCharset(_ parameter: String) -> Bool {
        parameter.prefix { $0 != "=" }.filter { $0 != " " }.lowercased() == "charset"
    }

    /// The media type with its parameters: `application/json; version=1`.
    var meaning: String { ([essence] + parameters).joined(separator: "; ") }

    // MARK: Charset

    /// The charset in lower case; `nil` if the name has none.
    private var charset: String? {
        parts.dropFirst().first(where: Self.isCharset).map { parameter in
            parameter.drop { $0 != "=" }.dropFirst().filter { ![" ", "\""].contains($0) }.lowercased()
        }
    }

    /// True if the name has a charset other than UTF-8.
    var namesOtherCharset: Bool {
        charset.map { !["utf-8", "utf8"].contains($0) } ?? false
    }

    /// The name with UTF-8 instead of another charset, for content that is always in UTF-8, such as JSON (RFC 8259 §8.1).
    var inUTF8: String {
        guard namesOtherCharset else { return name }
        return parts.map { Self.isCharset($0) ? "charset=utf-8" : $0 }.joined(separator: "; ")
    }

    /// The name for text. UTF-8 replaces a charset that the runtime cannot write.
    var ofText: String {
        charset.map(Self.writableCharsets.contains) ?? true ? name : inUTF8
    }

    /// The charsets of the runtime's `TextCharset`, which a test compares with this list.
    static let writableCharsets: Set = [
        "utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252", "cp1252", "utf-16", "utf-16le",
        "utf-16be",
    ]

    // MARK: Parts

    /// Returns the parts between semicolons. A semicolon within quotes belongs to a value.
    private static func parts(of name: String) -> [String] {
        // Nearly all names have one part.
        guard name.utf8.contains(UInt8(ascii: ";")) else { return [trimmed(name)] }
        var parts: [String] = []
        var part = ""
        var (isQuoted, isEscaped) = (false, false)
        for character in name {
            if character == ";", !isQuoted {
                parts.append(trimmed(part))
                part = ""
                continue
            }
            part.append(character)
            if character == "\"", !isEscaped { isQuoted.toggle() }
            isEscaped = isQuoted && character == "\\" && !isEscaped
        }
        return parts + [trimmed(part)]
    }

    private static func trimmed(_ text: String) -> String {
        var rest = text[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
