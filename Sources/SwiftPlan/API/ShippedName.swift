/// A name that the last run gave to something.
public struct ShippedName: Sendable, Hashable {
    public var name: String
    /// What it was made of, where that is not the place itself: the `operationId`.
    public var source: String?
    /// Earlier names, which are still there as deprecated aliases; the latest last.
    public var formerNames: [String]

    public init(_ name: String, source: String? = nil, formerNames: [String] = []) {
        self.name = name
        self.source = source
        self.formerNames = formerNames
    }
}

/// The names of the last run, and what is to be made of them.
public struct ShippedNames: Sendable {
    public var names: [APIKey: ShippedName]
    /// Whether everything is named as if nothing had shipped; what that renames has an alias.
    public var startsAnew: Bool
    /// Whether earlier names are given up.
    public var dropsAliases: Bool

    public init(_ names: [APIKey: ShippedName] = [:], startsAnew: Bool = false, dropsAliases: Bool = false) {
        self.names = names
        self.startsAnew = startsAnew
        self.dropsAliases = dropsAliases
    }
}
