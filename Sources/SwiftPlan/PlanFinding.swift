public import Diagnostics

/// The findings about parts of a document that have no form in Swift, or not the intended one.
public enum PlanFinding: String, FindingKind {
    case nameClash = "name-clash"
    case invalidSwiftName = "invalid-swift-name"
    case openMultipart = "open-multipart"
    case mediaTypeAsBytes = "media-type-as-bytes"
    case nestedParameterValue = "nested-parameter-value"
    case parameterAsText = "parameter-as-text"
    case streamAsText = "stream-as-text"
    case unusedMediaType = "unused-media-type"
    case unstyledObject = "unstyled-object"
    case xmlAsText = "xml-as-text"
    case unusablePagination = "unusable-pagination"
    case unusableRateLimitKey = "unusable-rate-limit-key"

    public static let category = "On the way to Swift"

    public var title: String {
        switch self {
        case .nameClash: "two schemas would have one name in Swift; the later one gets a number"
        case .invalidSwiftName: "an `x-swift-name` that cannot be a name in Swift; it is ignored"
        case .openMultipart: "a body in parts whose parts have no names in its schema; each is given as a file"
        case .mediaTypeAsBytes:
            "a body or a response that has a structure in a media type which the client cannot write or "
                + "read, such as CBOR; its bytes are sent and received as they are"
        case .nestedParameterValue:
            "a list or an object within a parameter that is a list or an object itself, which its style "
                + "has no form for; it is sent as JSON"
        case .parameterAsText:
            "a parameter that is sent as a media type which is neither JSON nor text; its text is sent as it is"
        case .streamAsText: "a stream that is an error, or one of several responses; it is received as a whole"
        case .unusedMediaType:
            "a media type of a body or a response that has no call or argument of its own: XML beside "
                + "JSON, a second text, what differs by status"
        case .unstyledObject:
            "an object in a query without a style, whose examples or description show the brackets of "
                + "`deepObject`; its properties are sent by their own names"
        case .xmlAsText: "a body that is XML; its text is sent and received as it is"
        case .unusablePagination: "an `x-pagination` that names places which are not there; the call has no pages"
        case .unusableRateLimitKey:
            "a `key` of an `x-rate-limit` that is no required parameter; all calls of the operation are "
                + "counted together"
        }
    }

    public var level: RuleLevel {
        switch self {
        case .mediaTypeAsBytes, .unusedMediaType: .note
        default: .warning
        }
    }

    public var isContainable: Bool {
        true
    }
}
