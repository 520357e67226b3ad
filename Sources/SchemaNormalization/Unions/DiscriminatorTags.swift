import OpenAPI

/// The values of a discriminator, grouped by the schema that each stands for (OpenAPI 3.1 §4.8.25).
struct DiscriminatorTags {
    let property: String?
    private var tags: [SchemaID: [String]] = [:]
    private let defaultTarget: SchemaID?
    private let parts: SchemaParts

    init(_ discriminator: Discriminator?, _ schemas: NormalSchemas) {
        property = discriminator?.property
        parts = schemas.parts
        defaultTarget = discriminator?.defaultMapping.map { schemas.parts.target(of: $0).id }
        for (value, schema) in discriminator?.mapping ?? [] {
            tags[parts.target(of: schema).id, default: []].append(value)
        }
    }

    func tags(of schema: SchemaID) -> [String] {
        tags[parts.target(of: schema).id] ?? []
    }

    func isDefault(_ schema: SchemaID) -> Bool {
        parts.target(of: schema).id == defaultTarget
    }

    func contains(_ tag: String) -> Bool {
        tags.values.contains { $0.contains(tag) }
    }
}
