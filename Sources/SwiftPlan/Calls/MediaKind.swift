import OpenAPI

/// What Swift makes of a media type.
enum MediaKind: Hashable {
    case json
    /// JSON texts, one after the other.
    case lines
    /// `text/event-stream`
    case events
    case form, multipart
    case xml, text, data
}

extension MediaType {
    /// Without parameters, in lower case.
    var essence: String {
        (name.split(separator: ";").first.map(String.init) ?? name).lowercased().filter { $0 != " " }
    }

    /// Whether it stands for several.
    var isRange: Bool { essence.hasSuffix("*") }

    func kind(in document: Document) -> MediaKind {
        let essence = essence
        return switch essence {
        case "application/json", "text/json": .json
        case "application/jsonl", "application/x-jsonl", "application/jsonlines", "application/x-jsonlines",
            "application/ndjson", "application/x-ndjson", "application/x-json-stream", "application/json-seq":
            isText(in: document) ? .text : .lines
        case "text/event-stream": .events
        case "application/x-www-form-urlencoded": .form
        case "application/xml", "text/xml": .xml
        case "*/*", "application/*": schema == nil || isBinary(in: document) ? .data : .json
        case _ where essence.hasSuffix("+json"): .json
        case _ where essence.hasSuffix("+json-seq"): .lines
        case _ where essence.hasSuffix("+xml"): .xml
        case _ where essence.hasPrefix("multipart/"): .multipart
        case _ where essence.hasPrefix("text/"): .text
        case _ where essence.hasPrefix("application/") && !Self.binary.contains(essence) && isText(in: document): .text
        default: .data
        }
    }

    /// Said to hold a text by many, since there was no other type for a schema to have.
    private static let binary: Set = [
        "application/octet-stream", "application/pdf", "application/zip", "application/gzip", "application/x-tar",
    ]

    private func isBinary(in document: Document) -> Bool {
        schema.map { document[document.resolved($0)].isBinary } ?? false
    }

    private func isText(in document: Document) -> Bool {
        guard let schema = schema.map({ document[document.resolved($0)] }) else { return false }
        return schema.types == [.string] && !schema.isBinary && schema.contentEncoding == nil
    }
}

extension Schema {
    /// Bytes that are no JSON (OpenAPI 3.0 §4.7.14.2, 3.1 §4.8.14.3).
    var isBinary: Bool {
        format == "binary" || (contentMediaType != nil && contentEncoding == nil && contentMediaType?.contains("json") != true)
    }
}

extension [MediaType] {
    /// The one that says most to Swift: JSON, else the first that is whole, else a stream.
    func preferred(in document: Document) -> MediaType? {
        first { $0.kind(in: document) == .json } ?? first { ![.events, .xml].contains($0.kind(in: document)) } ?? first
    }
}
