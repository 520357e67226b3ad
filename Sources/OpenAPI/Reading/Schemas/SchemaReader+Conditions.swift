import YAMLTree

extension SchemaReader {
    /// Reads schemas that apply to some values only, to find their mistakes.
    mutating func readCondition(_ keyword: SchemaKeyword.Condition, _ child: SourceNode) {
        switch keyword {
        case .unevaluatedItems where describesRemainingItems:
            // After `prefixItems`, it means the same as `items` (JSON Schema §11.2).
            schema.items = context.schema(at: child)
            return
        case .dependentSchemas:
            _ = members(child)
        case .dependentRequired:
            break
        case .if, .then, .else, .contains, .unevaluatedItems:
            _ = context.schema(at: child)
        }
        if let lost = lostProperty(of: keyword, child) {
            report(
                .unsupportedKeyword,
                "'\(keyword.rawValue)' is not understood: the property '\(lost)', which only it describes, is left out",
                at: child.location)
        } else {
            reportIneffective(keyword.rawValue, at: child)
        }
    }

    private var describesRemainingItems: Bool {
        node.yaml["prefixItems"] != nil && node.yaml["items"] == nil
            && !hasConditions(["if", "contains", "anyOf", "oneOf", "$ref", "$dynamicRef"])
    }

    func reportIneffective(_ name: String, at child: SourceNode) {
        report(
            .ineffectiveKeyword, "'\(name)' has no effect on the client: every value that fits the rest is accepted",
            at: child.location)
    }

    /// Returns a property that only a condition describes, and that the client therefore lacks.
    private func lostProperty(of keyword: SchemaKeyword.Condition, _ child: SourceNode) -> String? {
        let schemas: [YAMLNode]
        switch keyword {
        case .then, .else: schemas = [child.yaml]
        case .dependentSchemas: schemas = child.yaml.entries.map(\.value)
        default: return nil
        }
        let known = Set(node.yaml["properties"]?.entries.compactMap { $0.key.text } ?? [])
        let conditional = schemas.flatMap { $0["properties"]?.entries.compactMap { $0.key.text } ?? [] }
        return conditional.first { !known.contains($0) }
    }
}
