/// A name that the last run gave to something.
public struct ShippedName: Sendable, Hashable {
    /// The Swift name.
    public var name: String
    /// The source of the name, if it is not the place itself: the `operationId`.
    public var source: String?
    /// Earlier names, which are still there as deprecated aliases; the latest last.
    public var formerNames: [String]

    /// A name without earlier ones unless they are given.
    public init(_ name: String, source: String? = nil, formerNames: [String] = []) {
        self.name = name
        self.source = source
        self.formerNames = formerNames
    }
}

/// The names of the last run, and the way to use them.
public struct ShippedNames: Sendable {
    /// The names of the manifest, by the places in the spec that they stand for.
    public var names: [APIKey: ShippedName]
    /// True if all names are chosen as if nothing had shipped; each renamed thing gets an alias.
    public var startsAnew: Bool
    /// True if earlier names are dropped.
    public var dropsAliases: Bool

    /// The default keeps all names and all aliases.
    public init(_ names: [APIKey: ShippedName] = [:], startsAnew: Bool = false, dropsAliases: Bool = false) {
        self.names = names
        self.startsAnew = startsAnew
        self.dropsAliases = dropsAliases
    }
}
