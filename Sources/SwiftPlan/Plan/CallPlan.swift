public import OpenAPI

/// A group of operations, which the client offers as one property.
public struct GroupPlan: Sendable {
    /// The origin of the property's name.
    public var origin: Origin
    /// The name of the client's property, such as `versionStacks`.
    public var name: String
    /// The origin of the type's name.
    public var typeOrigin: Origin
    /// The name of the property's type.
    public var typeName: TypeName
    /// The doc comment of the property and its type.
    public var documentation: Documentation
    /// The calls, in document order.
    public var calls: [CallPlan]
    /// The types of inline schemas in the operations.
    public var types: [TypePlan]
}

/// A function that makes a call.
public struct CallPlan: Sendable {
    /// The origin of the function's name.
    public var origin: Origin
    /// The function's name.
    public var name: String
    /// The name of the call in `StubOperations`, which differs from that of every other call of the group.
    public var stubName: String
    /// True if the operation has this call beside its first one, for another body or response.
    public var isFurther: Bool
    /// The `operationId`, or the method and path if the document gives none.
    public var operation: String
    /// The HTTP method, in upper case.
    public var method: String
    /// The path template, split at its parameters.
    public var path: [PathPiece]
    /// The path as the document writes it.
    public var pathTemplate: String
    /// The doc comment of the function.
    public var documentation: Documentation
    /// `deprecated` of the operation: the compiler warns of a use.
    public var isDeprecated: Bool
    /// The arguments besides the body, the required ones first.
    public var parameters: [ParameterPlan]
    /// The body; `nil` for a call without one.
    public var body: BodyPlan?
    /// The value of a successful response.
    public var result: ResultPlan
    /// The `Accept` header; `nil` for JSON, or for any type that the server chooses.
    public var accept: String?
    /// The 3xx statuses that count as the response, so that the client does not follow them; in ascending order.
    public var redirects: [Int]
    /// The address of the operation's own server; `nil` for the client's server.
    public var server: String?
    /// The documented errors, in document order.
    public var errors: [ErrorResponsePlan]
    /// The rules for pages; `nil` for a call without pages.
    public var paging: PagingPlan?
    /// The alternative sets of credentials. A call needs all credentials of one set.
    public var security: [[CredentialPlan.Placement]]
    /// The scopes or roles that the credentials need, in document order.
    public var scopes: [SecurityRequirement.Scheme]
    /// The documented rate limit and the rules for retries.
    public var policy: CallPolicyPlan
    /// All documented responses, in document order.
    public var responses: [ResponsePlan]
    /// An example of the call; `nil` if the client has no reference to show it.
    public var example: RequestExamplePlan?

    /// A piece of a path template (OpenAPI 3.1 §4.8.8.2).
    public enum PathPiece: Sendable, Hashable {
        /// The text between parameters, as the document writes it.
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
    /// The wire names of its headers.
    public var headers: [String]
}

/// A documented error: a status, and the shape of its body.
public struct ErrorResponsePlan: Sendable, Hashable {
    /// The status or range that the document lists it under.
    public var status: Response.Status
    /// The case of `ErrorBody` for the body.
    public var caseName: String
}

/// The rules by which the pages of an operation follow each other.
public struct PagingPlan: Sendable {
    /// The type of an item.
    public var item: TypeUse
    /// The properties that lead from a page to its items.
    public var items: [PropertyStep]
    /// The way to the next page.
    public var next: Next
    /// The value of the flag for more pages; `nil` if responses have none.
    public var more: Value?

    /// The ways to the next page, one for each form of `x-pagination`. Steps lead into the body of a response.
    public enum Next: Sendable {
        /// A link in the body.
        case link([PropertyStep])
        /// A query parameter of a link in the body. The next request sends its value at the target.
        case linkParameter(String, of: [PropertyStep], to: Target)
        /// The header `Link`.
        case linkHeader
        /// A token of a response, which the next request sends at the target.
        case cursor(Target, from: Value)
        /// A page number. `first` is the number of the first page, and `count` the value of the number of pages.
        case page(Target, first: Int, count: Value?)
        /// The number of items to skip. `total` is the value of the number of all items.
        case offset(Target, total: Value?)
    }

    /// The placement in a request of the value that selects a page.
    public enum Target: Sendable {
        /// The name of a query parameter or header, or the tokens of a JSON pointer into the body.
        case query(String), header(String), body([String])
    }

    /// A value in a response.
    public enum Value: Sendable {
        /// The Swift name of a header's property.
        case header(String)
        /// The wire name of a header, because its property is deprecated and would cause a warning.
        case deprecatedHeader(String)
        /// A value in the body.
        case body([PropertyStep])
    }

    /// A property on the path to a value in a body.
    public struct PropertyStep: Sendable, Hashable {
        /// The Swift name of the property.
        public var name: String
        /// The optionality of the property, which decides how to unwrap it.
        public var access: Access

        /// The optionality of a property.
        public enum Access: Sendable, Hashable {
            /// `T` and `T?`.
            case plain, optional
            /// Optional, and `Nullable` within.
            case nullable
        }
    }
}
