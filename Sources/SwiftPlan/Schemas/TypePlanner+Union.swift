import OpenAPI
import YAMLTree

extension TypePlanner {
    func unionPlan(
        _ schema: Schema, members: [SchemaID], _ direction: Direction, nested: inout NestedTypes
    ) -> UnionPlan {
        let values = discriminatorValues(schema.discriminator)
        var uses: [(id: SchemaID, type: TypeUse, wish: String)] = []
        for member in members {
            let (id, _) = classifier.canonical(member)
            let form = classifier.form(of: id)
            let wish = values[id]?.first.map { SwiftName.lowerCamel($0) } ?? memberName(id, form, index: uses.count)
            var place = TypePlace(nested: nested, name: wish, direction)
            let type = use(member, in: &place).type
            nested = place.nested
            if !uses.contains(where: { $0.type == type }) {
                uses.append((id, type, wish))
            }
        }
        var scope = NameScope(reserved: ReservedNames.members.union(["unknown"]))
        let names = scope.claimAll(uses.map { ($0.wish, ReservedNames.cases[$0.wish] ?? $0.wish) })
        let cases = zip(uses, names).map { use, name in
            UnionPlan.Case(
                name: name, type: use.type, values: values[use.id] ?? [], shape: memberShape(use.id, direction))
        }
        let isTagged = schema.discriminator != nil && cases.allSatisfy { !$0.values.isEmpty }
        return UnionPlan(
            cases: cases, discriminator: isTagged ? schema.discriminator?.property : nil, unknownName: "unknown")
    }

    private func discriminatorValues(_ discriminator: Discriminator?) -> [SchemaID: [String]] {
        var values: [SchemaID: [String]] = [:]
        for (value, schema) in discriminator?.mapping ?? [] {
            values[classifier.canonical(schema).id, default: []].append(value)
        }
        return values
    }

    private func memberName(_ id: SchemaID, _ form: SchemaForm, index: Int) -> String {
        let schema = document[id]
        if let name = schema.swiftName ?? schema.name, form.hasOwnType { return SwiftName.lowerCamel(name) }
        switch form {
        case .any: return "any"
        case .alias(let other): return memberName(other, classifier.form(of: other), index: index)
        case .types: return schema.title.map { SwiftName.lowerCamel($0) } ?? "value"
        case .array: return "array"
        case .dictionary: return "dictionary"
        case .tuple: return schema.title.map { SwiftName.lowerCamel($0) } ?? "array"
        case .enumeration: return schema.title.map { SwiftName.lowerCamel($0) } ?? "value"
        case .object, .union: return schema.title.map { SwiftName.lowerCamel($0) } ?? "object"
        case .primitive(let type): return primitiveName(type)
        }
    }

    func primitiveName(_ type: TypeUse) -> String {
        switch type {
        case .builtin(.string): "string"
        case .builtin(.integer), .builtin(.int64): "integer"
        case .builtin(.double), .builtin(.float): "number"
        case .builtin(.boolean): "boolean"
        case .builtin(.calendarDate), .formatted(.dateTime): "date"
        case .formatted(.uuid): "uuid"
        case .formatted(.url): "url"
        case .formatted(.base64): "data"
        default: "value"
        }
    }

    private func memberShape(_ id: SchemaID, _ direction: Direction) -> UnionPlan.MemberShape {
        switch classifier.form(of: id) {
        case .any, .union, .types: return .any
        case .alias(let other): return memberShape(other, direction)
        case .array, .tuple: return .array
        case .dictionary: return .object(required: [], known: [], constants: [], isOpen: true)
        case .enumeration: return EnumPlanner.rawType(of: document[id]).map(shape) ?? .any
        case .primitive(let type): return shape(of: type)
        case .object(let object): return memberShape(object, direction)
        }
    }

    func memberShape(_ object: ObjectShape, _ direction: Direction) -> UnionPlan.MemberShape {
        let object = object.visible(in: direction)
        let names = object.properties.map(\.name)
        return .object(
            required: names.filter(object.required.contains), known: names,
            constants: object.properties.compactMap(constant), isOpen: false)
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
        case .builtin(.integer), .builtin(.int64): .integer
        case .builtin(.double), .builtin(.float): .number
        case .builtin(.boolean): .boolean
        default: .string
        }
    }

    /// A property that can have but one value tells its object from others. One that can have several does not: there
    /// may be more of them some day, and then the object is still the same.
    private func constant(_ property: Schema.Property) -> UnionPlan.Constant? {
        let schema = document[classifier.canonical(property.schema).id]
        let nodes = schema.constant.map { [$0] } ?? schema.enumValues
        let values = nodes.compactMap(\.string)
        guard values.count == 1, nodes.count == 1 else { return nil }
        return UnionPlan.Constant(property: property.name, values: values)
    }
}
