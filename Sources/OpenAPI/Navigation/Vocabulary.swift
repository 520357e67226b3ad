/// The keys and values that a spec may have at one node, by the grammar that specs are read with.
package struct Vocabulary: Sendable {
    /// The kind of the object at the node; `nil` for a list, a map, or data.
    package var kind: ObjectKind? {
        if case .object(let kind) = shape { kind } else { nil }
    }

    private let shape: Grammar.Shape

    package init(of kind: ObjectKind) {
        shape = .object(kind)
    }

    private init(_ shape: Grammar.Shape) {
        self.shape = shape
    }

    /// Returns the vocabulary of the value of a key.
    package func value(of key: String) -> Vocabulary {
        switch shape {
        case .data, .references, .list: Vocabulary(.data)
        case .map(let kind): Vocabulary(.object(kind))
        case .object(let kind):
            Vocabulary(kind.grammar.keys[key] ?? kind.grammar.patterned.map { .object($0) } ?? .data)
        }
    }

    /// The vocabulary of each element of a list.
    package var element: Vocabulary {
        if case .list(let kind) = shape { Vocabulary(.object(kind)) } else { Vocabulary(.data) }
    }

    /// Returns the keys that the object may have in a version, in alphabetical order.
    package func keys(in version: SpecificationVersion) -> [String] {
        guard let grammar = kind?.grammar else { return [] }
        let keys = grammar.keys.keys.filter { grammar.newer[$0].map { $0 <= version } ?? true }
        // If `components` has a section for the kind, a reference can replace the object.
        return (grammar.section == nil ? keys : Array(Set(keys + ["$ref"]))).sorted()
    }

    /// Returns true if the value of a key is a mapping rather than text or a list.
    package func isMapping(_ key: String) -> Bool {
        switch value(of: key).shape {
        case .object, .map, .references: true
        case .data, .list: false
        }
    }

    package func isList(_ key: String) -> Bool {
        if case .list = value(of: key).shape { true } else { false }
    }

    /// Returns the texts that a key may have as its value; empty if any text is allowed.
    package func texts(of key: String) -> [String] {
        guard let kind else { return [] }
        switch (kind, key) {
        case (.schema, "type"): return JSONType.allCases.map(\.rawValue) + ["null"]
        case (.schema, "format"): return KnownFormats.names.sorted()
        case (.schema, SchemaKeyword.Extension.swiftType.rawValue): return SwiftType.allCases.map(\.rawValue)
        case (.parameter, "in"): return Parameter.Placement.allCases.map(\.rawValue)
        case (.parameter, "style"), (.header, "style"), (.encoding, "style"):
            return Parameter.Style.allCases.map(\.rawValue)
        case (.securityScheme, "type"): return SecuritySchemeReader.types
        case (.securityScheme, "in"): return SecuritySchemeReader.placementsOfKeys.map(\.rawValue)
        default: return []
        }
    }
}

extension ObjectKind {
    /// The name of the kind with its article, for findings.
    package var noun: String { grammar.noun }

    /// The section of `components` for such objects; `nil` if there is none.
    package var section: String? { grammar.section }
}
