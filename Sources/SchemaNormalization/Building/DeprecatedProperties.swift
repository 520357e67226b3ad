import OpenAPI

/// Leaves deprecated properties out of objects, on request.
struct DeprecatedProperties {
    private let document: Document
    /// The names of all discriminator properties in the document. These stay, since they tell union members apart.
    private let discriminators: Set<String>

    init(_ document: Document) {
        self.document = document
        discriminators = Set(document.schemas.compactMap(\.discriminator?.property))
    }

    /// Returns the form without deprecated properties. Required properties stay. If `additionalProperties` has a
    /// schema, all properties stay, because that schema would apply to an omitted one.
    func omitted(from form: SchemaForm) -> SchemaForm {
        guard case .object(var object) = form else { return form }
        if case .schema = object.additional { return form }
        object.properties.removeAll { property in
            property.use.sites.contains { document[$0].isDeprecated } && !property.isRequired
                && !discriminators.contains(property.name)
        }
        return .object(object)
    }
}
