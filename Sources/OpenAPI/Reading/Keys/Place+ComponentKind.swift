extension Place {
    /// What a component is by the section that it stands in; `nil` for any other place.
    var componentKind: ObjectKind? {
        guard file.isDescription, let tokens = JSONPointer.tokens(of: jsonPointer), tokens.count == 3 else {
            return nil
        }
        return tokens[0] == "components" ? ObjectKind.bySection[tokens[1]] : nil
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
