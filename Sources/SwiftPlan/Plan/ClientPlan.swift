public import OpenAPI

/// All decisions about a client, before a line of it is printed: each name, type, call and file.
public struct ClientPlan: Sendable {
    /// The one public name, which everything else nests in.
    public var name: String
    /// The options of `tenon.yaml` that shape the output.
    public var options: PlanOptions
    /// The doc comment of the client.
    public var documentation: Documentation
    /// The default `User-Agent` of requests.
    public var userAgent: String
    /// `servers` of the document, in its order.
    public var servers: [ServerPlan]
    /// The types of the servers' variables.
    public var serverTypes: [ServerVariableType]
    /// The ways in which the API takes credentials, each once, in the order of the document.
    public var credentials: [CredentialPlan]
    /// The OAuth 2 flows by which a program can get tokens itself.
    public var grants: [GrantPlan]
    /// The most frequent credentials of operations.
    public var commonSecurity: [[CredentialPlan.Placement]]
    /// One group for each tag, and for the operations without one.
    public var groups: [GroupPlan]
    /// The types of the schemas that have a name of their own, in document order.
    public var types: [TypePlan]
    /// The types of `types` that another client declares; `nil`: the client declares all of them.
    public var sharedTypes: SharedTypes?
    /// The payloads that the API sends; `nil` if it sends none.
    public var events: EventsPlan?
    /// The cases of `ErrorBody`, each shape of body once.
    public var errors: [ErrorCasePlan]
    /// The places of the text for people in the bodies of errors, as far as the document names them: the tokens of JSON
    /// pointers.
    public var errorMessages: [[String]]
    /// The documented headers of all responses, each once.
    public var headers: [HeaderPlan]
    /// The examples of the document; empty if nothing shows them.
    public var examples: [ExamplePlan]

    /// The number of operations with calls; one operation may have several calls.
    public var operationCount: Int {
        Set(groups.flatMap(\.calls).map { [$0.method, $0.pathTemplate] }).count
    }
}

/// The options of a client.
public struct PlanOptions: Sendable, Hashable {
    /// `access`.
    public var access: Access
    /// The conformances of all types that hold values; with any of them, enums are `Hashable`.
    public var conformances: Set<Conformance>
    /// The names of types that are always `Hashable`, with all types that they hold. A name that ends in `*` stands for
    /// all names with this beginning.
    public var hashable: [String] = []
    /// `coding`.
    public var coding: Coding
    /// `enums`.
    public var enums: Openness
    /// `unknown-properties`.
    public var unknownProperties: UnknownProperties
    /// The Swift type of each format.
    public var formats: [String: SwiftType]
    /// `transports`: those that are part of the client.
    public var transports: Set<Transport>
    /// True if the transport over `URLSession` works on Linux as well.
    public var linux = true
    /// True if the client has stubs: responses without a server.
    public var stubs: Bool
    /// The forms in which the client has a reference.
    public var docs: Set<Docs> = []
    /// The optional capabilities of calls.
    public var features: Set<Feature>
    /// `deprecated`.
    public var deprecated: Deprecated
    /// The default for documented rate limits.
    public var pacing: Pacing
    /// The lines of a comment at the top of every file.
    public var header: String
    /// `layout`.
    public var layout: Layout
    /// `nil`: the client has a runtime of its own.
    public var runtime: SharedRuntime?

    /// The options with the defaults of `tenon.yaml`.
    public init(
        access: Access = .public, conformances: Set<Conformance> = [.equatable], coding: Coding = .used,
        enums: Openness = .open, unknownProperties: UnknownProperties = .ignore, formats: [String: SwiftType] = [:],
        stubs: Bool = false, transports: Set<Transport> = [.urlSession], deprecated: Deprecated = .mark,
        pacing: Pacing = .off, header: String = "", layout: Layout = .files,
        features: Set<Feature> = [.retries]
    ) {
        self.features = features
        self.deprecated = deprecated
        self.pacing = pacing
        self.header = header
        self.layout = layout
        self.transports = transports
        self.stubs = stubs
        self.formats = formats
        self.enums = enums
        self.unknownProperties = unknownProperties
        self.access = access
        self.conformances = conformances
        self.coding = coding
    }

    /// A form of a client's reference.
    public enum Docs: String, Sendable, CaseIterable, Comparable {
        /// Pages that a repository shows: `README.md` and the folder `Reference`.
        case markdown
        /// A catalogue for Swift-DocC.
        case docc
        /// One file for a browser.
        case html

        public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
    }

    /// True if the client or its reference shows examples.
    public var showsExamples: Bool { stubs || !docs.isEmpty }

    /// The transport of a client's requests.
    public enum Transport: String, Sendable, CaseIterable {
        case urlSession = "url-session"
        case asyncHTTPClient = "async-http-client"
    }

    /// An optional capability of the calls of any API.
    public enum Feature: String, Sendable, CaseIterable {
        /// Sends a call again, within a policy, a budget and a deadline.
        case retries
        /// Credentials that are renewed when the server refuses them.
        case refresh
        /// Logs each exchange, shows a call as a line for a shell, and finds values that the document does not have.
        case log
        /// Reads and writes JSON by code of its own.
        case fastJSON = "fast-json"
        /// Lists without the elements that cannot be read, if a program asks for it.
        case partialLists = "partial-lists"
    }

    /// True if the client collects values that the document does not have.
    public var hasLog: Bool { !features.isDisjoint(with: [.log, .partialLists]) }

    /// The files of a client.
    public enum Layout: String, Sendable, CaseIterable {
        /// One file for each group of calls, each type and each part of the runtime.
        case files
        /// Always the same four files, for builds that must know them beforehand: the client, its calls, its models,
        /// its runtime.
        case compact
        /// One file.
        case single
    }

    /// The access level of a client.
    public enum Access: String, Sendable, CaseIterable {
        case `public`, package, `internal`
    }

    /// The conformances of models besides `Sendable` and the coding that they need.
    public enum Conformance: String, Sendable, CaseIterable, Comparable {
        case equatable, hashable

        public static func < (lhs: Self, rhs: Self) -> Bool { (lhs, rhs) == (.equatable, .hashable) }
    }

    /// The default for values of enums and unions that the document does not have.
    public enum Openness: String, Sendable, CaseIterable {
        case open, closed
    }

    /// The treatment of properties that an object's schema neither describes nor forbids.
    public enum UnknownProperties: String, Sendable, CaseIterable {
        case ignore
        /// The client keeps them as JSON, and sends them back.
        case keep
    }

    /// The treatment of deprecated parts of the document.
    public enum Deprecated: String, Sendable, CaseIterable {
        /// The client has them, and the compiler warns of their use.
        case mark
        /// The client omits them, unless calls or values need them.
        case omit
    }

    /// The default of `Configuration.Pacing` in the runtime.
    public enum Pacing: String, Sendable, CaseIterable {
        case off, documented
    }

    /// The directions in which models can be coded.
    public enum Coding: String, Sendable, CaseIterable {
        /// Only the directions that the calls need.
        case used
        /// Both directions, for all models.
        case both
    }
}

/// The text of a doc comment as the document has it, before it is wrapped and escaped.
public struct Documentation: Sendable, Hashable {
    /// The first paragraph; `nil`: the document has none.
    public var summary: String?
    /// The paragraphs after the summary, in Markdown.
    public var details: String?
    /// Short facts, each a paragraph of its own.
    public var notes: [String] = []

    /// A doc comment; one without text is not printed.
    public init(summary: String? = nil, details: String? = nil, notes: [String] = []) {
        self.summary = summary
        self.details = details
        self.notes = notes
    }
}

/// One way of putting a credential into a request.
public struct CredentialPlan: Sendable, Hashable {
    /// The place of a credential in a request.
    public enum Placement: Sendable, Hashable {
        /// `Authorization`, with the scheme `Bearer` (RFC 6750) or `Basic` (RFC 7617).
        case bearer, basic
        /// An API key, under the wire name of a header, a query parameter or a cookie.
        case header(String), query(String), cookie(String)
    }

    /// The origin of the label.
    public var origin: Origin
    /// The place in the request.
    public var placement: Placement
    /// The label of the initializer's argument.
    public var label: String
    /// `description` of the Security Scheme Object.
    public var documentation: String?
}

/// A documented header of responses.
public struct HeaderPlan: Sendable {
    /// The origin of the property's name.
    public var origin: Origin
    /// The name of the field as the document spells it.
    public var wireName: String
    /// The Swift name of the property.
    public var name: String
    /// The type of the property, without the `Optional` around it.
    public var type: TypeUse
    /// The doc comment of the property.
    public var documentation: Documentation
    /// `deprecated` of the Header Object: the compiler warns of a use.
    public var isDeprecated: Bool
}

/// One shape of error body, whichever statuses it comes with.
public struct ErrorCasePlan: Sendable {
    /// The origin of the case's name.
    public var origin: Origin
    /// The Swift name of the case.
    public var name: String
    /// The value of one response, never a stream.
    public var body: ResultPlan

    /// The name of the further case for a documented status whose body is not the documented one.
    public static let unreadableName = "unreadable"
}

extension ClientPlan {
    /// The number of types of schemas, including nested ones.
    public var typeCount: Int {
        allTypes.count
    }

    /// All types of schemas, including nested ones.
    public var allTypes: [TypePlan] {
        (types + groups.flatMap(\.types) + (events?.types ?? [])).flatMap(\.withNested)
    }
}
