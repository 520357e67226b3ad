extension SourceNode {
    /// The kind of a component, by its section; `nil` for any other place.
    var componentKind: ObjectKind? {
        guard file.isDescription else { return nil }
        // This is called for every reference, so it does not split the pointer.
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

    /// True if an object of this kind can replace one of the other: a parameter has all keys of a header, and its other
    /// keys are reported.
    func canStandIn(for other: ObjectKind) -> Bool {
        self == other || (self == .header && other == .parameter)
    }
}
