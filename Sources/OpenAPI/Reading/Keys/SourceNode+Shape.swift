import YAMLTree

extension SourceNode {
    /// The shape in the grammar; `nil` in data, below an extension, and in a file that is only a part of a spec.
    var shape: Grammar.Shape? {
        guard file.isSpec, let tokens = JSONPointer.tokens(of: jsonPointer) else { return nil }
        var shape = Grammar.Shape.object(.document)
        for token in tokens {
            guard let next = shape.member(token) else { return nil }
            shape = next
        }
        return shape
    }
}

extension Grammar.Shape {
    fileprivate func member(_ token: String) -> Self? {
        switch self {
        case .object(let kind):
            if let known = kind.grammar.keys[token] { return known }
            guard let patterned = kind.grammar.patterned, !token.hasPrefix("x-") else { return nil }
            return .object(patterned)
        case .list(let kind), .map(let kind): return .object(kind)
        case .data, .references: return nil
        }
    }

    /// Returns the name of this shape if a reference to the kind must not lead to it.
    func mismatch(with kind: ObjectKind) -> String? {
        switch self {
        case .object(let other): kind.accepts(other) ? nil : other.grammar.noun
        case .map(let other): "a mapping, each entry of which is \(other.grammar.noun)"
        case .list(let other): "a list, each element of which is \(other.grammar.noun)"
        case .data, .references: nil
        }
    }
}
