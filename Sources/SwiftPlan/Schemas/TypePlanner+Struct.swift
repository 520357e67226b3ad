import OpenAPI

extension TypePlanner {
    /// `keepsUnknown`: whether it has the properties that its schema neither describes nor forbids.
    func structPlan(
        _ shape: ObjectShape, _ view: SchemaView, _ key: APIKey, keepsUnknown: Bool = false, nested: inout NestedTypes
    ) -> StructPlan {
        var shape = shape.visible(in: view.direction)
        if keepsUnknown, case .unspecified = shape.additional { shape.additional = .allowed }
        var scope = NameScope(reserved: ReservedNames.members)
        let names = scope.claimAll(shape.properties.map { wish($0, key) }, ledger)
        var properties = zip(shape.properties, names).map { property, name in
            self.property(property, name, view, isRequired: shape.required.contains(property.name), &nested)
        }
        for index in properties.indices where properties[index].isDeprecated && properties[index].constant == nil {
            properties[index].storage = scope.claim(properties[index].name + "Storage")
        }
        let compositions = shape.compositions.map { composition($0, view, key, &scope, &nested) }
        return StructPlan(
            layout: .object, properties: properties, compositions: compositions, additional: additional(shape, view, &scope, &nested))
    }

    private func composition(
        _ composition: ObjectShape.Composition, _ view: SchemaView, _ key: APIKey, _ scope: inout NameScope,
        _ nested: inout NestedTypes
    ) -> CompositionPlan {
        let name = scope.claim("variant")
        var place = TypePlace(nested: nested, name: name, view.direction)
        let type: TypeUse
        switch composition {
        case .part(let part):
            type = use(part, in: &place).type
        case .members(let owner, let members):
            type = .named(
                place.claim(of: document[owner].place) {
                    plan(directions.view(owner, view.direction), .union(members), $0)
                })
        }
        nested = place.nested
        return CompositionPlan(name: name, type: type)
    }

    private func wish(_ property: Schema.Property, _ key: APIKey) -> NameWish {
        NameWish(
            key.part(.property, "properties", property.name), at: property.location, spelling: property.name,
            pinned: document[property.schema].swiftName, else: SwiftName.lowerCamel(property.name))
    }

    private func property(
        _ property: Schema.Property, _ given: GivenName, _ view: SchemaView, isRequired: Bool,
        _ nested: inout NestedTypes
    ) -> PropertyPlan {
        let schema = document[property.schema]
        var place = TypePlace(nested: nested, name: given.name, view.direction)
        let (type, isNullable) = use(property.schema, in: &place)
        nested = place.nested
        let target = document[classifier.canonical(property.schema).id]
        return PropertyPlan(
            origin: given.origin,
            wireName: property.name,
            name: given.name,
            type: type,
            presence: presence(isRequired, isNullable && type != .builtin(.json), directions.isSent(view)),
            defaultValue: isRequired ? defaultValue(schema, type, target: target) : nil,
            documentation: DocumentationPlanner.property(schema, target: target),
            isDeprecated: schema.isDeprecated,
            storage: given.name,
            constant: isRequired ? DefaultPlanner.constant(target, type) : nil
        )
    }

    func defaultValue(_ schema: Schema, _ type: TypeUse, target: Schema) -> DefaultValue? {
        DefaultPlanner.value(schema, type, target: target, enums: enumPlanner(of: type))
    }

    private func presence(_ isRequired: Bool, _ isNullable: Bool, _ isSent: Bool) -> PropertyPlan.Presence {
        switch (isRequired, isNullable) {
        case (true, false): .required
        case (true, true): .requiredNullable
        case (false, true) where isSent: .optionalNullable
        case (false, _): .optional
        }
    }

    private func additional(
        _ shape: ObjectShape, _ view: SchemaView, _ scope: inout NameScope, _ nested: inout NestedTypes
    ) -> AdditionalPlan? {
        switch shape.additional {
        case .unspecified, .forbidden:
            return nil
        case .allowed:
            return AdditionalPlan(name: scope.claim("additionalProperties"), type: .builtin(.json))
        case .schema(let id):
            let name = scope.claim("additionalProperties")
            var place = TypePlace(nested: nested, name: name, view.direction)
            place.becomeElement()
            let (type, isNullable) = use(id, in: &place)
            nested = place.nested
            return AdditionalPlan(name: name, type: isNullable && type != .builtin(.json) ? .optional(type) : type)
        }
    }
}
