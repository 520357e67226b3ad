import OpenAPI
import SchemaNormalization

/// The Swift form of a media type.
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
    /// The media type without parameters, in lower case.
    var essence: String { MediaTypeName(name).essence }

    /// The media type with the parameters that are part of its meaning.
    var meaning: String { MediaTypeName(name).meaning }

    /// True for a range of media types.
    var isRange: Bool { essence.hasSuffix("*") }

    func kind(in context: PlanContext) -> MediaKind {
        let essence = essence
        return switch essence {
        case "application/json", "text/json": .json
        case _ where isLinesOfJSON: isText(in: context) ? .text : .lines
        case "text/event-stream": .events
        case "application/x-www-form-urlencoded": .form
        case "application/xml", "text/xml": .xml
        case "*/*", "application/*": schema == nil || isBinary(in: context) ? .data : .json
        case _ where essence.hasSuffix("+json"): .json
        case _ where essence.hasSuffix("+xml"): .xml
        case _ where essence.hasPrefix("multipart/"): .multipart
        case _ where essence.hasPrefix("text/"): .text
        case _ where essence.hasPrefix("application/") && !Self.binary.contains(essence) && isText(in: context): .text
        default: .data
        }
    }

    private var isLinesOfJSON: Bool {
        let parts = essence.split(separator: "/")
        guard parts.count == 2, ["application", "text"].contains(parts[0]) else { return false }
        return Self.linesOfJSON.contains(String(parts[1])) || parts[1].hasSuffix("+json-seq")
    }

    /// Media types of bytes. Many documents give them the type `string`, since schemas had no other type for bytes.
    private static let binary: Set = [
        "application/octet-stream", "application/pdf", "application/zip", "application/gzip", "application/x-tar",
    ]

    private func isBinary(in context: PlanContext) -> Bool {
        scalar(in: context)?.isBinary ?? false
    }

    private func isText(in context: PlanContext) -> Bool {
        guard let scalar = scalar(in: context) else { return false }
        return scalar.type == .string && !scalar.isBinary && scalar.contentEncoding == nil
    }

    private func scalar(in context: PlanContext) -> Scalar? {
        guard case .scalar(let scalar)? = schema.map({ context.schema($0).form }) else { return nil }
        return scalar
    }
}

extension Scalar {
    /// True if the value is bytes, and not JSON (OpenAPI 3.0 §4.7.14.2, 3.1 §4.8.14.3).
    var isBinary: Bool {
        format == "binary" || (contentMediaType != nil && contentEncoding == nil && contentMediaType?.contains("json") != true)
    }
}

extension [MediaType] {
    /// Returns the media type with the most specific Swift type: JSON, else the first that is neither an event stream
    /// nor XML, else the first.
    func preferred(in context: PlanContext) -> MediaType? {
        first { $0.kind(in: context) == .json } ?? first { ![.events, .xml].contains($0.kind(in: context)) } ?? first
    }
}
