import OpenAPI

extension Schema {
    /// Returns the unions of a schema. A union of one member counts only with a discriminator, because there may be
    /// more members.
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
