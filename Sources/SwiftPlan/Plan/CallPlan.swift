public import OpenAPI

/// The operations of a tag, which the client shows as one property.
public struct GroupPlan: Sendable {
    public var origin: Origin
    /// The client's property: `versionStacks`.
    public var name: String
    public var typeOrigin: Origin
    /// The type of that property.
    public var typeName: TypeName
    public var documentation: Documentation
    public var calls: [CallPlan]
    /// Types of inline schemas in its operations.
    public var types: [TypePlan]
}

/// A function that makes a call.
public struct CallPlan: Sendable {
    public var origin: Origin
    public var name: String
    /// The `operationId`, or the method and path where the document gives none.
    public var operation: String
    public var method: String
    public var path: [PathPiece]
    /// The path of the document.
    public var pathTemplate: String
    public var documentation: Documentation
    public var isDeprecated: Bool
    /// Required ones first; the body is not among them.
    public var parameters: [ParameterPlan]
    public var body: BodyPlan?
    public var result: ResultPlan
    /// The media types that are asked for; `nil`: JSON, or whatever the server has.
    public var accept: String?
    /// The statuses of redirects that are its answer, and are not followed.
    public var redirects: [Int]
    /// The address that it goes to in place of the client's default server, if it has one of its own.
    public var server: String?
    /// In document order.
    public var errors: [ErrorResponsePlan]
    public var paging: PagingPlan?
    /// The alternatives in which it takes credentials.
    public var security: [[CredentialPlan.Placement]]
    /// The scopes or roles that its credentials need, in document order.
    public var scopes: [SecurityRequirement.Scheme]
    public var policy: CallPolicyPlan
    /// All answers that the document has, in its order.
    public var responses: [ResponsePlan]
    /// `nil` where nothing shows it.
    public var example: RequestExamplePlan?

    public enum PathPiece: Sendable, Hashable {
        case literal(String)
        case parameter(ParameterPlan)
    }
}

/// An answer of an operation, as the document describes it.
public struct ResponsePlan: Sendable, Hashable {
    public var status: Response.Status
    public var documentation: String?
    /// The names of its headers on the wire.
    public var headers: [String]
}

public struct ErrorResponsePlan: Sendable, Hashable {
    public var status: Response.Status
    /// The case of the API's error bodies.
    public var caseName: String
}

/// How the pages of a paged operation follow each other.
public struct PagingPlan: Sendable {
    public var item: TypeUse
    /// From a page to its items.
    public var items: [PropertyStep]
    public var next: Next
    /// The place in a response that says whether more pages exist.
    public var more: Value?

    public enum Next: Sendable {
        case link([PropertyStep])
        /// The query parameter of a link.
        case linkParameter(String, of: [PropertyStep], to: Place)
        /// The header `Link`.
        case linkHeader
        case cursor(Place, from: Value)
        /// `first` is the number of the first page.
        case page(Place, first: Int, count: Value?)
        case offset(Place, total: Value?)
    }

    /// The place in a request that says which page it asks for.
    public enum Place: Sendable {
        case query(String), header(String), body([String])
    }

    /// The place in a response that describes its pages.
    public enum Value: Sendable {
        /// The Swift name of a header's property.
        case header(String)
        /// The name of a header on the wire, whose property would warn.
        case deprecatedHeader(String)
        case body([PropertyStep])
    }

    /// One property on the way into a body.
    public struct PropertyStep: Sendable, Hashable {
        public var name: String
        public var access: Access

        public enum Access: Sendable, Hashable {
            case plain, optional
            /// Optional, and `Nullable` within.
            case nullable
        }
    }
}
