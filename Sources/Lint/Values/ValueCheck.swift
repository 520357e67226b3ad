import OpenAPI
import YAMLTree

/// A check of an example or a default against its schema. It ignores unknown keywords.
struct ValueCheck {
    private let document: Document
    /// The depth limit. A file limits the nesting of a value, but schemas can refer to each other without end.
    private static let maximumDepth = 64

    struct Problem {
        let node: YAMLNode
        let message: String
    }

    init(_ document: Document) {
        self.document = document
    }

    /// Returns the first problem; `nil` if the value fits.
    func problem(with node: YAMLNode, as id: SchemaID) -> Problem? {
        problem(with: node, as: id, depth: 0)
    }

    private func problem(with node: YAMLNode, as id: SchemaID, depth: Int) -> Problem? {
        guard depth < Self.maximumDepth else { return nil }
        let schema = document[document.resolved(id)]
        if node.isNull { return problemOfNull(node, schema) }
        if let problem = problemOfType(node, schema) ?? problemOfValues(node, schema) ?? ScalarCheck(schema).problem(with: node) {
            return problem
        }
        let parts = schema.allOf + (schema.isPlainReference ? [] : schema.reference.map { [$0] } ?? [])
        for part in parts {
            if let problem = problem(with: node, as: part, depth: depth + 1) { return problem }
        }
        return problemOfUnion(node, schema, depth) ?? problemOfElements(node, schema, depth)
            ?? problemOfProperties(node, schema, depth)
    }

    /// Returns the problem of a `null`. A schema without types allows it, because a union or part may.
    private func problemOfNull(_ node: YAMLNode, _ schema: Schema) -> Problem? {
        let mayBeNull = schema.isNullable || schema.isOnlyNull || schema.types.isEmpty
        return mayBeNull ? nil : Problem(node: node, message: "it is null, which the schema does not allow")
    }

    private func problemOfType(_ node: YAMLNode, _ schema: Schema) -> Problem? {
        if schema.isNever { return Problem(node: node, message: "nothing fits the schema 'false'") }
        guard !schema.types.isEmpty, !schema.types.contains(where: node.isOf) else { return nil }
        let types = schema.types.map(\.rawValue).joined(separator: " or ")
        return Problem(node: node, message: "it is not of type \(types)")
    }

    private func problemOfValues(_ node: YAMLNode, _ schema: Schema) -> Problem? {
        guard node.kind == .scalar, let known = schema.knownValues, let text = node.text, !known.contains(text) else {
            return nil
        }
        return Problem(node: node, message: "'\(text)' is not among the listed values")
    }

    private func problemOfUnion(_ node: YAMLNode, _ schema: Schema, _ depth: Int) -> Problem? {
        for members in [schema.oneOf, schema.anyOf] where !members.isEmpty {
            let isMember = members.contains { problem(with: node, as: $0, depth: depth + 1) == nil }
            if !isMember { return Problem(node: node, message: "it fits no member of the union") }
        }
        return nil
    }

    private func problemOfElements(_ node: YAMLNode, _ schema: Schema, _ depth: Int) -> Problem? {
        guard node.kind == .sequence else { return nil }
        for (index, element) in node.elements.enumerated() {
            let own = index < schema.prefixItems.count ? schema.prefixItems[index] : schema.items
            if let own, let problem = problem(with: element, as: own, depth: depth + 1) { return problem }
        }
        return nil
    }

    private func problemOfProperties(_ node: YAMLNode, _ schema: Schema, _ depth: Int) -> Problem? {
        guard node.kind == .mapping else { return nil }
        let schemas = Dictionary(schema.properties.map { ($0.name, $0.schema) }) { first, _ in first }
        for name in schema.required where node.entry(name) == nil && !isOneSided(schemas[name]) {
            return Problem(node: node, message: "it has no '\(name)', which is required")
        }
        for (key, value) in node.entries {
            let name = key.text ?? ""
            if let own = schemas[name] {
                if let problem = problem(with: value, as: own, depth: depth + 1) { return problem }
            } else if let problem = problemOfAdditional(key, value, schema, depth) {
                return problem
            }
        }
        return nil
    }

    /// Returns true for a property that only requests or only responses have, because an example may be of either.
    private func isOneSided(_ id: SchemaID?) -> Bool {
        guard let id else { return false }
        let schema = document[document.resolved(id)]
        return schema.isReadOnly || schema.isWriteOnly || document[id].isReadOnly || document[id].isWriteOnly
    }

    private func problemOfAdditional(_ key: YAMLNode, _ value: YAMLNode, _ schema: Schema, _ depth: Int) -> Problem? {
        guard schema.patternProperties.isEmpty else { return nil }
        switch schema.additionalProperties {
        case .unspecified, .allowed: return nil
        case .forbidden: return Problem(node: key, message: "it may not have '\(key.text ?? "")'")
        case .schema(let id): return problem(with: value, as: id, depth: depth + 1)
        }
    }
}

extension YAMLNode {
    /// Returns true if the node has the type. Text without quotes may have the type of a number.
    fileprivate func isOf(_ type: JSONType) -> Bool {
        switch type {
        case .string: string != nil
        case .integer: number.map { $0.rounded() == $0 } ?? false
        case .number: number != nil
        case .boolean: bool != nil
        case .array: kind == .sequence
        case .object: kind == .mapping
        }
    }
}
