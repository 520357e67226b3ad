import OpenAPI

extension Schema {
    /// The unions of a schema. A union of a single member does not count, unless it has a discriminator, which means
    /// that there may be more.
    func groups(of id: SchemaID) -> [SchemaGroup] {
        [(SchemaGroup.Keyword.oneOf, oneOf), (.anyOf, anyOf)]
            .filter { $1.count > 1 || ($1.count == 1 && discriminator != nil) }
            .map { SchemaGroup(owner: id, keyword: $0.0) }
    }

    func members(of group: SchemaGroup) -> [SchemaID] {
        switch group.keyword {
        case .oneOf: oneOf
        case .anyOf: anyOf
        }
    }
}
