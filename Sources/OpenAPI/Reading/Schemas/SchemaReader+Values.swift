import Diagnostics
import YAMLTree

extension SchemaReader {
    func text(_ child: SourceNode) -> String? {
        if child.yaml.isNull { return nil }
        if let text = child.yaml.text { return text }
        guard let object = ObjectReader(node, as: .schema, checksKeys: false, in: context) else { return nil }
        return object.text(child.key?.text ?? "")
    }

    func flag(_ child: SourceNode) -> Bool {
        if let value = child.yaml.bool { return value }
        if !child.yaml.isNull {
            reportWrongType(of: child.yaml, "'\(child.key?.text ?? "")'", expected: "true or false", help: child.yaml.flagHelp)
        }
        return false
    }

    /// Returns the schemas of a list such as `allOf`.
    func schemas(_ child: SourceNode) -> [SchemaID] {
        guard let child = collection(child, .sequence, expected: "a list") else { return [] }
        if child.yaml.count == 0 { reportInvalid(child, "must list a schema") }
        return child.yaml.elements.enumerated().map { context.schema(at: child.child($0.offset, $0.element)) }
    }

    /// Returns the entries of a mapping such as `properties`.
    func members(_ child: SourceNode) -> [(name: String, key: YAMLNode, schema: SchemaID)] {
        guard let child = collection(child, .mapping, expected: "a mapping") else { return [] }
        return child.yaml.entries.map { key, value in
            (key.text ?? "", key, context.schema(at: child.child(key, value)))
        }
    }

    /// Returns a list or a mapping, which may be in another file, as in `ObjectReader`.
    func collection(_ child: SourceNode, _ kind: YAMLNode.Kind, expected: String) -> SourceNode? {
        // An empty key counts as absent.
        guard !child.yaml.isNull else { return nil }
        if child.isReferenceAlone {
            return context.collection(
                behind: child, kind, expected: expected, atMost: AnnotationKey.limit(of: child.key?.text))
        }
        guard child.yaml.kind == kind else {
            reportWrongType(of: child, expected: expected)
            return nil
        }
        return child
    }
}
