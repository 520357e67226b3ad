import OpenAPI

/// Finds the members of a family: a base schema with a discriminator, and the mapped schemas that include the base by
/// `allOf` (OpenAPI 3.1 §4.8.25).
struct FamilyBuilder {
    private let builder: FormBuilder
    private let source: SchemaID

    init(_ builder: FormBuilder, source: SchemaID) {
        self.builder = builder
        self.source = source
    }

    /// The family as a union; `nil` for a base without members.
    var family: UnionForm? {
        let schema = builder.document[source]
        guard let discriminator = schema.discriminator, schema.oneOf.isEmpty, schema.anyOf.isEmpty else { return nil }
        let parts = builder.schemas.parts
        let tags = DiscriminatorTags(discriminator, builder.schemas)
        let mapped = discriminator.mapping.map(\.schema) + [discriminator.defaultMapping].compactMap { $0 }
        var seen: Set<SchemaID> = [source]
        var members: [UnionForm.Member] = []
        for child in mapped {
            let target = parts.target(of: child).id
            guard seen.insert(target).inserted, parts.closure(of: target).contains(source) else { continue }
            var member = UnionForm.Member(use: builder.use(of: [target]), tags: tags.tags(of: target))
            member.isDefault = tags.isDefault(target)
            members.append(member)
        }
        guard !members.isEmpty else { return nil }
        let ownTags = tags.tags(of: source)
        var own = UnionForm.Member(use: builder.use(as: .base), tags: ownTags, isBase: true)
        own.isDefault = !members.contains(where: \.isDefault)
        members.append(own)
        return UnionForm(
            members: members, tag: .init(property: discriminator.property), allowsSeveral: false,
            isClosed: schema.isClosed)
    }
}
