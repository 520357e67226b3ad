/// A name that the last run gave to something.
public struct ShippedName: Sendable, Hashable {
    /// The Swift name.
    public var name: String
    /// The source of the name, if it is not the key: the `operationId`.
    public var source: String?
    /// Earlier names, which are deprecated aliases; the latest last.
    public var formerNames: [String]

    /// Creates a name, by default without earlier names.
    public init(_ name: String, source: String? = nil, formerNames: [String] = []) {
        self.name = name
        self.source = source
        self.formerNames = formerNames
    }
}

/// The names of the last run, and the rules for keeping them.
public struct ShippedNames: Sendable {
    /// The names of the manifest, by the keys that they stand for.
    public var names: [APIKey: ShippedName]
    /// True to choose all names as if nothing had shipped. Each renamed thing gets an alias.
    public var startsAnew: Bool
    /// True to drop earlier names.
    public var dropsAliases: Bool

    /// Creates the names. By default, all names and all aliases are kept.
    public init(_ names: [APIKey: ShippedName] = [:], startsAnew: Bool = false, dropsAliases: Bool = false) {
        self.names = names
        self.startsAnew = startsAnew
        self.dropsAliases = dropsAliases
    }
}
