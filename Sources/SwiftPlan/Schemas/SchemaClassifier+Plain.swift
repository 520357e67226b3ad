import OpenAPI
import YAMLTree

/// What a schema is by its own type.
extension SchemaClassifier {
    func plainForm(_ schema: Schema) -> SchemaForm {
        switch schema.types {
        case [] where !schema.properties.isEmpty:
            return .object(ownShape(of: schema))
        case [] where schema.items != nil || !schema.prefixItems.isEmpty:
            return arrayForm(schema)
        case [.object]:
            return objectForm(schema)
        case [.array]:
            return arrayForm(schema)
        case [.string], [.integer], [.number], [.boolean]:
            return primitive(schema)
        case [.integer, .number], [.number, .integer]:
            return .primitive(.builtin(.double))
        case [] where schema.format != nil:
            return primitive(schema)
        case [] where schema.constant != nil:
            return schema.constant.flatMap(PrimitiveMapping.type).map(SchemaForm.primitive) ?? .any
        case [] where PrimitiveMapping.hasAdditional(schema):
            return objectForm(schema)
        default:
            if schema.types.count > 1 {
                return .types(schema.types)
            } else if schema.types.isEmpty, !schema.enumValues.isEmpty {
                if schema.enumValues.allSatisfy({ $0.bool != nil }) { return .primitive(.builtin(.boolean)) }
                lost(schema, "an enum of lists or objects has no Swift type yet, and is left open as JSON")
            }
            return .any
        }
    }

    private func primitive(_ schema: Schema) -> SchemaForm {
        if !PrimitiveMapping.allowsWish(of: schema) {
            lost(schema, "what 'x-swift-type' asks for cannot be written as the schema's 'type', and is ignored")
        }
        return .primitive(primitives.type(of: schema))
    }

    private func arrayForm(_ schema: Schema) -> SchemaForm {
        guard !schema.prefixItems.isEmpty else { return .array(schema.items) }
        let rest = schema.items.flatMap { document[$0].isNever ? nil : $0 }
        return .tuple(TupleShape(places: schema.prefixItems, required: requiredPlaces(of: schema), rest: rest))
    }

    /// Whoever gives each place a type means all of them, unless `minItems` says otherwise.
    private func requiredPlaces(of schema: Schema) -> Int {
        schema.constraints.first { $0.keyword == "minItems" }.flatMap { Int($0.value) } ?? schema.prefixItems.count
    }

    func objectForm(_ schema: Schema) -> SchemaForm {
        guard schema.properties.isEmpty else { return .object(ownShape(of: schema)) }
        switch additional(of: schema) {
        case .schema(let value): return .dictionary(value)
        case .forbidden: return .object(ownShape(of: schema))
        case .allowed, .unspecified: return .dictionary(nil)
        }
    }

    /// Properties whose names follow a pattern are additional ones; what else they must be is not checked.
    private func additional(of schema: Schema) -> Schema.Additional {
        switch (schema.additionalProperties, schema.patternProperties.count) {
        case (.schema, 0), (.allowed, _), (_, 0): schema.additionalProperties
        case (.unspecified, 1), (.forbidden, 1): .schema(schema.patternProperties[0].schema)
        default: .allowed
        }
    }

    func ownShape(of schema: Schema) -> ObjectShape {
        ObjectShape(
            properties: schema.properties, required: Set(schema.required),
            readOnly: properties(of: schema, marked: \.isReadOnly),
            writeOnly: properties(of: schema, marked: \.isWriteOnly), additional: additional(of: schema))
    }

    private func properties(of schema: Schema, marked mark: KeyPath<Schema, Bool>) -> Set<String> {
        Set(schema.properties.filter { isMarked($0.schema, mark) }.map(\.name))
    }

    /// An annotation counts for a value wherever it is made: at the property, behind its reference, or in a part of it
    /// (JSON Schema Validation 2020-12 §9.4).
    private func isMarked(_ id: SchemaID, _ mark: KeyPath<Schema, Bool>) -> Bool {
        var pending = [id]
        var visited: Set<SchemaID> = []
        while let id = pending.popLast() {
            guard visited.insert(id).inserted else { continue }
            let schema = document[id]
            if schema[keyPath: mark] { return true }
            pending += schema.allOf + [schema.reference, schema.wrapped].compactMap { $0 }
        }
        return false
    }
}
