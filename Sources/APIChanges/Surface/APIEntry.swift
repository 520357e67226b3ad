public import SwiftPlan
public import YAMLTree

/// An entry of an ``APISurface``: a call, a property or another part of a client that callers or the wire see.
public struct APIEntry: Sendable {
    /// The Swift name; `nil` if the entry has none.
    public var name: String?
    /// The source of the name if it is not the key itself: the `operationId`.
    public var source: String?
    /// The earlier names, which are still there as deprecated aliases.
    public var formerNames: [String]
    /// The facts that are compared besides the name.
    public var facts: Facts
    /// The position in the spec; `nil` for an entry from a manifest.
    public var location: SourceLocation?

    /// The facts about an entry besides its name. Facts that need no interpretation are texts.
    public struct Facts: Sendable, Hashable {
        /// The type of the entry's value; for a call, of its response.
        public var type: RecordedType?
        /// The ways in which the value may be missing or `null`; `nil` if the entry has no value.
        public var presence: Presence?
        /// The shape of a type; `nil` for other entries.
        public var shape: TypeShape?
        /// The directions in which values of a type travel.
        public var directions: Directions = []
        /// `deprecated` in the spec.
        public var isDeprecated = false
        /// The value of a constant.
        public var constant: String?
        /// The default value.
        public var `default`: String?
        /// The style of a parameter, the media type of a body, or the `Accept` header of a call.
        public var encoding: String?
        /// The way from a page to the next: `link`, `cursor`, `page` or `offset`.
        public var paging: String?
        /// The credentials of a call: a list of alternatives, each of one or more credentials.
        public var security: [[String]] = []
        /// The values of the discriminator for a member of a union.
        public var tags: [String] = []
        /// The URL of a server, or of a call's own server.
        public var address: String?
        /// The token of a call's group, as in the key of the group.
        public var group: String?

        /// Creates facts with no values.
        public init() {}
    }

    /// Creates an entry. By default, it has no name, facts or position.
    public init(
        name: String? = nil, source: String? = nil, formerNames: [String] = [], facts: Facts = Facts(),
        location: SourceLocation? = nil
    ) {
        self.name = name
        self.source = source
        self.formerNames = formerNames
        self.facts = facts
        self.location = location
    }
}

extension APIEntry {
    /// True if the type has no case for unknown values.
    var isClosed: Bool { facts.shape?.isClosed == true }
    /// The shape, but always open.
    var openShape: TypeShape? { facts.shape.map { TypeShape($0.kind, rawType: $0.rawType) } }

    /// True if the value may be missing.
    var isOptional: Bool { facts.presence?.isOptional == true }
    var isNullable: Bool { facts.presence?.isNullable == true }
    var isSent: Bool { facts.directions.contains(.sent) }
    var isReceived: Bool { facts.directions.contains(.received) }
}

extension APIEntry {
    /// Returns true if two entries are equal except for their positions.
    func isSame(as other: APIEntry) -> Bool {
        name == other.name && source == other.source && formerNames == other.formerNames && facts == other.facts
    }
}

/// The ways in which a value may be missing or `null`. The raw values are in manifests.
public enum Presence: String, Sendable, Hashable {
    /// The value is always there, and never `null`.
    case required = "!"
    /// The value is always there, and may be `null`.
    case requiredNullable = "!null"
    /// The value may be missing, but is never `null`.
    case optional = "?"
    /// The value may be missing or `null`.
    case optionalNullable = "?null"

    var isOptional: Bool { self == .optional || self == .optionalNullable }
    var isNullable: Bool { self == .requiredNullable || self == .optionalNullable }

    /// The presence in words.
    var words: String { (isOptional ? "optional" : "required") + (isNullable ? " nullable" : "") }
}

/// The directions in which values travel.
public struct Directions: OptionSet, Sendable, Hashable {
    /// The bits: 1 for ``sent``, 2 for ``received``.
    public let rawValue: Int

    /// Creates directions from the bits of ``sent`` and ``received``.
    public init(rawValue: Int) {
        self.rawValue = rawValue
    }

    init(isSent: Bool, isReceived: Bool) {
        self.init(rawValue: (isSent ? 1 : 0) + (isReceived ? 2 : 0))
    }

    /// Values are sent in requests.
    public static let sent = Directions(rawValue: 1)
    /// Values are received in responses and events.
    public static let received = Directions(rawValue: 2)
}

/// The shape of a type: its kind of declaration, without its parts.
public struct TypeShape: Sendable, Hashable {
    /// The kinds of declarations. The raw values are in manifests.
    public enum Kind: String, Sendable, CaseIterable {
        /// A struct whose JSON is an object.
        case structure = "struct"
        /// A struct whose JSON is an array, and a struct of the parts of a multipart body.
        case tuple, multipart
        /// An enum of values.
        case enumeration = "enum"
        /// An enum of the members of a union, of responses by status, and of the events of a stream by name.
        case union, responses = "answers", events
        /// A struct with the calls of a group.
        case group
    }

    /// The kind of declaration.
    public var kind: Kind
    /// The type of an enum's values; `nil` for other kinds.
    public var rawType: EnumPlan.RawType?
    /// True for an enum or a union without a case for unknown values.
    public var isClosed: Bool

    /// Creates a shape, which is open by default.
    public init(_ kind: Kind, rawType: EnumPlan.RawType? = nil, isClosed: Bool = false) {
        self.kind = kind
        self.rawType = rawType
        self.isClosed = isClosed
    }

    /// The shape in words, such as `closed enum of String`.
    var words: String {
        (isClosed ? "closed " : "") + kind.rawValue + (rawType.map { " of \($0.rawValue)" } ?? "")
    }
}
