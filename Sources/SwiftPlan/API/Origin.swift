public import YAMLTree

/// The origin of a name of the client, and the earlier names of the same thing.
public struct Origin: Sendable {
    /// The key, which identifies the name in the next run.
    public var key: APIKey
    /// Earlier names that nothing else has now, so that they can be deprecated aliases.
    public var formerNames: [String]
    /// The source of the name, if it can change without the key.
    public var source: String?
    /// The place for findings; `nil` if the thing is not in the spec.
    public var location: SourceLocation?

    /// Creates an origin, by default of a name without earlier names.
    public init(_ key: APIKey, formerNames: [String] = [], source: String? = nil, location: SourceLocation? = nil) {
        self.key = key
        self.formerNames = formerNames
        self.source = source
        self.location = location
    }
}

extension Origin: Hashable {
    public static func == (lhs: Self, rhs: Self) -> Bool {
        lhs.key == rhs.key && lhs.formerNames == rhs.formerNames && lhs.source == rhs.source
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(key)
    }
}
