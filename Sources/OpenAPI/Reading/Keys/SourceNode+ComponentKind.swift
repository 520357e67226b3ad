extension SourceNode {
    /// The kind of a component, by its section; `nil` for any other node.
    var componentKind: ObjectKind? {
        guard file.isSpec else { return nil }
        // This runs for every reference, so it does not split the pointer.
        let prefix = "/components/"
        let pointer = pointer.utf8.dropFirst(file.path.utf8.count + 1)
        guard pointer.starts(with: prefix.utf8) else { return nil }
        let rest = pointer.dropFirst(prefix.utf8.count)
        guard let slash = rest.firstIndex(of: UInt8(ascii: "/")),
            !rest[rest.index(after: slash)...].contains(UInt8(ascii: "/"))
        else { return nil }
        return String(rest[..<slash]).flatMap { ObjectKind.bySection[$0] }
    }
}

extension ObjectKind {
    /// The kinds by their section of `components`.
    static let bySection: [String: ObjectKind] = {
        var kinds: [String: ObjectKind] = [:]
        for kind in allCases {
            if let section = kind.grammar.section { kinds[section] = kind }
        }
        return kinds
    }()

    /// Returns true if an object of the other kind is accepted instead of this kind. A parameter has all keys of a
    /// header, and its other keys are reported.
    func accepts(_ other: ObjectKind) -> Bool {
        self == other || (self == .header && other == .parameter)
    }
}
