import OpenAPI

extension TypePlanner {
    /// The type of a body in parts. A schema of its own name that is nothing else gives that name to it.
    func multipart(
        _ id: SchemaID, name: String, _ nested: inout NestedTypes,
        _ make: (inout NestedTypes, APIKey) -> MultipartPlan
    ) -> TypeUse {
        let view = directions.view(id, .sent)
        if let name = names[view], !codedSchemas.contains(id) {
            let plan = multipartPlan(id, name, make)
            // With other media types for its parts, it is another type.
            if planned[view] == nil || planned[view]?.parts == plan.parts {
                planned[view] = plan
                return .named(name.name)
            }
        }
        let name = nested.claim(SwiftName.upperCamel(name), of: document[id].place) { multipartPlan(id, $0, make) }
        return .named(name)
    }

    private func multipartPlan(
        _ id: SchemaID, _ given: GivenType, _ make: (inout NestedTypes, APIKey) -> MultipartPlan
    ) -> TypePlan {
        let schema = document[id]
        var nested = NestedTypes(parent: given.name, key: given.origin.key, client: client, ledger: ledger)
        let plan = make(&nested, given.origin.key)
        return TypePlan(
            name: given.name, documentation: DocumentationPlanner.type(schema), isDeprecated: schema.isDeprecated,
            shape: .multipart(plan), nested: nested.types, isEncodable: false, isDecodable: false,
            isSent: true, isReceived: false, origin: given.origin)
    }
}

extension TypePlan {
    fileprivate var parts: [MultipartPlan.Part]? {
        if case .multipart(let plan) = shape { plan.parts } else { nil }
    }
}
