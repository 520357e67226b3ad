public import OpenAPI

/// The operations of a tag, which the client shows as one property.
public struct GroupPlan: Sendable {
    /// The origin of the property's name.
    public var origin: Origin
    /// The client's property: `versionStacks`.
    public var name: String
    /// The origin of the type's name.
    public var typeOrigin: Origin
    /// The type of that property.
    public var typeName: TypeName
    /// The doc comment of the property and its type.
    public var documentation: Documentation
    /// The calls, in document order.
    public var calls: [CallPlan]
    /// Types of inline schemas in its operations.
    public var types: [TypePlan]
}

/// A function that makes a call.
public struct CallPlan: Sendable {
    /// The origin of the function's name.
    public var origin: Origin
    /// The function's name.
    public var name: String
    /// The `operationId`, or the method and path if the document gives none.
    public var operation: String
    /// The HTTP method, in upper case.
    public var method: String
    /// The path template, taken apart.
    public var path: [PathPiece]
    /// The path of the document.
    public var pathTemplate: String
    /// The doc comment of the function.
    public var documentation: Documentation
    /// `deprecated` of the operation: the compiler warns of a use.
    public var isDeprecated: Bool
    /// The arguments besides the body, the required ones first.
    public var parameters: [ParameterPlan]
    /// `nil`: the call has no body.
    public var body: BodyPlan?
    /// The value of a successful response.
    public var result: ResultPlan
    /// The `Accept` header; `nil`: JSON, or any type that the server chooses.
    public var accept: String?
    /// The statuses of redirects that are the response and are not followed.
    public var redirects: [Int]
    /// The address of the operation's own server; `nil`: the client's server.
    public var server: String?
    /// The documented errors, in document order.
    public var errors: [ErrorResponsePlan]
    /// `nil`: the call has no pages.
    public var paging: PagingPlan?
    /// The alternatives in which the call takes credentials.
    public var security: [[CredentialPlan.Placement]]
    /// The scopes or roles that its credentials need, in document order.
    public var scopes: [SecurityRequirement.Scheme]
    /// The documented rate limit and the rules for retries.
    public var policy: CallPolicyPlan
    /// All documented responses, in document order.
    public var responses: [ResponsePlan]
    /// An example of the call; `nil` if nothing shows it.
    public var example: RequestExamplePlan?

    /// A piece of a path template (OpenAPI 3.1 §4.8.8.2).
    public enum PathPiece: Sendable, Hashable {
        /// A text between parameters, as it is written in the document.
        case literal(String)
        /// A parameter in braces.
        case parameter(ParameterPlan)
    }
}

/// A documented response of an operation.
public struct ResponsePlan: Sendable, Hashable {
    /// The status or range that the document lists it under.
    public var status: Response.Status
    /// `description` of the Response Object.
    public var documentation: String?
    /// The names of its headers on the wire.
    public var headers: [String]
}

/// The error body that comes with a documented status.
public struct ErrorResponsePlan: Sendable, Hashable {
    /// The status or range that the document lists it under.
    public var status: Response.Status
    /// The case of the API's error bodies.
    public var caseName: String
}

/// How the pages of a paged operation follow each other.
public struct PagingPlan: Sendable {
    /// The type of an item.
    public var item: TypeUse
    /// The properties that lead from a page to its items.
    public var items: [PropertyStep]
    /// The way to the next page.
    public var next: Next
    /// The place in a response that says whether more pages exist.
    public var more: Value?

    /// The forms of `x-pagination`; steps lead into the body of a response.
    public enum Next: Sendable {
        /// A link in the body.
        case link([PropertyStep])
        /// The query parameter of a link.
        case linkParameter(String, of: [PropertyStep], to: Target)
        /// The header `Link`.
        case linkHeader
        /// A token of a response, which the next request sends.
        case cursor(Target, from: Value)
        /// `first` is the number of the first page.
        case page(Target, first: Int, count: Value?)
        /// The number of items to pass over, and the place that says how many there are.
        case offset(Target, total: Value?)
    }

    /// The place in a request that says which page it asks for.
    public enum Target: Sendable {
        case query(String), header(String), body([String])
    }

    /// The place in a response that describes its pages.
    public enum Value: Sendable {
        /// The Swift name of a header's property.
        case header(String)
        /// The wire name of a header whose property is deprecated, so that using it would warn.
        case deprecatedHeader(String)
        case body([PropertyStep])
    }

    /// One property on the way into a body.
    public struct PropertyStep: Sendable, Hashable {
        /// The Swift name of the property.
        public var name: String
        /// How its value is unwrapped.
        public var access: Access

        /// The optionality of a property on the way.
        public enum Access: Sendable, Hashable {
            /// `T` and `T?`.
            case plain, optional
            /// Optional, and `Nullable` within.
            case nullable
        }
    }
}
