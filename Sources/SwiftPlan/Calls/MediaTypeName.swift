/// The parts of a media type's name (RFC 9110 §8.3.1).
///
///     Application/JSON;version=1; charset=utf-8
struct MediaTypeName {
    /// Type and subtype: `application/json`.
    let essence: String
    /// The parameters as written, such as `version=1`. `charset` is left out, since it is the encoding of the text and
    /// not its meaning.
    let parameters: [String]

    init(_ name: String) {
        let parts = Self.parts(of: name)
        let essence = (parts.first ?? name).lowercased()
        self.essence = essence.utf8.contains(UInt8(ascii: " ")) ? essence.filter { $0 != " " } : essence
        parameters = parts.dropFirst().filter { part in
            let name = part.prefix { $0 != "=" }.filter { $0 != " " }
            return !part.isEmpty && name.lowercased() != "charset"
        }
    }

    /// The media type with its parameters: `application/json; version=1`.
    var meaning: String { ([essence] + parameters).joined(separator: "; ") }

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
