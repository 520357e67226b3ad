import OpenAPI
import SchemaNormalization

/// Decides the properties of a struct that is a list with a schema for each place.
struct TuplePlanner {
    let types: TypePlanner

    private var context: PlanContext { types.context }

    func plan(_ tuple: Tuple, _ view: SchemaView, _ key: APIKey) -> StructPlan {
        let names = MemberNamer(context: context).places(of: tuple, key).names
        let properties = zip(tuple.places, names.places).enumerated().map { index, place in
            property(place.0, place.1, index, isRequired: index < tuple.required, view.direction)
        }
        let rest = tuple.rest.map { use in
            let type = types.type(of: use, view.direction)
            return AdditionalPlan(name: names.rest, type: context.schemas.isNullable(use) ? type.orNull : type)
        }
        return StructPlan(layout: .array, properties: properties, compositions: [], additional: rest)
    }

    private func property(
        _ use: SchemaUse, _ given: GivenName, _ index: Int, isRequired: Bool, _ direction: Direction
    ) -> PropertyPlan {
        let type = types.type(of: use, direction)
        let isNullable = context.schemas.isNullable(use) && type != .builtin(.json)
        let values = ValuePlanner(types: types, use: use, type: type)
        let constant = isRequired ? values.constant : nil
        return PropertyPlan(
            origin: given.origin, wireName: String(index), name: given.name, type: type,
            presence: isRequired ? (isNullable ? .requiredNullable : .required) : .optional,
            defaultValue: isRequired ? constant ?? values.defaultValue : nil,
            documentation: DocumentationPlanner.property(
                context.site(use), target: context.source(context.schemas[use]), values.shown),
            isDeprecated: false, storage: given.name, constant: constant)
    }
}
