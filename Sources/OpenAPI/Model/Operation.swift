public import YAMLTree

/// The Operation Object (OpenAPI 3.1 §4.8.10), with the values of its path item (§4.8.9) merged in.
public struct Operation: Sendable {
    /// The method on the wire: `GET` and the like in upper case, or any token of 3.2's `additionalOperations`.
    public var method: String
    /// The path template as written in `paths`, the name of a webhook, or the expression of a callback.
    public var path: String
    /// `operationId`.
    public var operationID: String?
    /// `tags`, in document order. The document's own list may lack them.
    public var tags: [String]
    /// `summary`, or else that of the path item.
    public var summary: String?
    /// `description`, or else that of the path item.
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
    /// `servers`, or else those of the path item; `nil` if the document's servers apply.
    public var servers: [Server]?
    /// `security`, or else that of the document: the alternatives that a caller may choose from. If it is empty, no
    /// credential is needed.
    public var security: [SecurityRequirement]
    /// `callbacks`, in document order.
    public var callbacks: [Callback]
    /// The values of the operation's `x-` keys.
    public var extensions: OperationExtensions
    /// The file and the JSON pointer, as a canonical name of the operation.
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
    /// `x-swift-name`.
    public var swiftName: String?
    /// `x-swift-group`.
    public var swiftGroup: String?
    /// `x-pagination`.
    public var pagination: Pagination?
    /// True if there is an `x-pagination`, even `false` or an invalid one: then pagination is not guessed.
    public var hasPaginationExtension = false
    /// `x-rate-limit`.
    public var rateLimit: RateLimit?
    /// `x-retry`: true if the server may act on the call twice; false if the call is never sent again; `nil` if its
    /// method decides.
    public var mayActTwice: Bool?
    /// `x-idempotency-key`: the header by which the server recognises a repeated call.
    public var idempotencyHeader: String?

    /// Creates a value without any extension.
    public init() {}
}

/// `x-pagination`: the items in a response, and the way to request the next page. Each value of a request or a response
/// is given by a runtime expression (OpenAPI 3.1 §4.8.20.3).
public struct Pagination: Sendable {
    /// `items`: the list in a response.
    public var items: RuntimeExpression
    /// The way to request the next page.
    public var next: Next
    /// `more`: the value in a response that states whether more pages exist.
    public var more: RuntimeExpression?
    /// The place of the extension.
    public var location: SourceLocation

    /// The ways to request the next page, each with the values of a response and a request that it uses.
    public enum Next: Sendable {
        /// A link in a response to the next page, absolute or relative; absent or null at the end.
        case link(RuntimeExpression)
        /// A query parameter of a link to the next page, which is sent in the request.
        case linkParameter(String, of: RuntimeExpression, to: RuntimeExpression)
        /// A token in a response, which is sent in the request.
        case cursor(from: RuntimeExpression, to: RuntimeExpression)
        /// A token in the last item of a response, at the JSON pointer with these tokens, which is sent in the
        /// request.
        case lastItem([String], to: RuntimeExpression)
        /// A page number in the request. `count` gives the number of pages in a response.
        case page(RuntimeExpression, count: RuntimeExpression?)
        /// The number of items to skip, in the request. `total` gives the number of items in a response.
        case offset(RuntimeExpression, total: RuntimeExpression?)
        /// The `next` relation of the `Link` header (RFC 8288).
        case linkHeader
    }
}

/// A runtime expression for a value in a request or a response (OpenAPI 3.1 §4.8.20.3).
public enum RuntimeExpression: Hashable, Sendable {
    /// `$request.query.NAME`.
    case requestQuery(String)
    /// `$request.header.NAME`.
    case requestHeader(String)
    /// `$request.path.NAME`.
    case requestPath(String)
    /// `$request.body#POINTER`: the unescaped tokens of the pointer; empty for the whole body.
    case requestBody([String])
    /// `$response.header.NAME`.
    case responseHeader(String)
    /// `$response.body#POINTER`: the unescaped tokens of the pointer; empty for the whole body.
    case responseBody([String])
}

/// `x-rate-limit`: the number of calls that the API allows in a window of time.
public struct RateLimit: Sendable, Hashable {
    /// `calls`: the number of calls in a window; at least 1.
    public var calls: Int
    /// `window`: the length of the window in milliseconds; at least 1.
    public var window: Int
    /// `per`: the subject by which calls are counted, such as `account_user`.
    public var per: String?
    /// `group`: the name of the operations that are counted together; `nil` if the operation is counted by itself.
    public var group: String?
    /// `key`: the values in a request by which calls are counted, each value separately.
    public var keys: [RuntimeExpression]
    /// The place of the extension.
    public var location: SourceLocation
}

/// The Security Requirement Object (OpenAPI 3.1 §4.8.30): one alternative, all of whose schemes are needed. If it is
/// empty, no credential is needed.
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
