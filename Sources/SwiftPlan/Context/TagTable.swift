import SchemaNormalization

/// The discriminator values that stand for each schema, from all unions that it is a member of.
struct TagTable {
    private var tags: [NormalID: [String: [String]]] = [:]

    init(_ reached: [NormalID], _ schemas: NormalSchemas) {
        for id in reached {
            guard case .union(let union) = schemas[id].form, let property = union.tag?.property else { continue }
            for member in union.members {
                for target in Self.taggedSchemas(of: schemas[member.use].id, schemas) {
                    for tag in member.tags where tags[target]?[property]?.contains(tag) != true {
                        tags[target, default: [:]][property, default: []].append(tag)
                    }
                }
            }
        }
    }

    /// Returns the values of a discriminator; empty if the property is no discriminator of the schema.
    func tags(of id: NormalID, _ property: String) -> [String] {
        tags[id]?[property] ?? []
    }

    /// Returns the schemas that carry a member's tags. The base object of a family carries those of the family.
    private static func taggedSchemas(of id: NormalID, _ schemas: NormalSchemas) -> [NormalID] {
        guard case .union(let union) = schemas[id].form else { return [id] }
        return [id] + union.members.filter(\.isBase).map { schemas[$0.use].id }
    }
}
