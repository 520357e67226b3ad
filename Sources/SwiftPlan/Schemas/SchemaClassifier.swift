import Diagnostics
import OpenAPI
import YAMLTree

/// Finds what each schema is, once.
final class SchemaClassifier {
    let document: Document
    let primitives: PrimitiveMapping
    private let diagnostics: DiagnosticCollector
    private let omission: DeprecatedProperties?
    private var forms: [SchemaID: SchemaForm] = [:]
    private var reducedForms: [SchemaID: SchemaForm] = [:]

    init(_ document: Document, options: PlanOptions, diagnostics: DiagnosticCollector) {
        self.document = document
        primitives = PrimitiveMapping(formats: options.formats)
        self.diagnostics = diagnostics
        omission = options.deprecated == .omit ? DeprecatedProperties(document) : nil
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

    /// The form of a canonical schema, with the properties that the client has.
    func form(of id: SchemaID) -> SchemaForm {
        guard let omission else { return wholeForm(of: id) }
        if let form = reducedForms[id] { return form }
        let form = omission.omitted(from: wholeForm(of: id))
        reducedForms[id] = form
        return form
    }

    /// The form of a canonical schema with all its properties, which other schemas may be made of.
    func wholeForm(of id: SchemaID) -> SchemaForm {
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

    func isAny(_ id: SchemaID) -> Bool {
        if case .any = form(of: canonical(id).id) { true } else { false }
    }

    func lost(_ schema: Schema, _ what: String) {
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
    var saysNothingOfType: Bool {
        types.isEmpty && !isOnlyNull && format == nil && enumValues.isEmpty && constant == nil && items == nil
            && reference == nil && properties.isEmpty && allOf.isEmpty && oneOf.isEmpty && anyOf.isEmpty
    }

    /// Whether what stands beside a reference leaves its type as it is.
    private var addsNothing: Bool {
        properties.isEmpty && enumValues.isEmpty && items == nil && required.isEmpty
            && allOf.isEmpty && oneOf.isEmpty && anyOf.isEmpty
    }
}
