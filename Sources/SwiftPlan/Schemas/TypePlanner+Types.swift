import OpenAPI

extension TypePlanner {
    /// A union of the types that a schema lists.
    func unionPlan(
        _ schema: Schema, types: [JSONType], _ view: SchemaView, nested: inout NestedTypes
    ) -> UnionPlan {
        let cases = types.map { type in
            let form = classifier.form(of: schema, as: type)
            let place = TypePlace(nested: nested, name: type == .object ? "object" : "items", view.direction)
            return switch form {
            case .array(let items): list(items, view, place, &nested)
            case .tuple: structure(form, "array", .array, view, place, &nested)
            case .object(let shape):
                structure(form, "object", memberShape(shape, view.direction), view, place, &nested)
            case .dictionary(let value): dictionary(value, view, place, &nested)
            case .primitive(let type): UnionPlan.Case(primitiveName(type), type, shape(of: type))
            default: UnionPlan.Case("value", .builtin(.json), .any)
            }
        }
        return UnionPlan(cases: cases, unknownName: isClosed(schema) ? nil : "unknown")
    }

    private func list(
        _ items: SchemaID?, _ view: SchemaView, _ place: TypePlace, _ nested: inout NestedTypes
    ) -> UnionPlan.Case {
        var place = place
        let element = element(items, of: view.id, in: &place)
        nested = place.nested
        return UnionPlan.Case("array", .array(element), .array)
    }

    private func dictionary(
        _ value: SchemaID?, _ view: SchemaView, _ place: TypePlace, _ nested: inout NestedTypes
    ) -> UnionPlan.Case {
        var place = place
        let element = element(value, of: view.id, in: &place)
        nested = place.nested
        return UnionPlan.Case(
            "object", .dictionary(element), .object(required: [], known: [], constants: [], isOpen: true))
    }

    private func structure(
        _ form: SchemaForm, _ name: String, _ shape: UnionPlan.MemberShape, _ view: SchemaView, _ place: TypePlace,
        _ nested: inout NestedTypes
    ) -> UnionPlan.Case {
        var place = place
        let type = place.claim { name in
            var plan = plan(view, form, name: name)
            // The union has it already.
            plan.documentation = Documentation()
            return plan
        }
        nested = place.nested
        return UnionPlan.Case(name, .named(type), shape)
    }
}

extension UnionPlan.Case {
    fileprivate init(_ name: String, _ type: TypeUse, _ shape: UnionPlan.MemberShape) {
        self.init(name: name, type: type, values: [], shape: shape)
    }
}
