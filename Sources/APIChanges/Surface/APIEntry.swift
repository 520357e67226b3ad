public import SwiftPlan
public import YAMLTree

/// One thing of a client that callers or the wire see, such as a call or a property. Its key is its place in the spec.
public struct APIEntry: Sendable {
    /// The Swift name; `nil` for a thing without one.
    public var name: String?
    /// The source of the name, if it can change without the key.
    public var source: String?
    /// Earlier names that are still there as aliases.
    public var formerNames: [String]
    /// All that is compared besides the name.
    public var facts: Facts
    /// The place in the spec; `nil` for an entry from a manifest.
    public var location: SourceLocation?

    /// The facts about an entry besides its name. Facts that are only compared are texts.
    public struct Facts: Sendable, Hashable {
        /// The Swift type of its values.
        public var type: TypeWord?
        /// How the value may be missing or `null`; `nil` for a thing that has no value.
        public var presence: Presence?
        /// The form of the type.
        public var shape: TypeForm?
        /// The directions of its values.
        public var directions: Directions = []
        /// `deprecated`.
        public var isDeprecated = false
        /// The value of a constant.
        public var constant: String?
        /// The default value.
        public var `default`: String?
        /// The encoding of a parameter or a body.
        public var encoding: String?
        /// How one page leads to the next.
        public var paging: String?
        /// The credentials of a call: alternatives, each perhaps of several credentials.
        public var security: [[String]] = []
        /// The discriminator's values for a member of a union.
        public var tags: [String] = []
        /// The URL of a call's server.
        public var address: String?
        /// The group that a call is in, as the document has it.
        public var group: String?

        /// No facts.
        public init() {}
    }

    /// An entry without a name, facts or a place unless they are given.
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
    /// True if no other values can come.
    var isClosed: Bool { facts.shape?.isClosed == true }
    /// The shape that it has or would have if it were open.
    var openShape: TypeForm? { facts.shape.map { TypeForm($0.kind, rawType: $0.rawType) } }

    /// True if the value may be missing at its place of use.
    var isOptional: Bool { facts.presence?.isOptional == true }
    var isNullable: Bool { facts.presence?.isNullable == true }
    var isSent: Bool { facts.directions.contains(.sent) }
    var isReceived: Bool { facts.directions.contains(.received) }
}

extension APIEntry {
    /// True if two entries are equal, apart from their places.
    func isSame(as other: APIEntry) -> Bool {
        name == other.name && source == other.source && formerNames == other.formerNames && facts == other.facts
    }
}

/// The ways in which a value may be missing or `null`.
public enum Presence: String, Sendable, Hashable {
    /// Always there.
    case required = "!"
    /// Always there, perhaps as `null`.
    case requiredNullable = "!null"
    /// May be left out.
    case optional = "?"
    /// May be left out, or be `null`.
    case optionalNullable = "?null"

    var isOptional: Bool { self == .optional || self == .optionalNullable }
    var isNullable: Bool { self == .requiredNullable || self == .optionalNullable }

    /// The presence in words.
    var words: String { (isOptional ? "optional" : "required") + (isNullable ? " nullable" : "") }
}

/// The directions in which values travel.
public struct Directions: OptionSet, Sendable, Hashable {
    /// A bit for each direction.
    public let rawValue: Int

    /// A combination of the bits of `sent` and `received`.
    public init(rawValue: Int) {
        self.rawValue = rawValue
    }

    init(isSent: Bool, isReceived: Bool) {
        self.init(rawValue: (isSent ? 1 : 0) + (isReceived ? 2 : 0))
    }

    /// In requests.
    public static let sent = Directions(rawValue: 1)
    /// In responses and events.
    public static let received = Directions(rawValue: 2)
}

/// The kind of a type.
public struct TypeForm: Sendable, Hashable {
    /// The kinds of declarations; the raw values stand in manifests.
    public enum Kind: String, Sendable, CaseIterable {
        case structure = "struct"
        case tuple, multipart
        case enumeration = "enum"
        case union, answers, events
        /// The type of a group's calls.
        case group
    }

    /// The kind of declaration.
    public var kind: Kind
    /// The type of an enum's values.
    public var rawType: EnumPlan.RawType?
    /// True if no other value or member can come.
    public var isClosed: Bool

    /// A form that is open unless it is said to be closed.
    public init(_ kind: Kind, rawType: EnumPlan.RawType? = nil, isClosed: Bool = false) {
        self.kind = kind
        self.rawType = rawType
        self.isClosed = isClosed
    }

    /// `closed enum of String`
    var words: String {
        (isClosed ? "closed " : "") + kind.rawValue + (rawType.map { " of \($0.rawValue)" } ?? "")
    }
}
