import Diagnostics

/// The name of a media type (RFC 6838 §4.2), and its likely correction if it is misspelled.
struct MediaTypeName {
    let text: String

    /// Creates a name from the text in a document. Many authors write `*` for any media type, which is not a valid
    /// name; it becomes `*/*`.
    init(_ text: String) {
        self.text = text == "*" ? "*/*" : text
    }

    /// The problem of the name and the likely correction; `nil` if there is no problem.
    var problem: (message: String, help: Help?)? {
        let essence = text.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
        let parts = essence.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts.contains("") else {
            return ("'\(text)' is not a media type", "write one such as 'application/json'")
        }
        let type = Self.types.contains(parts[0]) ? parts[0] : suggestion(for: parts[0], among: Self.types)
        guard let type else { return nil }
        let subtype = Self.misspelled(parts[1], of: type) ?? parts[1]
        guard (type, subtype) != (parts[0], parts[1]) else { return nil }
        return (
            "unknown media type '\(text)'", .didYouMean("\(type)/\(subtype)", in: "\(type)/\(subtype)" + text.drop { $0 != ";" })
        )
    }

    private static func misspelled(_ subtype: String, of type: String) -> String? {
        guard let known = subtypes[type], !known.contains(subtype), !others.contains(subtype) else { return nil }
        return suggestion(for: subtype, among: known)
    }

    /// The top-level types of RFC 6838 §4.2 and later registrations.
    private static let types: Set<String> = [
        "*", "application", "audio", "chemical", "example", "font", "haptics", "image", "message", "model", "multipart",
        "text", "video",
    ]

    /// The subtypes that a client treats specially; any other is bytes.
    private static let subtypes: [String: Set<String>] = [
        "application": ["json", "problem+json", "x-www-form-urlencoded", "xml"],
        "multipart": ["form-data", "mixed"],
        "text": ["event-stream", "plain"],
    ]

    /// Registered or common names that are similar to one of these subtypes.
    private static let others = MediaType.linesOfJSON.union([
        "bson", "dtd", "ion", "json5", "jsonp", "x-json", "x-xml", "xop", "yaml", "yml",
    ])
}
