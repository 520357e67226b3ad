import OpenAPI

/// Leaves deprecated properties out of objects, on request.
struct DeprecatedProperties {
    private let document: Document
    /// The properties that tell the members of unions apart: without them an answer would not say what it is.
    private let discriminators: Set<String>

    init(_ document: Document) {
        self.document = document
        discriminators = Set(document.schemas.compactMap(\.discriminator?.property))
    }

    /// A property that is required stays, and so do all of them where a property that is not known has to be of one
    /// type, for then one that is left out would be taken for one of those.
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
