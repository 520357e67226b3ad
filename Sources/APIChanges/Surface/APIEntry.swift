public import YAMLTree

/// One thing that callers or the wire see.
public struct APIEntry: Sendable {
    /// `nil` for what has no name in Swift.
    public var name: String?
    /// What the name is made of, where that can change without the key.
    public var source: String?
    /// Earlier names that are still there as aliases.
    public var formerNames: [String]
    public var facts: [Fact: String]
    /// `nil` for what comes from a manifest.
    public var location: SourceLocation?

    /// What is known of it. Types are written as ``TypeWord`` has it.
    public enum Fact: String, Sendable, CaseIterable {
        /// What a value of it is in Swift.
        case type
        /// The format of a text or number that Swift has a type of its own for.
        case format
        /// `required`, `optional`; `nullable` behind it.
        case presence
        /// What kind of type it is.
        case shape
        /// Which way its values go: `sent`, `received`.
        case directions
        /// `true`, or absent.
        case deprecated
        /// Of a constant, the value that is sent.
        case constant
        /// What it is unless the caller says otherwise.
        case `default`
        /// How a parameter or a body is written.
        case encoding
        /// How one page leads to the next.
        case paging
        /// Which credentials a call takes.
        case security
        /// The discriminator's values for a member of a union.
        case tags
        /// Where it is sent.
        case address
        /// The key of the group that a call is in.
        case group
    }

    public init(
        name: String? = nil, source: String? = nil, formerNames: [String] = [], facts: [Fact: String] = [:],
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
    init?(record: [String: String]) {
        var facts: [Fact: String] = [:]
        for fact in Fact.allCases { facts[fact] = record[fact.rawValue] }
        self.init(
            name: record["name"], source: record["source"],
            formerNames: record["formerNames"]?.split(separator: ",").map(String.init) ?? [], facts: facts)
    }

    var record: [String: String] {
        var record = Dictionary(uniqueKeysWithValues: facts.map { ($0.key.rawValue, $0.value) })
        record["name"] = name
        record["source"] = source
        if !formerNames.isEmpty { record["formerNames"] = formerNames.joined(separator: ",") }
        return record
    }

    /// Whether its values are all that there will be.
    var isClosed: Bool { facts[.shape]?.hasPrefix(Self.closedMark) == true }
    /// The shape that it has or would have if it were open.
    var openShape: String? {
        facts[.shape].map { $0.hasPrefix(Self.closedMark) ? String($0.dropFirst(Self.closedMark.count)) : $0 }
    }
    static let closedMark = "closed "

    /// The shape of a type that has a group's calls.
    static let groupShape = "group"

    /// Whether it may be missing where it is used.
    var isOptional: Bool { facts[.presence]?.hasPrefix("optional") == true }
    var isNullable: Bool { facts[.presence]?.hasSuffix("nullable") == true }
    var isDeprecated: Bool { facts[.deprecated] != nil }
    var isSent: Bool { facts[.directions]?.contains("sent") == true }
    var isReceived: Bool { facts[.directions]?.contains("received") == true }
}
