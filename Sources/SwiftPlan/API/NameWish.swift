import YAMLTree

/// What something would like to be called.
struct NameWish {
    let key: APIKey
    let location: SourceLocation?
    /// How the document spells it. Who is spelled as it is called comes before those that only become so.
    let spelling: String
    /// Best first.
    let names: [String]
    /// Whether the document says how it is called in Swift.
    let isPinned: Bool
    /// What the name is made of, where that can change without the key.
    var source: String?
}

extension NameWish {
    init(_ key: APIKey, at location: SourceLocation?, spelling: String, _ names: String...) {
        self.init(key: key, location: location, spelling: spelling, names: names, isPinned: false)
    }

    /// - Parameter pinned: The name that the document chooses; `nil`: it leaves that to `name`.
    init(
        _ key: APIKey, at location: SourceLocation?, spelling: String, pinned: String?, else name: @autoclosure () -> String
    ) {
        self.init(
            key: key, location: location, spelling: spelling, names: [pinned ?? name()], isPinned: pinned != nil)
    }
}

/// What something is called.
struct GivenName {
    let name: String
    var origin: Origin
}
