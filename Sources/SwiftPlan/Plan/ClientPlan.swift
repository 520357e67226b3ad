public import OpenAPI

/// All decisions about a client before it is printed: each name, type, call and file.
public struct ClientPlan: Sendable {
    /// The name of the client's type, which everything else nests in.
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
    /// The credentials that operations need most often.
    public var commonSecurity: [[CredentialPlan.Placement]]
    /// The groups, in the order in which the document first uses them.
    public var groups: [GroupPlan]
    /// The types at the top level: those of named schemas in document order, then the others.
    public var types: [TypePlan]
    /// The types of `types` that another client declares; `nil` if the client declares all of them.
    public var sharedTypes: SharedTypes?
    /// The bodies of webhooks and callbacks; `nil` if the API has none.
    public var events: EventsPlan?
    /// The cases of `ErrorBody`, one for each shape of body.
    public var errors: [ErrorCasePlan]
    /// The paths to messages for people in error bodies, as far as the document marks them. Each is a list of JSON
    /// pointer tokens.
    public var errorMessages: [[String]]
    /// The documented headers of all responses, each once.
    public var headers: [HeaderPlan]
    /// The examples of responses; empty unless the client or its reference shows them.
    public var examples: [ExamplePlan]

    /// The number of operations with calls; one operation may have several calls.
    public var operationCount: Int {
        Set(groups.flatMap(\.calls).map { [$0.method, $0.pathTemplate] }).count
    }
}

/// The options of `tenon.yaml` that shape a client.
public struct PlanOptions: Sendable, Hashable {
    /// `access`: the access level of the client.
    public var access: Access
    /// The conformances of all models. If there are any, enums are `Hashable`.
    public var conformances: Set<Conformance>
    /// The names of types that are always `Hashable`, together with all types that they contain. A name that ends in
    /// `*` stands for all names with this prefix.
    public var hashable: [String] = []
    /// `coding`: the directions in which models can be coded.
    public var coding: Coding
    /// `enums`: the default for values that the document does not list.
    public var enums: Openness
    /// `unknown-properties`: the treatment of undeclared properties.
    public var unknownProperties: UnknownProperties
    /// The Swift type of each format.
    public var formats: [String: SwiftType]
    /// `transports`: the transports in the client.
    public var transports: Set<Transport>
    /// True if the transport over `URLSession` works on Linux as well.
    public var linux = true
    /// True if the client has stubs, which give responses without a server.
    public var stubs: Bool
    /// The forms of the client's reference.
    public var docs: Set<Docs> = []
    /// The optional capabilities of calls.
    public var features: Set<Feature>
    /// `deprecated`: the treatment of deprecated parts of the document.
    public var deprecated: Deprecated
    /// The default for documented rate limits.
    public var pacing: Pacing
    /// The lines of a comment at the top of every file.
    public var header: String
    /// `layout`: the files of the client.
    public var layout: Layout
    /// The shared runtime; `nil` if the client has its own.
    public var runtime: SharedRuntime?

    /// Creates options with the defaults of `tenon.yaml`.
    public init(
        access: Access = .public, conformances: Set<Conformance> = [.equatable], coding: Coding = .used,
        enums: Openness = .open, unknownProperties: UnknownProperties = .ignore, formats: [String: SwiftType] = [:],
        stubs: Bool = false, transports: Set<Transport> = [.urlSession], deprecated: Deprecated = .mark,
        pacing: Pacing = .off, header: String = "", layout: Layout = .files,
        features: Set<Feature> = Feature.standard
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
        /// `URLSession` of Foundation.
        case urlSession = "url-session"
        /// `HTTPClient` of the package AsyncHTTPClient.
        case asyncHTTPClient = "async-http-client"
    }

    /// An optional capability of calls.
    public enum Feature: String, Sendable, CaseIterable {
        /// Sends a call again, within a policy, a budget and a deadline.
        case retries
        /// Renews credentials when the server refuses them.
        case refresh
        /// Logs each exchange, shows a call as a shell command, and finds values that the document does not describe.
        case log
        /// Reads and writes JSON with the client's own code.
        case fastJSON = "fast-json"
        /// Leaves unreadable elements out of lists, if the program asks for it.
        case partialLists = "partial-lists"
        /// Interceptors, which see and can change each request and response.
        case interceptors
        /// Failures that show the value that the response has instead of the documented one, and the query of the URL.
        case details

        /// The features of a client whose configuration names none.
        public static let standard: Set<Feature> = [.retries, .interceptors, .details]
    }

    /// True if the client collects values that the document does not describe.
    public var hasLog: Bool { !features.isDisjoint(with: [.log, .partialLists]) }

    /// The division of a client into files.
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
        /// The access level of the same name.
        case `public`, package, `internal`
    }

    /// The conformances of models besides `Sendable` and the coding that they need.
    public enum Conformance: String, Sendable, CaseIterable, Comparable {
        /// `equatable`: `Equatable` alone. `hashable`: `Hashable` as well.
        case equatable, hashable

        public static func < (lhs: Self, rhs: Self) -> Bool { (lhs, rhs) == (.equatable, .hashable) }
    }

    /// The default for enum and union values that the document does not list.
    public enum Openness: String, Sendable, CaseIterable {
        /// `open`: a case keeps such a value. `closed`: there is no such case.
        case open, closed
    }

    /// The treatment of properties that an object's schema neither describes nor forbids.
    public enum UnknownProperties: String, Sendable, CaseIterable {
        /// The client drops them.
        case ignore
        /// The client keeps them as JSON and sends them back.
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
        /// `off`: calls do not wait. `documented`: calls wait for documented rate limits.
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

/// The text of a doc comment, before it is wrapped and escaped.
public struct Documentation: Sendable, Hashable {
    /// The first paragraph; `nil` if there is none.
    public var summary: String?
    /// The paragraphs after the summary, in Markdown.
    public var details: String?
    /// Short facts, each in its own paragraph.
    public var notes: [String] = []

    /// Creates a doc comment. A comment without text is not printed.
    public init(summary: String? = nil, details: String? = nil, notes: [String] = []) {
        self.summary = summary
        self.details = details
        self.notes = notes
    }
}

/// One way of putting a credential into a request.
public struct CredentialPlan: Sendable, Hashable {
    /// The placement of a credential in a request.
    public enum Placement: Sendable, Hashable {
        /// The header `Authorization`, with the scheme `Bearer` (RFC 6750) or `Basic` (RFC 7617).
        case bearer, basic
        /// An API key, by the wire name of its header, query parameter or cookie.
        case header(String), query(String), cookie(String)
    }

    /// The origin of the label.
    public var origin: Origin
    /// The placement in the request.
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

/// A shape of error body, which several statuses may share.
public struct ErrorCasePlan: Sendable {
    /// The origin of the case's name.
    public var origin: Origin
    /// The Swift name of the case.
    public var name: String
    /// The value of the body, never a stream.
    public var body: ResultPlan

    /// The name of the additional case for a documented status whose body does not match its schema.
    public static let unreadableName = "unreadable"
}

extension ClientPlan {
    /// The number of types from schemas, including nested ones.
    public var typeCount: Int {
        allTypes.count
    }

    /// All types from schemas, including nested ones.
    public var allTypes: [TypePlan] {
        (types + groups.flatMap(\.types) + (events?.types ?? [])).flatMap(\.withNested)
    }
}
