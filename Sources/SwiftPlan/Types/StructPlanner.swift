import OpenAPI
import SchemaNormalization

/// Plans the properties of a struct.
struct StructPlanner {
    let types: TypePlanner

    private var context: PlanContext { types.context }

    func plan(_ object: ObjectForm, _ view: SchemaView, _ key: APIKey) -> StructPlan {
        var named = MemberNamer(context: context).properties(of: object, view, key)
        let names = named.names
        context.named[view] = nil
        var properties = zip(object.properties(in: view.direction), names.properties).map { property, name in
            self.property(property, name, view)
        }
        for index in properties.indices where properties[index].isDeprecated && properties[index].constant == nil {
            properties[index].storage = named.scope.claim(properties[index].name + "Storage")
        }
        let compositions = zip(object.compositions, names.compositions).map { use, name in
            CompositionPlan(
                name: name, type: types.type(of: use, view.direction),
                unknownName: UnionPlanner(types: types).unknownName(of: use))
        }
        if !names.additional.isEmpty {
            for use in object.compositions { types.showKeys(of: context.view(use, view.direction)) }
        }
        return StructPlan(
            layout: .object, properties: properties, compositions: compositions,
            additional: additional(object, view.direction, names.additional))
    }

    private func property(_ property: ObjectForm.Property, _ given: GivenName, _ view: SchemaView) -> PropertyPlan {
        let site = context.site(property.use)
        let schema = context.schemas[property.use]
        let target = context.source(schema)
        let type = types.type(of: property.use, view.direction)
        let isNullable = context.schemas.isNullable(property.use) && type != .builtin(.json)
        let values = ValuePlanner(types: types, use: property.use, type: type)
        let tags = context.tags.tags(of: view.id, property.name)
        let isTag = !tags.isEmpty && !isNullable && values.canBe(tags[0])
        let tag = isTag && property.isRequired ? values.tag(tags[0]) : nil
        let constant = property.isRequired && !isNullable ? values.constant : nil
        var plan = PropertyPlan(
            origin: given.origin, wireName: property.name, name: given.name, type: type,
            presence: PropertyPlan.Presence(
                isRequired: property.isRequired, isNullable: isNullable, isSent: context.directions.isSent(view)),
            defaultValue: property.isRequired ? constant ?? tag ?? values.defaultValue : nil,
            documentation: DocumentationPlanner.property(site, target: target, values.shown),
            isDeprecated: site.isDeprecated, storage: given.name, constant: constant)
        // The base of a family may have any tag that its members do not have.
        let isBase = context.schemas[view.id].role == .base
        plan.isFixed = constant == nil && tag != nil && tags.count == 1 && !isBase && !plan.isDeprecated
        return plan
    }

    private func additional(_ object: ObjectForm, _ direction: Direction, _ name: String) -> AdditionalPlan? {
        guard !name.isEmpty else { return nil }
        guard case .schema(let use) = object.additional else {
            return AdditionalPlan(name: name, type: .builtin(.json))
        }
        let type = types.type(of: use, direction)
        return AdditionalPlan(name: name, type: context.schemas.isNullable(use) ? type.orNull : type)
    }
}

extension PropertyPlan.Presence {
    init(isRequired: Bool, isNullable: Bool, isSent: Bool) {
        self =
            switch (isRequired, isNullable) {
            case (true, false): .required
            case (true, true): .requiredNullable
            case (false, true) where isSent: .optionalNullable
            case (false, _): .optional
            }
    }
}
