import Diagnostics
import OpenAPI

/// Finds what each schema is, once.
final class SchemaClassifier {
    let document: Document
    private let diagnostics: DiagnosticCollector
    private var forms: [SchemaID: SchemaForm] = [:]

    init(_ document: Document, diagnostics: DiagnosticCollector) {
        self.document = document
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
        let form = makeForm(document[id])
        forms[id] = form
        return form
    }

    private func makeForm(_ schema: Schema) -> SchemaForm {
        if !schema.enumValues.isEmpty, schema.allOf.isEmpty, EnumPlanner.rawType(of: schema) != nil {
            return .enumeration
        }
        if !schema.allOf.isEmpty || schema.reference != nil {
            return merged(schema)
        }
        if schema.oneOf.count + schema.anyOf.count > 0 {
            return unionForm(schema)
        }
        return plainForm(schema)
    }

    private func plainForm(_ schema: Schema) -> SchemaForm {
        switch schema.types {
        case [] where !schema.properties.isEmpty:
            return .object(ownShape(of: schema))
        case [] where schema.items != nil:
            return arrayForm(schema)
        case [.object]:
            return objectForm(schema)
        case [.array]:
            return arrayForm(schema)
        case [.string], [.integer], [.number], [.boolean]:
            return .primitive(PrimitiveMapping.type(of: schema))
        case [.integer, .number], [.number, .integer]:
            return .primitive(.builtin(.double))
        case [] where schema.format != nil:
            return .primitive(PrimitiveMapping.type(of: schema))
        case [] where PrimitiveMapping.hasAdditional(schema):
            return objectForm(schema)
        default:
            if schema.types.count > 1 {
                lost(schema, "a value of several types (\(schema.types.map(\.rawValue).joined(separator: ", "))) \(Self.open)")
            } else if schema.types.isEmpty, !schema.enumValues.isEmpty {
                lost(schema, "an enum of values of several types \(Self.open)")
            }
            return .any
        }
    }

    private func arrayForm(_ schema: Schema) -> SchemaForm {
        if !schema.prefixItems.isEmpty {
            lost(schema, "a list in which each place has a type of its own \(Self.open)")
            return .array(nil)
        }
        return .array(schema.items)
    }

    private func objectForm(_ schema: Schema) -> SchemaForm {
        guard schema.properties.isEmpty else { return .object(ownShape(of: schema)) }
        switch schema.additionalProperties {
        case .schema(let value): return .dictionary(value)
        case .forbidden: return .object(ownShape(of: schema))
        case .allowed, .unspecified: return .dictionary(schema.patternProperties.first?.schema)
        }
    }

    private func ownShape(of schema: Schema) -> ObjectShape {
        ObjectShape(
            properties: schema.properties, required: Set(schema.required), additional: schema.additionalProperties)
    }

    private func unionForm(_ schema: Schema) -> SchemaForm {
        var seen: Set<SchemaID> = []
        let members = (schema.oneOf + schema.anyOf).filter { seen.insert(canonical($0).id).inserted }
        if members.count == 1, let only = members.first, schema.properties.isEmpty {
            return form(of: canonical(only).id)
        }
        if !schema.properties.isEmpty {
            lost(schema, "properties beside 'oneOf' or 'anyOf' have no Swift yet, and are left out")
        }
        return .union(members)
    }

    /// `allOf`, or a reference with more beside it: all parts in one.
    private func merged(_ schema: Schema) -> SchemaForm {
        var shape = ownShape(of: schema)
        var other: SchemaForm?
        let parts = [schema.reference].compactMap { $0 } + schema.allOf
        var inherited = ObjectShape()
        for part in parts {
            switch form(of: canonical(part).id) {
            case .object(let partShape):
                inherited.merge(partShape, isAny: isAny)
            case .dictionary(let value):
                inherited.merge(ObjectShape(additional: value.map { .schema($0) } ?? .allowed), isAny: isAny)
            case .any:
                inherited.required.formUnion(document[canonical(part).id].required)
            case let form:
                other = other ?? form
            }
        }
        inherited.merge(shape, isAny: isAny)
        shape = inherited
        if !shape.properties.isEmpty {
            if other != nil || !schema.oneOf.isEmpty || !schema.anyOf.isEmpty {
                lost(schema, "what is no object has no Swift yet within 'allOf', and is left out")
            }
            return .object(shape)
        }
        if let other { return other }
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

    /// Whether what stands beside a reference leaves its type as it is.
    private var addsNothing: Bool {
        properties.isEmpty && enumValues.isEmpty && items == nil && required.isEmpty
            && allOf.isEmpty && oneOf.isEmpty && anyOf.isEmpty
    }
}
