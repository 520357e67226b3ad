import OpenAPI

/// Leaves deprecated properties out of objects, on request.
struct DeprecatedProperties {
    private let document: Document
    /// The properties that tell the members of unions apart, which must stay.
    private let discriminators: Set<String>

    init(_ document: Document) {
        self.document = document
        discriminators = Set(document.schemas.compactMap(\.discriminator?.property))
    }

    /// The form without deprecated properties. Required properties stay, and all properties stay if unknown ones must
    /// have one type, because an omitted property would then be taken for one of those.
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
