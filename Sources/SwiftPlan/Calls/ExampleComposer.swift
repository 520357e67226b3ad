import OpenAPI
import SchemaNormalization
import YAMLTree

/// Composes an example value for a schema from its examples, defaults and enums. An object has its required properties,
/// and others that have an example.
struct ExampleComposer {
    let context: PlanContext
    var direction = Direction.received

    private var schemas: NormalSchemas { context.schemas }

    /// The nesting of schemas beyond which no example is composed.
    private static let deepest = 64

    /// Returns an example of a schema; `nil` if it has no finite value.
    ///
    /// - Parameter name: The name of the property. It is the value of a string without any other example.
    func value(_ use: SchemaUse, called name: String = "text") -> ExampleValue? {
        var rest = ExampleText.limit
        return value(use, called: name, within: [], &rest)
    }

    /// - Parameter rest: The number of values that may still be composed. Without a limit, the values could double with
    ///   each level of nested schemas.
    private func value(
        _ use: SchemaUse, called name: String, within open: Set<NormalID>, _ rest: inout Int
    ) -> ExampleValue? {
        rest -= 1
        let schema = schemas[use]
        let (site, source) = (context.site(use), context.source(schema))
        if let shown = site.examples.first ?? source.examples.first { return .node(shown) }
        if let given = constant(of: schema) ?? site.defaultValue ?? source.defaultValue ?? firstValue(of: schema),
            !given.isNull
        {
            return .node(given)
        }
        guard rest > 0, !open.contains(schema.id), open.count < Self.deepest else { return nil }
        return value(schema.form, called: name, within: open.union([schema.id]), &rest)
    }

    private func constant(of schema: NormalSchema) -> YAMLNode? {
        if case .scalar(let scalar) = schema.form { scalar.constant } else { nil }
    }

    private func firstValue(of schema: NormalSchema) -> YAMLNode? {
        if case .enumeration(let values) = schema.form { values.values.first?.node } else { nil }
    }

    private func value(
        _ form: SchemaForm, called name: String, within open: Set<NormalID>, _ rest: inout Int
    ) -> ExampleValue? {
        switch form {
        case .nothing, .anything, .map, .enumeration: return .object([])
        case .scalar(let scalar) where scalar.content != nil:
            return scalar.content.flatMap { value($0, called: name, within: open, &rest) }.flatMap(ExampleText.line).map {
                .text($0)
            }
        case .scalar(let scalar): return Self.placeholder(context.primitives.type(of: scalar), called: name)
        case .list(let items): return .list([items.flatMap { value($0, called: name, within: open, &rest) }].compactMap { $0 })
        case .tuple(let tuple):
            let elements = tuple.elements.prefix(tuple.required).map { value($0, called: name, within: open, &rest) }
            return elements.contains { $0 == nil } ? nil : .list(elements.compactMap { $0 })
        case .object(let object): return self.object(object, within: open, &rest)
        case .union(let union): return member(of: union, called: name, within: open, &rest)
        }
    }

    private func object(_ object: ObjectForm, within open: Set<NormalID>, _ rest: inout Int) -> ExampleValue? {
        var members: [(name: String, value: ExampleValue)] = []
        for property in object.properties(in: direction) {
            guard property.isRequired || hasExample(property.use) else { continue }
            if let value = value(property.use, called: property.name, within: open, &rest) {
                members.append((property.name, value))
            } else if property.isRequired {
                guard schemas.isNullable(property.use) else { return nil }
                members.append((property.name, .literal("null")))
            }
        }
        var known = Set(members.map(\.name))
        for composition in object.compositions {
            guard case .object(let more)? = value(composition, called: "text", within: open, &rest) else { continue }
            members += more.filter { known.insert($0.name).inserted }
        }
        return .object(members)
    }

    /// Returns the value of the first member that has one, with its discriminator.
    private func member(
        of union: UnionForm, called name: String, within open: Set<NormalID>, _ rest: inout Int
    ) -> ExampleValue? {
        for member in union.members where !member.isBase || union.members.count == 1 {
            guard let value = value(member.use, called: name, within: open, &rest) else { continue }
            guard case .object(let properties) = value, let tag = union.tag, let text = member.tags.first else { return value }
            return .object([(tag.property, .text(text))] + properties.filter { $0.name != tag.property })
        }
        return nil
    }

    private func hasExample(_ use: SchemaUse) -> Bool {
        !context.site(use).examples.isEmpty || !context.source(schemas[use]).examples.isEmpty
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
}
