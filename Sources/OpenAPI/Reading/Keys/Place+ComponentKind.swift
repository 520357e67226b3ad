extension Place {
    /// The kind of a component, by its section; `nil` for any other place.
    var componentKind: ObjectKind? {
        guard file.isDescription else { return nil }
        // Asked with every reference, so without taking the pointer apart.
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
    /// The kinds that `components` has a section for.
    static let bySection: [String: ObjectKind] = {
        var kinds: [String: ObjectKind] = [:]
        for kind in allCases {
            if let section = kind.grammar.section { kinds[section] = kind }
        }
        return kinds
    }()

    /// A parameter says all that a header does, and is found in the place of one. Its other keys are reported.
    func canStandIn(for other: ObjectKind) -> Bool {
        self == other || (self == .header && other == .parameter)
    }
}
