/// The name of a media type, taken apart (RFC 9110 §8.3.1).
///
///     Application/JSON;version=1; charset=utf-8
struct MediaTypeName {
    /// Type and subtype: `application/json`.
    let essence: String
    /// As written, apart from `charset`, which says how a text is written and not what it means: `version=1`.
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
