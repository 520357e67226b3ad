import OpenAPI
import SchemaNormalization

/// Describes the shapes of values, as far as they tell the members of a union apart.
struct MemberShapes {
    let context: PlanContext
    let direction: Direction

    /// The limit of alternatives within a member. More would be too many for a person to follow.
    private static let mostAlternatives = 64
    /// The limit of schemas that are searched for alternatives.
    private static let mostSchemas = 128

    func shape(of id: NormalID) -> UnionPlan.MemberShape {
        let schema = context.schemas[id]
        switch schema.form {
        case .union: return union(id)
        case .list(let element?): return .list(element: innerShape(of: element))
        case .map(let value?): return .map(value: innerShape(of: value))
        default: return flatShape(of: schema, withFields: true)
        }
    }

    /// Returns the shape of an element or a value, without the shapes within it; `nil` if it may be `null`.
    private func innerShape(of use: SchemaUse) -> UnionPlan.MemberShape? {
        context.schemas.isNullable(use) ? nil : flatShape(of: context.schemas[use])
    }

    /// Returns the shape of a union: its members and those of the unions among them, each once.
    private func union(_ id: NormalID) -> UnionPlan.MemberShape {
        var shapes: [UnionPlan.MemberShape] = []
        var seen: Set<NormalID> = []
        var pending: [(id: NormalID, tag: UnionPlan.Constant?)] = [(id, nil)]
        while let (id, tag) = pending.popLast() {
            guard seen.insert(id).inserted else { continue }
            guard shapes.count < Self.mostAlternatives, seen.count <= Self.mostSchemas else { return .any }
            let schema = context.schemas[id]
            guard case .union(let union) = schema.form else {
                let shape = flatShape(of: schema, withFields: true)
                shapes.append(tag.map(shape.tagged) ?? shape)
                continue
            }
            for member in union.members.reversed() {
                let constant = union.tag.map { tag in
                    UnionPlan.Constant(property: tag.property, values: member.tags.map(EnumPlan.Value.string))
                }
                pending.append((context.schemas[member.use].id, member.tags.isEmpty ? nil : constant))
            }
        }
        return shapes.count == 1 ? shapes[0] : .anyOf(shapes)
    }

    /// Returns the shape of a schema. A union counts as any value.
    private func flatShape(of schema: NormalSchema, withFields: Bool = false) -> UnionPlan.MemberShape {
        switch schema.form {
        case .nothing, .anything, .union: .any
        case .list, .tuple: .list(element: nil)
        case .map: .map(value: nil)
        case .scalar(let scalar): shape(of: scalar)
        case .enumeration(let values): shape(of: values)
        case .object(let object): .object(shape(of: object, withFields: withFields))
        }
    }

    private func shape(of scalar: Scalar) -> UnionPlan.MemberShape {
        if let node = scalar.constant, let value = EnumPlanner.value(of: node, .any) {
            return .values([value], isClosed: true)
        }
        return switch context.primitives.type(of: scalar) {
        case .builtin(.string): .string
        case .builtin(.boolean): .boolean
        case .builtin(.integer), .builtin(.int64), .builtin(.uint64), .formatted(.unixTime): .integer
        case .builtin(.double), .builtin(.float), .formatted(.decimal): .number
        default: .format
        }
    }

    private func shape(of enumeration: Enumeration) -> UnionPlan.MemberShape {
        let rawType = EnumPlanner.rawType(of: enumeration, context.primitives)
        let values = enumeration.values.compactMap { EnumPlanner.value(of: $0.node, rawType) }
        return .values(values, isClosed: context.isClosed(enumeration.isClosed))
    }

    private func shape(of object: ObjectForm, withFields: Bool) -> UnionPlan.ObjectShape {
        let properties = object.properties(in: direction)
        let inner = object.compositions.flatMap { MemberKeys(context: context, direction: direction).all(of: $0) }
        var seen: Set<String> = []
        let known = (properties.map(\.name) + inner).filter { seen.insert($0).inserted }
        return UnionPlan.ObjectShape(
            required: properties.filter(\.isRequired).map(\.name), known: known,
            constants: properties.compactMap(constant), fields: withFields ? properties.compactMap(field) : [],
            isOpen: keepsOthers(object))
    }

    /// Returns the shape of a property; `nil` if any value fits, or `null`.
    private func field(_ property: ObjectForm.Property) -> UnionPlan.Field? {
        guard !context.schemas.isNullable(property.use) else { return nil }
        let shape = flatShape(of: context.schemas[property.use])
        return shape == .any ? nil : UnionPlan.Field(name: property.name, shape: shape)
    }

    private func keepsOthers(_ object: ObjectForm) -> Bool {
        switch object.additional {
        case .unspecified: context.options.unknownProperties == .keep
        case .allowed, .schema: true
        case .forbidden: false
        }
    }

    /// Returns the values that a property can have; `nil` if the document does not list them.
    private func constant(_ property: ObjectForm.Property) -> UnionPlan.Constant? {
        let values: [EnumPlan.Value]
        switch context.schemas[property.use].form {
        case .scalar(let scalar):
            values = [scalar.constant.flatMap { EnumPlanner.value(of: $0, .any) }].compactMap { $0 }
        case .enumeration(let enumeration):
            values = enumeration.values.compactMap { EnumPlanner.value(of: $0.node, .any) }
        default:
            return nil
        }
        // A fraction may be written in several ways, so its text cannot be compared.
        let isExact = values.allSatisfy { if case .number = $0 { false } else { true } }
        return values.isEmpty || !isExact ? nil : UnionPlan.Constant(property: property.name, values: values)
    }
}

extension UnionPlan.MemberShape {
    /// Returns the shape of an object whose discriminator has one of the tag's values.
    fileprivate func tagged(_ tag: UnionPlan.Constant) -> Self {
        guard case .object(var object) = self, !object.constants.contains(where: { $0.property == tag.property })
        else { return self }
        object.constants.append(tag)
        return .object(object)
    }
}
