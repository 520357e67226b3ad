import OpenAPI
import SchemaNormalization

/// Plans the type of a schema according to the schema's form.
struct ShapePlanner {
    let types: TypePlanner

    private var context: PlanContext { types.context }

    func plan(_ view: SchemaView, _ given: GivenType) -> TypePlan {
        let schema = context.schemas[view.id]
        return plan(view, given, shape(schema.form, view, given))
    }

    func plan(_ view: SchemaView, _ given: GivenType, _ shape: TypePlan.Shape) -> TypePlan {
        let schema = context.schemas[view.id]
        let source = context.source(schema)
        let directions = context.directions
        return TypePlan(
            name: given.name, documentation: documentation(schema, source), isDeprecated: source.isDeprecated,
            shape: shape, nested: [],
            isEncodable: context.options.coding == .both || directions.isSent(view),
            isDecodable: context.options.coding == .both || directions.isReceived(view),
            isSent: directions.isSent(view), isReceived: directions.isReceived(view), origin: given.origin)
    }

    private func shape(_ form: SchemaForm, _ view: SchemaView, _ given: GivenType) -> TypePlan.Shape {
        let key = given.origin.key
        return switch form {
        case .object(let object): .structure(StructPlanner(types: types).plan(object, view, key))
        case .tuple(let tuple): .structure(TuplePlanner(types: types).plan(tuple, view, key))
        case .union(let union): .union(UnionPlanner(types: types).plan(union, view, key))
        case .enumeration(let enumeration):
            .enumeration(
                EnumPlanner(key: key, ledger: context.ledger, primitives: context.primitives).plan(
                    enumeration, isClosed: context.isClosed(enumeration.isClosed)))
        case .nothing, .anything, .scalar, .list, .map:
            .enumeration(EnumPlan(rawType: .string, cases: [], unknownName: "unknown"))
        }
    }

    private func documentation(_ schema: NormalSchema, _ source: Schema) -> Documentation {
        switch schema.role {
        case .whole: DocumentationPlanner.type(source)
        // The union has the documentation already.
        case .type: Documentation()
        case .base: Documentation(summary: "The properties that all members share, for a value that fits no other member.")
        case .composition: Documentation()
        }
    }
}
