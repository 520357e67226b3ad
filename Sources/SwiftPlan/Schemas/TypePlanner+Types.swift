import OpenAPI

extension TypePlanner {
    /// A union of the types that a schema lists.
    func unionPlan(
        _ schema: Schema, types: [JSONType], _ view: SchemaView, _ key: APIKey, nested: inout NestedTypes
    ) -> UnionPlan {
        let cases = types.map { type in
            let form = classifier.form(of: schema, as: type)
            let place = TypePlace(nested: nested, name: type == .object ? "object" : "items", view.direction)
            let member = switch form {
            case .array(let items): list(items, view, place, &nested)
            case .tuple: structure(form, "array", .array, view, place, &nested)
            case .object(let shape):
                structure(form, "object", memberShape(shape, view.direction), view, place, &nested)
            case .dictionary(let value): dictionary(value, view, place, &nested)
            case .primitive(let type): ListedType(primitiveName(type), type, shape(of: type))
            default: ListedType("value", .builtin(.json), .any)
            }
            let origin = Origin(key.part(.member, "type", type.rawValue), location: schema.location)
            return UnionPlan.Case(
                origin: origin, name: member.name, type: member.type, values: [], shape: member.shape)
        }
        return UnionPlan(cases: cases, unknownName: isClosed(schema) ? nil : "unknown")
    }

    private func list(
        _ items: SchemaID?, _ view: SchemaView, _ place: TypePlace, _ nested: inout NestedTypes
    ) -> ListedType {
        var place = place
        let element = element(items, of: view.id, in: &place)
        nested = place.nested
        return ListedType("array", .array(element), .array)
    }

    private func dictionary(
        _ value: SchemaID?, _ view: SchemaView, _ place: TypePlace, _ nested: inout NestedTypes
    ) -> ListedType {
        var place = place
        let element = element(value, of: view.id, in: &place)
        nested = place.nested
        return ListedType(
            "object", .dictionary(element), .object(required: [], known: [], constants: [], isOpen: true))
    }

    private func structure(
        _ form: SchemaForm, _ name: String, _ shape: UnionPlan.MemberShape, _ view: SchemaView, _ place: TypePlace,
        _ nested: inout NestedTypes
    ) -> ListedType {
        var place = place
        let type = place.claim(of: document[view.id].place) { given in
            var plan = plan(view, form, given)
            // The union has it already.
            plan.documentation = Documentation()
            return plan
        }
        nested = place.nested
        return ListedType(name, .named(type), shape)
    }
}

/// What a value of one of the types is.
private struct ListedType {
    let name: String
    let type: TypeUse
    let shape: UnionPlan.MemberShape

    init(_ name: String, _ type: TypeUse, _ shape: UnionPlan.MemberShape) {
        self.name = name
        self.type = type
        self.shape = shape
    }
}
