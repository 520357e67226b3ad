import OpenAPI
import SchemaNormalization

/// Plans the struct for a list that has a schema for each element.
struct TuplePlanner {
    let types: TypePlanner

    private var context: PlanContext { types.context }

    func plan(_ tuple: Tuple, _ view: SchemaView, _ key: APIKey) -> StructPlan {
        let names = MemberNamer(context: context).elements(of: tuple, key).names
        let properties = zip(tuple.elements, names.elements).enumerated().map { index, element in
            property(element.0, element.1, index, isRequired: index < tuple.required, view)
        }
        return StructPlan(
            layout: .array, properties: properties, compositions: [],
            additional: rest(of: tuple, names.rest, view.direction))
    }

    private func rest(of tuple: Tuple, _ name: String, _ direction: Direction) -> AdditionalPlan? {
        switch tuple.rest {
        case .nothing: return nil
        case .anything: return AdditionalPlan(name: name, type: .builtin(.json))
        case .schema(let use):
            let type = types.type(of: use, direction)
            return AdditionalPlan(name: name, type: context.schemas.isNullable(use) ? type.orNull : type)
        }
    }

    private func property(
        _ use: SchemaUse, _ given: GivenName, _ index: Int, isRequired: Bool, _ view: SchemaView
    ) -> PropertyPlan {
        let type = types.type(of: use, view.direction)
        let isNullable = context.schemas.isNullable(use) && type != .builtin(.json)
        let values = ValuePlanner(types: types, use: use, type: type)
        let constant = isRequired && !isNullable ? values.constant : nil
        return PropertyPlan(
            origin: given.origin, wireName: String(index), name: given.name, type: type,
            presence: PropertyPlan.Presence(
                isRequired: isRequired, isNullable: isNullable, isSent: context.directions.isSent(view)),
            defaultValue: isRequired ? constant ?? values.defaultValue : nil,
            documentation: DocumentationPlanner.property(
                context.site(use), target: context.source(context.schemas[use]), values.shown),
            isDeprecated: false, storage: given.name, constant: constant)
    }
}
