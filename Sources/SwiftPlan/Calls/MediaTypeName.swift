/// The name of a media type, taken apart (RFC 9110 §8.3.1).
///
///     Application/JSON;version=1; charset=utf-8
struct MediaTypeName {
    /// Type and subtype: `application/json`.
    let essence: String
    /// The parameters as written, such as `version=1`, without `charset`, which says how text is encoded and not what
    /// it means.
    let parameters: [String]

    init(_ name: String) {
        let parts = Self.parts(of: name)
        essence = (parts.first ?? name).lowercased().filter { $0 != " " }
        parameters = parts.dropFirst().filter { part in
            let name = part.prefix { $0 != "=" }.filter { $0 != " " }
            return !part.isEmpty && name.lowercased() != "charset"
        }
    }

    /// The media type with its parameters: `application/json; version=1`.
    var meaning: String { ([essence] + parameters).joined(separator: "; ") }

    /// The parts between semicolons; a semicolon within quotes is part of a value.
    private static func parts(of name: String) -> [String] {
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
        let start = text.drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}
