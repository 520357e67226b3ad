import YAMLTree

/// The preferred names of a thing.
struct NamePreference {
    let key: APIKey
    let location: SourceLocation?
    /// The spelling in the document. A thing whose spelling equals the wanted name comes before others that want the
    /// same name.
    let spelling: String
    /// The preferred names, best first.
    let names: [String]
    /// True if the document gives the Swift name.
    let isPinned: Bool
    /// The source of the name, if it can change without the key.
    var source: String?
}

extension NamePreference {
    init(_ key: APIKey, at location: SourceLocation?, spelling: String, _ names: String...) {
        self.init(key: key, location: location, spelling: spelling, names: names, isPinned: false)
    }

    /// - Parameter pinned: The name that the document chooses; `nil` to use `name`.
    init(
        _ key: APIKey, at location: SourceLocation?, spelling: String, pinned: String?, else name: @autoclosure () -> String
    ) {
        self.init(
            key: key, location: location, spelling: spelling, names: [pinned ?? name()], isPinned: pinned != nil)
    }
}

/// The name that a scope gave to a thing.
struct GivenName {
    let name: String
    var origin: Origin
}
