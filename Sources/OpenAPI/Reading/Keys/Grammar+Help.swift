import Diagnostics

extension Grammar {
    /// Returns advice for an unknown key: a similar key of this object, or the objects that have the key.
    func help(forUnknown key: String) -> Help? {
        if let meant = suggestion(for: key, among: keys.keys) { return .didYouMean(meant) }
        let owners = ObjectKind.allCases.filter { $0.grammar.keys[key] != nil }.map(\.grammar.noun)
        guard let last = owners.last, owners.count <= Self.maximumOwners else { return nil }
        let list = owners.dropLast().joined(separator: ", ")
        return "'\(key)' belongs in \(list.isEmpty ? last : "\(list) or \(last)")"
    }

    /// The maximum number of objects to name. A key of more objects does not show where it belongs.
    private static let maximumOwners = 3
}
