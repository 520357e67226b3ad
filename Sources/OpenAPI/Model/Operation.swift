public import YAMLTree

/// One method of one path (OpenAPI 3.1 §4.8.10), with what its path item adds (§4.8.9) already merged in.
public struct Operation: Sendable {
    /// The method on the wire, in upper case: `GET`, or any token of 3.2's `additionalOperations`.
    public var method: String
    /// The path template as written in `paths`, or the name of a webhook.
    public var path: String
    /// `operationId`.
    public var operationID: String?
    /// `tags`, in document order; they may be missing from the document's own list.
    public var tags: [String]
    /// `summary`; `nil`: neither the operation nor its path item has one.
    public var summary: String?
    public var description: String?
    /// `externalDocs/url`.
    public var externalDocumentation: String?
    /// `deprecated`.
    public var isDeprecated: Bool
    /// The path item's parameters that the operation does not override, then its own.
    public var parameters: [Parameter]
    /// `requestBody`.
    public var requestBody: RequestBody?
    /// The responses in document order.
    public var responses: [Response]
    /// `nil`: the document's servers apply.
    public var servers: [Server]?
    /// The alternatives that a caller may choose from; those of the document if the operation has none. Empty: no
    /// credential is needed.
    public var security: [SecurityRequirement]
    /// `callbacks`, in document order.
    public var callbacks: [Callback]
    /// The values of the operation's `x-` keys.
    public var extensions: OperationExtensions
    /// A canonical name of the place: file and JSON pointer.
    public var pointer: String
    /// The place of the Operation Object.
    public var location: SourceLocation
}

/// Requests that the API sends in the course of an operation (OpenAPI 3.1 §4.8.18).
public struct Callback: Sendable {
    /// The key under `callbacks`.
    public var name: String
    /// The operations of the callback's path items; the `path` of each is a runtime expression.
    public var operations: [Operation]
}

/// The extensions of an operation, under the spellings listed in `docs/extensions.md`.
public struct OperationExtensions: Sendable {
    /// `x-swift-name`
    public var swiftName: String?
    /// `x-swift-group`
    public var swiftGroup: String?
    /// `x-pagination`
    public var pagination: Pagination?
    /// True if there is an `x-pagination`, even `false` or a wrong one: then pages are not guessed.
    public var saysPagination = false
    /// `x-rate-limit`
    public var rateLimit: RateLimit?
    /// `x-retry`: `true` if the server may act on the call twice; `false`: the call is never sent again; `nil`: its
    /// method decides.
    public var mayActTwice: Bool?
    /// `x-idempotency-key`: the header by which the server tells the same call from another.
    public var idempotencyHeader: String?

    /// No extension is given.
    public init() {}
}

/// `x-pagination`: the place of the items in a response, and the way to request the next page. Places are runtime
/// expressions (OpenAPI 3.1 §4.8.20.3).
public struct Pagination: Sendable {
    /// `items`: the list in a response.
    public var items: RuntimeExpression
    /// The way to the next page.
    public var next: Next
    /// The place in a response that says whether more pages exist.
    public var more: RuntimeExpression?
    /// The place of the extension.
    public var location: SourceLocation

    /// The forms of `next`; each has the places that the request of the next page is made from.
    public enum Next: Sendable {
        /// A link to the next page in a response, absolute or relative; absent or null at the end.
        case link(RuntimeExpression)
        /// The query parameter of such a link, which is sent in another place of the request.
        case linkParameter(String, of: RuntimeExpression, to: RuntimeExpression)
        /// A token in a response, which is sent in a place of the request.
        case cursor(from: RuntimeExpression, to: RuntimeExpression)
        /// The same with a token in the last item of a response; the tokens of a JSON pointer lead to it.
        case lastItem([String], to: RuntimeExpression)
        /// A page number in a place of the request; `count` is the place in a response that gives the number of pages.
        case page(RuntimeExpression, count: RuntimeExpression?)
        /// The number of items to skip, in a place of the request; `total` is the place in a response that gives the
        /// number of items.
        case offset(RuntimeExpression, total: RuntimeExpression?)
        /// The `next` relation of the `Link` header (RFC 8288).
        case linkHeader
    }
}

/// A runtime expression for a place in a request or a response (OpenAPI 3.1 §4.8.20.3).
public enum RuntimeExpression: Hashable, Sendable {
    /// `$request.query.NAME`.
    case requestQuery(String)
    /// `$request.header.NAME`.
    case requestHeader(String)
    /// `$request.path.NAME`.
    case requestPath(String)
    /// `$request.body#POINTER`: the unescaped tokens of the pointer; empty: the whole body.
    case requestBody([String])
    /// `$response.header.NAME`.
    case responseHeader(String)
    /// `$response.body#POINTER`: the unescaped tokens of the pointer; empty: the whole body.
    case responseBody([String])
}

/// `x-rate-limit`: how many calls the API takes in a window of time.
public struct RateLimit: Sendable, Hashable {
    /// `calls`: how many calls the API takes in a window; at least 1.
    public var calls: Int
    /// `window`: the length of the window in milliseconds.
    public var window: Int
    /// The subject that calls are counted by, such as `account_user`.
    public var per: String?
    /// The group of operations that are counted together; `nil`: the operation is counted by itself.
    public var group: String?
    /// The places in a request whose values calls are counted by, each value apart.
    public var keys: [RuntimeExpression]
    /// The place of the extension.
    public var location: SourceLocation
}

/// The Security Requirement Object (OpenAPI 3.1 §4.8.30): one alternative, all of whose schemes are needed. Empty: no
/// credential.
public struct SecurityRequirement: Sendable, Hashable {
    /// The schemes in document order.
    public var schemes: [Scheme]

    /// A key of the Security Requirement Object with its list.
    public struct Scheme: Sendable, Hashable {
        /// The key of the scheme under `components/securitySchemes`.
        public var name: String
        /// The scopes, or since 3.1 the roles, that the operation needs.
        public var scopes: [String]
    }
}
