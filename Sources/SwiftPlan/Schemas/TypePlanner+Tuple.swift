import OpenAPI

extension TypePlanner {
    /// A struct with a property for each place of a list.
    func tuplePlan(_ shape: TupleShape, _ direction: Direction, _ key: APIKey, nested: inout NestedTypes) -> StructPlan {
        var scope = NameScope(reserved: ReservedNames.members)
        let wishes = placeNames(shape.places).enumerated().map { index, name in
            let schema = document[shape.places[index]]
            let key = key.part(.property, "prefixItems", String(index))
            return NameWish(key, at: schema.location, spelling: name, pinned: schema.swiftName, else: name)
        }
        let names = scope.claimAll(wishes, ledger)
        let properties = zip(shape.places, names).enumerated().map { index, place in
            self.place(place.0, place.1, index, isRequired: index < shape.required, direction, &nested)
        }
        let rest = shape.rest.map { rest in
            let name = scope.claim("rest")
            var place = TypePlace(nested: nested, name: name, direction)
            let (type, isNullable) = use(rest, in: &place)
            nested = place.nested
            return AdditionalPlan(name: name, type: isNullable && type != .builtin(.json) ? .optional(type) : type)
        }
        return StructPlan(layout: .array, properties: properties, compositions: [], additional: rest)
    }

    private func place(
        _ id: SchemaID, _ given: GivenName, _ index: Int, isRequired: Bool, _ direction: Direction,
        _ nested: inout NestedTypes
    ) -> PropertyPlan {
        let schema = document[id]
        var place = TypePlace(nested: nested, name: given.name, direction)
        let (type, isNullable) = use(id, in: &place)
        nested = place.nested
        let target = document[classifier.canonical(id).id]
        let isOptional = isNullable && type != .builtin(.json)
        return PropertyPlan(
            origin: given.origin,
            wireName: String(index),
            name: given.name,
            type: type,
            presence: isRequired ? (isOptional ? .requiredNullable : .required) : .optional,
            defaultValue: isRequired ? defaultValue(schema, type, target: target) : nil,
            documentation: DocumentationPlanner.property(schema, target: target),
            isDeprecated: false,
            storage: given.name,
            constant: isRequired ? DefaultPlanner.constant(target, type) : nil
        )
    }

    /// What a place is called by itself, unless another is called the same: then both go by where they are.
    private func placeNames(_ places: [SchemaID]) -> [String] {
        let wishes = places.map(ownName)
        return wishes.enumerated().map { index, wish in
            guard let wish, wishes.count(where: { $0 == wish }) == 1 else { return Self.ordinal(index) }
            return wish
        }
    }

    private func ownName(_ place: SchemaID) -> String? {
        let schema = document[place]
        if let name = schema.swiftName { return name }
        // More words are a sentence rather than a name.
        if let title = schema.title, title.split(separator: " ").count <= 3 { return SwiftName.lowerCamel(title) }
        return schema.reference.flatMap { document[$0].name }.map { SwiftName.lowerCamel($0) }
    }

    private static func ordinal(_ index: Int) -> String {
        let ordinals = [
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        ]
        return ordinals.indices.contains(index) ? ordinals[index] : "place\(index + 1)"
    }
}
