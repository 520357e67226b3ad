public import YAMLTree

/// The Parameter Object (OpenAPI 3.1 §4.8.12).
public struct Parameter: Sendable {
    /// `name`, as the request has it. The names of headers ignore case.
    public var name: String
    /// `in`.
    public var placement: Placement
    /// `description`, or the one beside a `$ref` to the parameter.
    public var description: String?
    /// `required`; always true for a parameter in the path.
    public var isRequired: Bool
    /// `deprecated`.
    public var isDeprecated: Bool
    /// `allowEmptyValue`, which only query parameters have.
    public var allowEmptyValue: Bool
    /// The type and the serialisation of the value: `schema` or `content`.
    public var value: Value
    /// True if the document has `style`; false if it is the default of the placement.
    public var hasStyle = false
    /// `example`, or else the first of `examples` that has a value.
    public var example: YAMLNode?
    /// `x-swift-name`.
    public var swiftName: String?
    /// The file and the JSON pointer, as a canonical name of the parameter.
    public var pointer: String
    /// The place of the Parameter Object.
    public var location: SourceLocation

    /// The placement in the request: `in`.
    public enum Placement: String, Sendable, CaseIterable {
        /// A variable of the path, a parameter in the query, a header, or a cookie.
        case path, query, header, cookie
        /// The whole query string as one value, since 3.2.
        case querystring
    }

    /// The forms of a parameter: `schema` with a `style`, or one media type in `content`.
    public enum Value: Sendable {
        /// A schema and a style (§4.8.12.6), with its defaults filled in.
        case styled(SchemaID, Style, explode: Bool, allowReserved: Bool)
        /// A media type that the value is serialised as.
        case content(MediaType)
    }

    /// The media type of a value with `content`; `nil` for a value with a style.
    public var media: MediaType? {
        if case .content(let media) = value { media } else { nil }
    }

    /// `style` (OpenAPI 3.1 §4.8.12.2), with the values of §4.8.12.3.
    public enum Style: String, Sendable, CaseIterable {
        /// The styles of OpenAPI 3.1.
        case matrix, label, simple, form, spaceDelimited, pipeDelimited, deepObject
        /// For cookies only, since 3.2.
        case cookie
    }
}

/// The Header Object (OpenAPI 3.1 §4.8.21), with its name.
public struct Header: Sendable {
    /// The key under `headers`.
    public var name: String
    /// `description`, or the one beside a `$ref` to the header.
    public var description: String?
    /// `required`.
    public var isRequired: Bool
    /// `deprecated`.
    public var isDeprecated: Bool
    /// `schema`, or the schema of the only media type in `content`; `nil` if there is neither.
    public var schema: SchemaID?
    /// `explode`; false by default, because the style of a header is `simple`.
    public var explode: Bool
    /// `x-swift-name`.
    public var swiftName: String?
    /// The place of the Header Object.
    public var location: SourceLocation
}

/// The Request Body Object (OpenAPI 3.1 §4.8.13).
public struct RequestBody: Sendable {
    /// `description`, or the one beside a `$ref` to the request body.
    public var description: String?
    /// `required`.
    public var isRequired: Bool
    /// `content`, in document order.
    public var content: [MediaType]
    /// The place of the Request Body Object.
    public var location: SourceLocation
}

/// The Response Object (OpenAPI 3.1 §4.8.17), with its status.
public struct Response: Sendable {
    /// The key under `responses`.
    public var status: Status
    /// `description` or else `summary`, or the `description` beside a `$ref` to the response.
    public var description: String?
    /// `headers`, in document order.
    public var headers: [Header]
    /// `content`, in document order; empty if the response has no body, as HTTP demands for some statuses and methods.
    public var content: [MediaType]
    /// The place of the Response Object.
    public var location: SourceLocation

    /// A key of the Responses Object (OpenAPI 3.1 §4.8.16).
    public enum Status: Hashable, Sendable, CustomStringConvertible {
        /// One status code, from 100 to 999.
        case code(Int)
        /// A range such as `2XX`, by its first digit, from 1 to 5.
        case range(Int)
        /// All statuses that have no other key.
        case `default`

        public var description: String {
            switch self {
            case .code(let code): String(code)
            case .range(let digit): "\(digit)XX"
            case .default: "default"
            }
        }

        /// All statuses that the key stands for, as far as no other key of the responses has them.
        public var statuses: ClosedRange<Int> {
            switch self {
            case .code(let code): code...code
            case .range(let digit): digit * 100...digit * 100 + 99
            case .default: 100...999
            }
        }

        /// The statuses from 300 to 399 that the key names, whether they redirect a client or not; none for `default`.
        public var redirections: [Int] {
            self == .default ? [] : statuses.filter(Self.allRedirections.contains)
        }

        /// All statuses of redirection (RFC 9110 §15.4).
        public static let allRedirections = 300...399

        /// The named statuses that redirect a client (RFC 9110 §15.4): 301, 302, 303, 307 and 308.
        public var redirects: [Int] { redirections.filter(Self.redirects.contains) }

        private static let redirects: Set = [301, 302, 303, 307, 308]

        /// True if HTTP allows no body for the status (RFC 9110 §6.4.1, §15.3.6).
        public var isBodiless: Bool {
            switch self {
            case .code(let code): code < 200 || [204, 205, 304].contains(code)
            case .range(let digit): digit == 1
            case .default: false
            }
        }
    }
}

/// The Media Type Object (OpenAPI 3.1 §4.8.14), with its name.
public struct MediaType: Sendable {
    /// The name as written, such as `application/json; charset=utf-8` or `image/*`; a lone `*` becomes `*/*`.
    public var name: String
    /// `schema`; `nil` if the document does not describe the content.
    public var schema: SchemaID?
    /// `itemSchema`, since 3.2: the schema of each item of a stream.
    public var itemSchema: SchemaID?
    /// `encoding`, in document order.
    public var encodings: [Encoding]
    /// True if the parts of a body are identified by position, with `prefixEncoding` or `itemEncoding` of 3.2.
    public var hasPositionalParts: Bool
    /// `example`, then the members of `examples` that have a value.
    public var examples: [Example]
    /// The place of the Media Type Object.
    public var location: SourceLocation

    /// The subtypes of `application` and `text` whose content is a sequence of JSON texts.
    public static let linesOfJSON: Set = [
        "json-lines", "json-seq", "jsonl", "jsonlines", "ndjson", "stream+json", "x-json-lines", "x-json-stream", "x-jsonl",
        "x-jsonlines", "x-ndjson",
    ]
}

/// The Encoding Object (OpenAPI 3.1 §4.8.15), with its property.
public struct Encoding: Sendable {
    /// The key under `encoding`: a property of the body's schema.
    public var property: String
    /// `contentType`: one media type, or several with commas; `nil` for the default of the property's type.
    public var contentType: String?
    /// `headers` of the part, in a `multipart` body.
    public var headers: [Header]
    /// `style`; `nil` if the document has none.
    public var style: Parameter.Style?
    /// `explode`; `nil` if the document has none.
    public var explode: Bool?
    /// `allowReserved`: true if the characters that RFC 3986 reserves are sent without escapes.
    public var allowReserved: Bool
    /// The place of the Encoding Object.
    public var location: SourceLocation
}

/// The Example Object (OpenAPI 3.1 §4.8.19) with a value in the document, or the value of `example`.
public struct Example: Sendable {
    /// The key under `examples`; `nil` for the value of `example`.
    public var name: String?
    /// `summary`.
    public var summary: String?
    /// `value`, or else `dataValue` of 3.2; for `example`, its value.
    public var value: YAMLNode
}
