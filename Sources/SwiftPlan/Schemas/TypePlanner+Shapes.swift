import OpenAPI
import YAMLTree

/// What tells the members of a union apart where no discriminator does.
extension TypePlanner {
    func memberShape(_ id: SchemaID, of union: SchemaView) -> UnionPlan.MemberShape {
        memberShape(id, union.direction, in: [union.id])
    }

    /// `unions`: those that the schema stands in. One that comes back to them adds nothing to what they are.
    private func memberShape(
        _ id: SchemaID, _ direction: Direction, in unions: Set<SchemaID>
    ) -> UnionPlan.MemberShape {
        switch classifier.wholeForm(of: id) {
        case .any: .any
        case .types(let types): .anyOf(types.map { shape(of: document[id], as: $0, direction) })
        case .union(let members): .anyOf(shapes(members, of: id, direction, in: unions))
        case .family(let members, let base):
            .anyOf(shapes(members, of: id, direction, in: unions) + [memberShape(base, direction)])
        case .alias(let other): memberShape(other, direction, in: unions)
        case .array, .tuple: .array
        case .dictionary: .object(required: [], known: [], constants: [], isOpen: true)
        case .enumeration: EnumPlanner.rawType(of: document[id]).map(shape) ?? .any
        case .primitive(let type): shape(of: type)
        case .object(let object): memberShape(object, direction)
        }
    }

    func memberShape(_ object: ObjectShape, _ direction: Direction) -> UnionPlan.MemberShape {
        let object = object.visible(in: direction)
        let names = object.properties.map(\.name)
        return .object(
            required: names.filter(object.required.contains), known: names,
            constants: object.properties.compactMap(constant), isOpen: false)
    }

    private func shapes(
        _ members: [SchemaID], of union: SchemaID, _ direction: Direction, in unions: Set<SchemaID>
    ) -> [UnionPlan.MemberShape] {
        let unions = unions.union([union])
        let discriminator = document[union].discriminator
        let values = discriminatorValues(discriminator, members)
        return members.map { classifier.canonical($0).id }.filter { !unions.contains($0) }.map { member in
            let shape = memberShape(member, direction, in: unions)
            guard let discriminator, let values = values[member] else { return shape }
            return shape.tagged(discriminator.property, values)
        }
    }

    private func shape(of schema: Schema, as type: JSONType, _ direction: Direction) -> UnionPlan.MemberShape {
        switch classifier.form(of: schema, as: type) {
        case .array, .tuple: .array
        case .dictionary: .object(required: [], known: [], constants: [], isOpen: true)
        case .object(let object): memberShape(object, direction)
        case .primitive(let type): shape(of: type)
        default: .any
        }
    }

    private func shape(of type: EnumPlan.RawType) -> UnionPlan.MemberShape {
        switch type {
        case .string: .string
        case .integer: .integer
        case .number: .number
        case .any: .any
        }
    }

    func shape(of type: TypeUse) -> UnionPlan.MemberShape {
        switch type {
        case .builtin(.integer), .builtin(.int64), .builtin(.uint64), .formatted(.unixTime): .integer
        case .builtin(.double), .builtin(.float), .formatted(.decimal): .number
        case .builtin(.boolean): .boolean
        default: .string
        }
    }

    /// A property that can have but one value tells its object from others. One that can have several does not: there
    /// may be more of them some day, and then the object is still the same.
    private func constant(_ property: Schema.Property) -> UnionPlan.Constant? {
        let schema = document[classifier.canonical(property.schema).id]
        let nodes = schema.constant.map { [$0] } ?? schema.enumValues
        guard nodes.count == 1, let value = nodes.first.flatMap({ EnumPlanner.value(of: $0, .any) }) else { return nil }
        // Where a fraction is written otherwise, it is still the same.
        if case .number = value { return nil }
        return UnionPlan.Constant(property: property.name, values: [value])
    }
}

extension UnionPlan.MemberShape {
    /// That of an object whose discriminator has one of some values.
    fileprivate func tagged(_ property: String, _ values: [String]) -> Self {
        guard case .object(let required, let known, let constants, let isOpen) = self,
            !constants.contains(where: { $0.property == property })
        else { return self }
        let tag = UnionPlan.Constant(property: property, values: values.map(EnumPlan.Value.string))
        return .object(required: required, known: known, constants: constants + [tag], isOpen: isOpen)
    }
}
