public import YAMLTree

/// The Parameter Object (OpenAPI 3.1 §4.8.12).
public struct Parameter: Sendable {
    /// `name` as it stands in the request. The names of headers do not depend on case.
    public var name: String
    /// `in`.
    public var place: Location
    public var description: String?
    /// `required`; always true in a path.
    public var isRequired: Bool
    /// `deprecated`.
    public var isDeprecated: Bool
    /// `allowEmptyValue`, which only query parameters have.
    public var allowEmptyValue: Bool
    /// The type of the value and the way to write it: `schema` or `content`.
    public var value: Value
    /// True if the document gives `style`; false if it is the default of the place.
    public var hasStyle = false
    /// `example`, or else the first of `examples` that has a value.
    public var example: YAMLNode?
    /// `x-swift-name`
    public var swiftName: String?
    /// A canonical name of the place: file and JSON pointer.
    public var pointer: String
    /// The place of the Parameter Object.
    public var location: SourceLocation

    /// The place in the request: `in`.
    public enum Location: String, Sendable, CaseIterable {
        case path, query, header, cookie
        /// 3.2: the whole query string is one value.
        case querystring
    }

    /// A parameter has either `schema` with a `style`, or one media type in `content`.
    public enum Value: Sendable {
        /// Serialised by a style (§4.8.12.6), its defaults already filled in.
        case styled(SchemaID, Style, explode: Bool, allowReserved: Bool)
        /// Serialised as a media type.
        case content(MediaType)
    }

    /// The media type of a value that is serialised as one.
    public var media: MediaType? {
        if case .content(let media) = value { media } else { nil }
    }

    /// `style` (OpenAPI 3.1 §4.8.12.2), with the values of §4.8.12.3.
    public enum Style: String, Sendable, CaseIterable {
        case matrix, label, simple, form, spaceDelimited, pipeDelimited, deepObject
        /// 3.2, for cookies only.
        case cookie
    }
}

/// The Header Object (OpenAPI 3.1 §4.8.21), with the name it is listed under.
public struct Header: Sendable {
    /// The key under `headers`.
    public var name: String
    public var description: String?
    /// `required`.
    public var isRequired: Bool
    /// `deprecated`.
    public var isDeprecated: Bool
    /// `schema`, or the schema of the only media type in `content`; `nil` if the document gives none.
    public var schema: SchemaID?
    /// `explode`; `false` by default, since the style of a header is `simple`.
    public var explode: Bool
    /// `x-swift-name`.
    public var swiftName: String?
    /// The place of the Header Object.
    public var location: SourceLocation
}

/// The Request Body Object (OpenAPI 3.1 §4.8.13).
public struct RequestBody: Sendable {
    public var description: String?
    /// `required`.
    public var isRequired: Bool
    /// `content`, in document order.
    public var content: [MediaType]
    /// The place of the Request Body Object.
    public var location: SourceLocation
}

/// The Response Object (OpenAPI 3.1 §4.8.17), with the status it is listed under.
public struct Response: Sendable {
    /// The key under `responses`.
    public var status: Status
    public var description: String?
    /// `headers`, in document order.
    public var headers: [Header]
    /// `content`, in document order; empty: no body. HTTP allows no body for some statuses and methods, whatever the
    /// document shows.
    public var content: [MediaType]
    /// The place of the Response Object.
    public var location: SourceLocation

    /// A key of the Responses Object (OpenAPI 3.1 §4.8.16).
    public enum Status: Hashable, Sendable, CustomStringConvertible {
        case code(Int)
        /// `2XX`: the first digit.
        case range(Int)
        case `default`

        public var description: String {
            switch self {
            case .code(let code): String(code)
            case .range(let digit): "\(digit)XX"
            case .default: "default"
            }
        }

        /// The statuses among these that send a client elsewhere (RFC 9110 §15.4), which a 304 does not.
        public var redirects: [Int] {
            switch self {
            case .code(let code): Self.redirects.filter { $0 == code }
            case .range(let digit): digit == 3 ? Self.redirects : []
            case .default: []
            }
        }

        private static let redirects = [301, 302, 303, 307, 308]

        /// True if HTTP has no body for the status (RFC 9110 §6.4.1, §15.3.6).
        public var isBodiless: Bool {
            switch self {
            case .code(let code): code < 200 || [204, 205, 304].contains(code)
            case .range(let digit): digit == 1
            case .default: false
            }
        }
    }
}

/// The Media Type Object (OpenAPI 3.1 §4.8.14), with the name it is listed under.
public struct MediaType: Sendable {
    /// The name as written, such as `application/json; charset=utf-8` or `image/*`; a mere `*` is `*/*`.
    public var name: String
    /// `schema`; `nil`: the document says nothing of the content.
    public var schema: SchemaID?
    /// 3.2: the schema of each item of a stream.
    public var itemSchema: SchemaID?
    /// `encoding`, in document order.
    public var encodings: [Encoding]
    /// True if the parts of a body are told apart by their place, with `prefixEncoding` or `itemEncoding` of 3.2.
    public var hasPositionalParts: Bool
    /// `example`, then the members of `examples` that have a value.
    public var examples: [Example]
    /// The place of the Media Type Object.
    public var location: SourceLocation

    /// The subtypes that mean JSON texts one after the other, of `application` and of `text`.
    public static let linesOfJSON: Set = [
        "json-lines", "json-seq", "jsonl", "jsonlines", "ndjson", "stream+json", "x-json-lines", "x-json-stream", "x-jsonl",
        "x-jsonlines", "x-ndjson",
    ]
}

/// The Encoding Object (OpenAPI 3.1 §4.8.15), with the property it is listed under.
public struct Encoding: Sendable {
    /// The key under `encoding`: a property of the body's schema.
    public var property: String
    /// `contentType`: one media type, or several with commas; `nil`: the default for the property's type.
    public var contentType: String?
    /// `headers` of the part, in a `multipart` body.
    public var headers: [Header]
    /// `style`; `nil`: the document gives none.
    public var style: Parameter.Style?
    /// `explode`; `nil`: the document gives none.
    public var explode: Bool?
    /// `allowReserved`: the characters that RFC 3986 reserves are sent as they are.
    public var allowReserved: Bool
    /// The place of the Encoding Object.
    public var location: SourceLocation
}

/// The Example Object (OpenAPI 3.1 §4.8.19) with a value in the document.
public struct Example: Sendable {
    /// The key under `examples`; `nil` for the value of `example`.
    public var name: String?
    /// `summary`.
    public var summary: String?
    /// `value`, or the value of the key `example`.
    public var value: YAMLNode
}
