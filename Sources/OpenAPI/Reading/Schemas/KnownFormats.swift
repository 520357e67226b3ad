import Diagnostics

/// The formats of the OpenAPI Format Registry and of JSON Schema, and what others write often. Any text may be a
/// format; only one that looks like a misspelling of these is worth a word.
enum KnownFormats {
    /// The format that was probably meant. Of one that is only spelled with other hyphens or capitals it cannot be
    /// said that it was.
    static func meant(by format: String) -> String? {
        guard !names.contains(format) else { return nil }
        let plain = letters(of: format)
        return names.contains { letters(of: $0) == plain } ? nil : suggestion(for: format, among: names)
    }

    /// The format that is spelled with other hyphens or capitals; `nil` of one that is known as it is.
    static func spelling(of format: String) -> String? {
        guard !names.contains(format) else { return nil }
        let plain = letters(of: format)
        return names.sorted().first { letters(of: $0) == plain }
    }

    private static func letters(of format: String) -> String {
        format.lowercased().filter { $0 != "-" && $0 != "_" }
    }

    static let names: Set<String> = [
        "base64", "base64url", "binary", "boolean", "byte", "cents", "char", "cidr", "color", "commonmark", "cron",
        "currency", "date", "date-time", "date-time-local", "decimal", "decimal128", "digest", "double", "double-int",
        "duration", "email", "enum", "file", "float", "float32", "float64", "guid", "hex", "hostname", "html",
        "http-date", "id", "idn-email", "idn-hostname", "int", "int8", "int16", "int32", "int64", "integer", "ip",
        "ipv4", "ipv6", "iri", "iri-reference", "json", "json-pointer", "locale", "long", "markdown", "media-range",
        "money", "month", "number", "numeric", "object", "objectid", "password", "percent", "phone", "regex",
        "relative-json-pointer", "sf-binary", "sf-boolean", "sf-decimal", "sf-integer", "sf-string", "sf-token",
        "string", "text", "time", "time-local", "timestamp", "timezone", "uint", "uint8", "uint16", "uint32", "uint64",
        "ulid", "unix", "unixtime", "unix-time", "uri", "uri-reference", "uri-template", "url", "urn", "uuid",
        "uuid1", "uuid3", "uuid4", "uuid5", "xml", "year", "zip", "zoned-date-time",
    ]
}
