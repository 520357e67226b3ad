import Diagnostics

/// The formats of the OpenAPI Format Registry and of JSON Schema, and other frequent ones. Any text may be a format;
/// only a likely misspelling of these is reported.
enum KnownFormats {
    /// Returns the format that was probably meant; `nil` if the format is known or resembles none.
    static func meant(by format: String) -> String? {
        if names.contains(format) { return nil }
        if let standard = standardName(of: format) { return standard }
        return suggestion(for: format, among: names)
    }

    /// Returns the standard name of a format such as `iso-date-time` or `ISO8601`.
    private static func standardName(of format: String) -> String? {
        let letters = format.lowercased().filter { $0 != "-" && $0 != "_" }
        return letters.hasPrefix("iso") && (letters.hasSuffix("datetime") || letters.hasSuffix("8601")) ? "date-time" : nil
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
