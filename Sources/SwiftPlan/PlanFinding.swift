public import Diagnostics

/// The findings about parts of a document that have no form in Swift, or not the intended form.
public enum PlanFinding: String, FindingKind {
    /// Two schemas that would have one Swift name.
    case nameClash = "name-clash"
    /// An `x-swift-name` that is no valid Swift name.
    case invalidSwiftName = "invalid-swift-name"
    /// A multipart body whose schema does not name its parts.
    case openMultipart = "open-multipart"
    /// A structured body in a media type that the client can neither write nor read.
    case mediaTypeAsBytes = "media-type-as-bytes"
    /// A structured body in a media type of text that the client can neither write nor read.
    case mediaTypeAsText = "media-type-as-text"
    /// A list or object within a parameter whose style has no form for it.
    case nestedParameterValue = "nested-parameter-value"
    /// A parameter in a media type other than JSON or text.
    case parameterAsText = "parameter-as-text"
    /// A stream that is received as a whole.
    case streamAsText = "stream-as-text"
    /// A media type that has no call or argument.
    case unusedMediaType = "unused-media-type"
    /// A query object without a style that seems to need `deepObject`.
    case unstyledObject = "unstyled-object"
    /// An XML body, which the client treats as text.
    case xmlAsText = "xml-as-text"
    /// An `x-pagination` that names a value which is missing, deprecated or of the wrong type.
    case unusablePagination = "unusable-pagination"
    /// An `x-rate-limit` whose key is no required parameter.
    case unusableRateLimitKey = "unusable-rate-limit-key"

    public static let category = "Translation to Swift"

    public var title: String {
        switch self {
        case .nameClash: "two schemas would have one name in Swift; the later one gets a number"
        case .invalidSwiftName: "an `x-swift-name` that is no valid Swift name; it is ignored"
        case .openMultipart: "a body in parts whose parts have no names in its schema; each is given as a file"
        case .mediaTypeAsBytes:
            "a body or a response that has a structure in a media type which the client cannot write or "
                + "read, such as CBOR; its bytes are sent and received unchanged"
        case .mediaTypeAsText:
            "a body or a response that has a structure in a media type of text which the client cannot write or "
                + "read, such as CSV; its text is sent and received unchanged"
        case .nestedParameterValue:
            "a list or an object within a parameter that is a list or an object itself, which its style "
                + "has no form for; it is sent as JSON"
        case .parameterAsText:
            "a parameter that is sent as a media type which is neither JSON nor text; its text is sent unchanged"
        case .streamAsText: "a stream that is an error, or one of several responses; it is received as a whole"
        case .unusedMediaType:
            "a media type of a body or a response that has no call or argument of its own: XML beside "
                + "JSON, a second text, another way to write the same value, or a media type that differs by status"
        case .unstyledObject:
            "an object in a query without a style, whose examples or description show the brackets of "
                + "`deepObject`; its properties are sent by their own names"
        case .xmlAsText: "a body that is XML; its text is sent and received unchanged"
        case .unusablePagination:
            "an `x-pagination` that names a place which is missing, deprecated or of the wrong type; the call has no pages"
        case .unusableRateLimitKey:
            "a `key` of an `x-rate-limit` that is no required parameter; all calls of the operation are "
                + "counted together"
        }
    }

    public var level: RuleLevel {
        switch self {
        case .mediaTypeAsBytes, .mediaTypeAsText, .unusedMediaType: .note
        default: .warning
        }
    }

    public var isContainable: Bool {
        true
    }
}
