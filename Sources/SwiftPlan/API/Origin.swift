public import YAMLTree

/// Where a name of the client comes from, and what the same thing was called before.
public struct Origin: Sendable {
    public var key: APIKey
    /// Earlier names, which mean nothing else now and so can be deprecated aliases.
    public var formerNames: [String]
    /// What the name was made of, where that can change without the key.
    public var source: String?
    /// `nil` for what is nowhere in the spec by itself.
    public var location: SourceLocation?

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
