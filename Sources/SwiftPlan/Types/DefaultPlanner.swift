import OpenAPI
import SchemaNormalization
import YAMLTree

/// Finds Swift literals for documented defaults.
struct DefaultPlanner {
    let types: TypePlanner

    private var context: PlanContext { types.context }

    /// The number of values from which a default is too large for a literal. It then appears only in the doc comment.
    private static let mostValues = 32

    func value(_ node: YAMLNode, _ use: SchemaUse, _ type: TypeUse) -> DefaultValue? {
        var rest = Self.mostValues
        return value(node, use, type, &rest)
    }

    /// Returns the literal of a value. It may recurse, since the nesting of a document is limited and the values are
    /// counted.
    private func value(_ node: YAMLNode, _ use: SchemaUse, _ type: TypeUse, _ rest: inout Int) -> DefaultValue? {
        rest -= 1
        guard rest > 0 else { return nil }
        let schema = context.schemas[use]
        switch (schema.form, type) {
        case (.list(let element), .array(let elementType)) where node.kind == .sequence:
            return list(Array(node.elements), element, elementType, &rest)
        case (.map(let values), .dictionary(let valueType)) where node.kind == .mapping:
            return dictionary(node, values, valueType, &rest)
        case (.enumeration(let values), .named(let name)):
            return enumCase(node, values, name)
        case (.object(let object), .named(let name)) where node.kind == .mapping:
            return structure(node, object, name, &rest)
        case (.scalar, _):
            return scalar(node, type)
        default:
            return nil
        }
    }

    func scalar(_ node: YAMLNode, _ type: TypeUse) -> DefaultValue? {
        switch type {
        case .builtin(.string): node.string.map(DefaultValue.string)
        case .builtin(.integer), .builtin(.int64): node.integer.map(DefaultValue.integer)
        case .builtin(.uint64): node.integer.flatMap { $0 < 0 ? nil : .integer($0) }
        case .builtin(.double): Self.finite(node.number)
        case .builtin(.float): node.number.flatMap { Float($0).isFinite ? Self.finite($0) : nil }
        case .builtin(.boolean): node.bool.map(DefaultValue.boolean)
        default: nil
        }
    }

    private static func finite(_ number: Double?) -> DefaultValue? {
        guard let number, number.isFinite else { return nil }
        return .number(number)
    }

    // MARK: - Enums, lists and objects

    private func enumCase(_ node: YAMLNode, _ enumeration: Enumeration, _ name: TypeName) -> DefaultValue? {
        guard let key = types.names.key(of: name) else { return nil }
        let plan = EnumPlanner(key: key, ledger: context.ledger, primitives: context.primitives).plan(enumeration)
        let value = EnumPlanner.value(of: node, plan.rawType)
        return plan.cases.first { $0.value == value }.map { .enumCase($0.name) }
    }

    private func list(
        _ nodes: [YAMLNode], _ element: SchemaUse?, _ type: TypeUse, _ rest: inout Int
    ) -> DefaultValue? {
        if nodes.isEmpty { return .emptyArray }
        guard let element else { return nil }
        let values = nodes.compactMap { value($0, element, type, &rest) }
        return values.count == nodes.count ? .array(values) : nil
    }

    private func dictionary(
        _ node: YAMLNode, _ element: SchemaUse?, _ type: TypeUse, _ rest: inout Int
    ) -> DefaultValue? {
        if node.count == 0 { return .emptyDictionary }
        guard let element else { return nil }
        let entries = node.entries.compactMap { key, value in
            self.value(value, element, type, &rest).map { DefaultValue.Entry(name: key.text ?? "", value: $0) }
        }
        return entries.count == node.count ? .dictionary(entries) : nil
    }

    /// Returns an initializer call with the given values; `nil` if another argument is required.
    private func structure(
        _ node: YAMLNode, _ object: ObjectForm, _ name: TypeName, _ rest: inout Int
    ) -> DefaultValue? {
        guard let view = types.names.view(of: name), let key = types.names.key(of: name), object.compositions.isEmpty
        else { return nil }
        let names = MemberNamer(context: context).properties(of: object, view, key).names
        var entries: [DefaultValue.Entry] = []
        let properties = object.properties(in: view.direction)
        guard node.entries.allSatisfy({ entry in properties.contains { $0.name == entry.key.text } }) else { return nil }
        for (property, name) in zip(properties, names.properties) {
            let type = types.type(of: property.use, view.direction)
            if let given = node[property.name] {
                guard !context.schemas.isNullable(property.use), !context.site(property.use).isDeprecated,
                    let value = value(given, property.use, type, &rest)
                else { return nil }
                entries.append(.init(name: name.name, value: value))
            } else if property.isRequired, ValuePlanner(types: types, use: property.use, type: type).constant == nil {
                return nil
            }
        }
        return .structure(entries)
    }
}
