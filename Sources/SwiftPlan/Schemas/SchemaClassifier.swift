import Diagnostics
import OpenAPI
import YAMLTree

/// Finds what each schema is, once.
final class SchemaClassifier {
    let document: Document
    private let primitives: PrimitiveMapping
    private let diagnostics: DiagnosticCollector
    private var forms: [SchemaID: SchemaForm] = [:]

    init(_ document: Document, options: PlanOptions, diagnostics: DiagnosticCollector) {
        self.document = document
        primitives = PrimitiveMapping(formats: options.formats)
        self.diagnostics = diagnostics
    }

    /// The schema that decides what `id` is, after references and wrappers that add nothing to the type, and whether
    /// any of them lets it be `null`.
    func canonical(_ id: SchemaID) -> (id: SchemaID, isNullable: Bool) {
        var current = id
        var isNullable = false
        var visited: Set<SchemaID> = []
        while visited.insert(current).inserted {
            let schema = document[current]
            isNullable = isNullable || schema.isNullable || schema.isOnlyNull
            guard let next = schema.wrapped else { break }
            current = next
        }
        return (current, isNullable)
    }

    /// The form of a canonical schema.
    func form(of id: SchemaID) -> SchemaForm {
        if let form = forms[id] { return form }
        // An `allOf` that reaches itself is nothing that can be written down.
        forms[id] = .any
        var form = makeForm(id, document[id])
        if case .object(let shape) = form {
            let children = children(of: id)
            if !children.isEmpty {
                form = .family(children, base: shape)
            }
        }
        forms[id] = form
        return form
    }

    /// The schemas that a base's discriminator leads to and that include the base (OpenAPI 3.1 §4.8.25).
    private func children(of id: SchemaID) -> [SchemaID] {
        let schema = document[id]
        guard let discriminator = schema.discriminator, schema.oneOf.isEmpty, schema.anyOf.isEmpty else { return [] }
        var seen: Set<SchemaID> = [id]
        let mapped = discriminator.mapping.map(\.schema) + [discriminator.defaultMapping].compactMap { $0 }
        return mapped.map { canonical($0).id }.filter { child in
            seen.insert(child).inserted && includes(child, id)
        }
    }

    private func includes(_ child: SchemaID, _ base: SchemaID) -> Bool {
        var pending = [child]
        var visited: Set<SchemaID> = []
        while let id = pending.popLast() {
            if id == base { return true }
            guard visited.insert(id).inserted else { continue }
            pending += document[id].allOf + [document[id].reference].compactMap { $0 }
        }
        return false
    }

    private func makeForm(_ id: SchemaID, _ schema: Schema) -> SchemaForm {
        if !schema.enumValues.isEmpty, schema.allOf.isEmpty, EnumPlanner.rawType(of: schema) != nil {
            return .enumeration
        }
        if !schema.allOf.isEmpty || schema.reference != nil {
            return merged(id, schema)
        }
        if schema.oneOf.count + schema.anyOf.count > 0 {
            return unionForm(id, schema)
        }
        return plainForm(schema)
    }

    /// What a schema of several types is where a value is of this one.
    func form(of schema: Schema, as type: JSONType) -> SchemaForm {
        var schema = schema
        schema.types = [type]
        return plainForm(schema)
    }

    private func plainForm(_ schema: Schema) -> SchemaForm {
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
                lost(schema, "an enum of lists or objects \(Self.open)")
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

    private func objectForm(_ schema: Schema) -> SchemaForm {
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

    private func ownShape(of schema: Schema) -> ObjectShape {
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

    private func unionForm(_ id: SchemaID, _ schema: Schema) -> SchemaForm {
        let members = unionMembers(of: schema)
        if members.isEmpty { return plainForm(schema) }
        if !schema.properties.isEmpty {
            var shape = ownShape(of: schema)
            shape.compositions = [.members(of: id, members)]
            return .object(shape)
        }
        return members.count == 1 ? .alias(canonical(members[0]).id) : .union(members)
    }

    /// Each member once, without those that only demand properties of what is described beside them.
    private func unionMembers(of schema: Schema) -> [SchemaID] {
        let isBesideProperties = !schema.properties.isEmpty || !schema.allOf.isEmpty
        var seen: Set<SchemaID> = []
        var members = schema.oneOf + schema.anyOf
        if !members.isEmpty, let other = schema.discriminator?.defaultMapping {
            members.append(other)
        }
        return members.filter { member in
            let target = canonical(member).id
            return seen.insert(target).inserted && !(isBesideProperties && document[target].saysNothingOfType)
        }
    }

    /// `allOf`, or a reference with more beside it: all parts in one.
    private func merged(_ id: SchemaID, _ schema: Schema) -> SchemaForm {
        var shape = ObjectShape()
        var others: [SchemaID] = []
        for part in [schema.reference].compactMap({ $0 }) + schema.allOf {
            let target = canonical(part).id
            switch form(of: target) {
            case .object(let partShape), .family(_, let partShape):
                shape.merge(partShape, isAny: isAny)
            case .dictionary(let value):
                shape.merge(ObjectShape(additional: value.map { .schema($0) } ?? .allowed), isAny: isAny)
            case .any:
                shape.required.formUnion(document[target].required)
            case .union:
                shape.compositions.append(.part(target))
            case .primitive, .array, .tuple, .enumeration, .types, .alias:
                others.append(target)
            }
        }
        shape.merge(ownShape(of: schema), isAny: isAny)
        let members = unionMembers(of: schema)
        if !members.isEmpty {
            shape.compositions.append(.members(of: id, members))
        }
        return form(of: shape, others, schema)
    }

    private func form(of shape: ObjectShape, _ others: [SchemaID], _ schema: Schema) -> SchemaForm {
        if !shape.properties.isEmpty || shape.compositions.count > 1 {
            if !others.isEmpty {
                lost(schema, "what is no object has no Swift within 'allOf', and is left out")
            }
            return .object(shape)
        }
        switch shape.compositions.first {
        case .part(let part): return .alias(part)
        case .members(_, let members): return members.count == 1 ? .alias(canonical(members[0]).id) : .union(members)
        case nil: break
        }
        // Of several wordings of one value, an enum says the most.
        if let other = others.first(where: { form(of: $0).hasOwnType }) ?? others.first { return .alias(other) }
        if case .schema(let value) = shape.additional { return .dictionary(value) }
        return schema.types == [.object] ? .dictionary(nil) : plainForm(schema)
    }

    private func isAny(_ id: SchemaID) -> Bool {
        if case .any = form(of: canonical(id).id) { true } else { false }
    }

    private static let open = "has no Swift type yet, and is left open as JSON"

    private func lost(_ schema: Schema, _ what: String) {
        diagnostics.warning("unsupported-schema", what, at: schema.location, pointer: schema.pointer)
    }
}

extension Schema {
    /// The one schema that this one only points at or wraps, so that both mean the same type.
    var wrapped: SchemaID? {
        if let reference, isPlainReference || addsNothing { return reference }
        guard properties.isEmpty, enumValues.isEmpty, items == nil, required.isEmpty, reference == nil else { return nil }
        switch (allOf.count, oneOf.count, anyOf.count) {
        case (1, 0, 0): return allOf.first
        case (0, 1, 0): return oneOf.first
        case (0, 0, 1): return anyOf.first
        default: return nil
        }
    }

    /// Whether it only demands something of a value that is described elsewhere.
    fileprivate var saysNothingOfType: Bool {
        types.isEmpty && !isOnlyNull && format == nil && enumValues.isEmpty && constant == nil && items == nil
            && reference == nil && properties.isEmpty && allOf.isEmpty && oneOf.isEmpty && anyOf.isEmpty
    }

    /// Whether what stands beside a reference leaves its type as it is.
    private var addsNothing: Bool {
        properties.isEmpty && enumValues.isEmpty && items == nil && required.isEmpty
            && allOf.isEmpty && oneOf.isEmpty && anyOf.isEmpty
    }
}
