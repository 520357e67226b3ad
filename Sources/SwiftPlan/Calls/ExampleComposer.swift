import OpenAPI
import YAMLTree

/// Makes up a value that a schema allows, out of the examples, defaults and enums that it has: what is required, and what
/// else there is an example of.
struct ExampleComposer {
    let document: Document
    let classifier: SchemaClassifier

    /// `nil` where there is none without an end.
    func value(_ id: SchemaID) -> ExampleValue? {
        value(id, called: "text", within: [])
    }

    /// - Parameter name: What a text says that nothing else is known of: the property that it is.
    private func value(_ id: SchemaID, called name: String, within open: Set<SchemaID>) -> ExampleValue? {
        let canonical = classifier.canonical(id).id
        let schema = document[canonical]
        if let shown = document[id].examples.first ?? schema.examples.first { return .node(shown) }
        let given = schema.constant ?? document[id].defaultValue ?? schema.defaultValue ?? schema.enumValues.first
        if let given, !given.isNull { return .node(given) }
        guard !open.contains(canonical) else { return nil }
        return value(classifier.form(of: canonical), schema, called: name, within: open.union([canonical]))
    }

    private func value(
        _ form: SchemaForm, _ schema: Schema, called name: String, within open: Set<SchemaID>
    ) -> ExampleValue? {
        switch form {
        case .any, .dictionary, .enumeration: return .object([])
        case .primitive(let type): return Self.placeholder(type, called: name)
        case .array(let items): return .list([items.flatMap { value($0, called: name, within: open) }].compactMap { $0 })
        case .tuple(let shape):
            let places = shape.places.prefix(shape.required).map { value($0, called: name, within: open) }
            return places.contains { $0 == nil } ? nil : .list(places.compactMap { $0 })
        case .object(let shape): return object(shape, within: open)
        case .union(let members), .family(let members, _): return member(members, of: schema, within: open)
        case .types(let types): return types.first.map { Self.placeholder($0, called: name) }
        case .alias(let other): return value(other, called: name, within: open)
        }
    }

    private func object(_ shape: ObjectShape, within open: Set<SchemaID>) -> ExampleValue? {
        let shape = shape.visible(in: .received)
        var members: [(name: String, value: ExampleValue)] = []
        for property in shape.properties {
            let isRequired = shape.required.contains(property.name)
            guard isRequired || hasExample(property.schema) else { continue }
            if let value = value(property.schema, called: property.name, within: open) {
                members.append((property.name, value))
            } else if isRequired {
                guard classifier.canonical(property.schema).isNullable else { return nil }
                members.append((property.name, .literal("null")))
            }
        }
        for composition in shape.compositions {
            guard case .object(let more)? = value(of: composition, within: open) else { continue }
            members += more.filter { new in !members.contains { $0.name == new.name } }
        }
        return .object(members)
    }

    private func value(of composition: ObjectShape.Composition, within open: Set<SchemaID>) -> ExampleValue? {
        switch composition {
        case .part(let part): value(part, called: "text", within: open)
        case .members(let owner, let members): member(members, of: document[owner], within: open)
        }
    }

    /// The first that has a value, with the discriminator that means it.
    private func member(_ members: [SchemaID], of union: Schema, within open: Set<SchemaID>) -> ExampleValue? {
        for member in members {
            guard let value = value(member, called: "text", within: open) else { continue }
            guard case .object(let properties) = value, let discriminator = union.discriminator,
                let tag = tag(member, in: discriminator)
            else { return value }
            return .object([(discriminator.property, tag)] + properties.filter { $0.name != discriminator.property })
        }
        return nil
    }

    private func tag(_ member: SchemaID, in discriminator: Discriminator) -> ExampleValue? {
        let id = classifier.canonical(member).id
        return discriminator.mapping.first { classifier.canonical($0.schema).id == id }.map { .text($0.value) }
    }

    private func hasExample(_ id: SchemaID) -> Bool {
        !document[id].examples.isEmpty || !document[classifier.canonical(id).id].examples.isEmpty
    }

    // MARK: Without any hint

    private static func placeholder(_ type: TypeUse, called name: String) -> ExampleValue {
        switch type {
        case .builtin(.string): .text(name)
        case .builtin(.boolean): .literal("true")
        case .builtin(.calendarDate): .text("2024-02-29")
        case .builtin: .literal("1")
        case .formatted(.dateTime): .text("2024-02-29T12:00:00Z")
        case .formatted(.httpDate): .text("Thu, 29 Feb 2024 12:00:00 GMT")
        case .formatted(.unixTime): .literal("1709208000")
        case .formatted(.uuid): .text("00000000-0000-4000-8000-000000000000")
        case .formatted(.url): .text("https://example.com")
        case .formatted(.base64), .formatted(.base64URL): .text("")
        case .formatted(.decimal): .literal("1")
        case .formatted(.decimalText): .text("1")
        case .array: .list([])
        case .dictionary, .named, .optional: .object([])
        }
    }

    private static func placeholder(_ type: JSONType, called name: String) -> ExampleValue {
        switch type {
        case .object: .object([])
        case .array: .list([])
        case .string: .text(name)
        case .integer, .number: .literal("1")
        case .boolean: .literal("true")
        }
    }
}
