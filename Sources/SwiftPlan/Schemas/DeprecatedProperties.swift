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

    func omitted(from form: SchemaForm) -> SchemaForm {
        switch form {
        case .object(let shape): .object(omitted(from: shape))
        case .family(let members, let base): .family(members, base: omitted(from: base))
        default: form
        }
    }

    /// A property that is required stays, and so do all of them where a property that is not known has to be of one
    /// type, for then one that is left out would be taken for one of those.
    private func omitted(from shape: ObjectShape) -> ObjectShape {
        if case .schema = shape.additional { return shape }
        var shape = shape
        shape.properties.removeAll { property in
            document[property.schema].isDeprecated && !shape.required.contains(property.name)
                && !discriminators.contains(property.name)
        }
        return shape
    }
}
