import OpenAPI
import YAMLTree

/// The outlines of a document's schemas, which distinguish the members of a union.
struct MemberOutlines {
    private let document: Document
    /// The limit of parts that are compared for one member.
    private static let maximumParts = 200

    init(_ document: Document) {
        self.document = document
    }

    /// Returns the outline of a schema, combined with those of its reference and `allOf` parts.
    func outline(_ id: SchemaID) -> MemberOutline {
        var outline = MemberOutline()
        var pending = [id]
        var seen: Set<SchemaID> = []
        while let next = pending.popLast(), seen.count < Self.maximumParts {
            let schema = document[document.resolved(next)]
            guard seen.insert(document.resolved(next)).inserted else { continue }
            outline.add(schema) { document[document.resolved($0)] }
            pending += schema.allOf + (schema.reference.map { [$0] } ?? [])
        }
        return outline
    }
}

/// The properties of a schema that distinguish it from other members of a union.
struct MemberOutline {
    /// The types of its values; empty if any type is allowed.
    private(set) var types: Set<JSONType> = []
    private(set) var properties: [String: Facts] = [:]
    private(set) var required: Set<String> = []
    private(set) var format: String?
    private(set) var values: Set<String>?
    /// True if the schema has a nested union or a list, which the outline does not show.
    private(set) var isOpaque = false

    /// The facts about a property, without the contents of its values.
    struct Facts {
        let types: Set<JSONType>
        let values: Set<String>?
        /// The types of a list's elements; empty for anything but a list, and for a list of anything.
        let elementTypes: Set<JSONType>

        func differ(from other: Facts) -> Bool {
            if let values, let known = other.values, values.isDisjoint(with: known) { return true }
            return Self.differ(types, other.types) || Self.differ(elementTypes, other.elementTypes)
        }

        private static func differ(_ one: Set<JSONType>, _ other: Set<JSONType>) -> Bool {
            !one.isEmpty && !other.isEmpty && one.isDisjoint(with: other)
        }
    }

    mutating func add(_ schema: Schema, resolve: (SchemaID) -> Schema) {
        types.formUnion(schema.types)
        if schema.types.isEmpty, !schema.properties.isEmpty || !schema.required.isEmpty { types.insert(.object) }
        for property in schema.properties {
            let value = resolve(property.schema)
            properties[property.name] = Facts(
                types: Set(value.types), values: value.knownValues,
                elementTypes: Set(value.items.map { resolve($0).types } ?? []))
        }
        required.formUnion(schema.required)
        format = format ?? schema.format
        values = values ?? schema.knownValues
        isOpaque = isOpaque || !schema.oneOf.isEmpty || !schema.anyOf.isEmpty || schema.items != nil
    }

    /// Returns true if every value shows which of the two members it belongs to.
    func differs(from other: MemberOutline) -> Bool {
        if isOpaque || other.isOpaque { return true }
        if !types.isEmpty, !other.types.isEmpty, types.isDisjoint(with: other.types) { return true }
        if types == [.object], other.types == [.object] { return differsInKeys(from: other) }
        // The member with known values or a format is tried first.
        return values != other.values || format != other.format || types != other.types
    }

    private func differsInKeys(from other: MemberOutline) -> Bool {
        let own = required.contains { other.properties[$0] == nil }
        let its = other.required.contains { properties[$0] == nil }
        if own || its { return true }
        if Set(properties.keys) != Set(other.properties.keys) { return true }
        return properties.contains { name, facts in
            other.properties[name].map(facts.differ) ?? false
        }
    }
}

extension Schema {
    /// The values of `const` or `enum` as text; `nil` if there are none.
    var knownValues: Set<String>? {
        if let constant { return constant.text.map { [$0] } }
        return enumValues.isEmpty ? nil : Set(enumValues.compactMap(\.text))
    }
}
