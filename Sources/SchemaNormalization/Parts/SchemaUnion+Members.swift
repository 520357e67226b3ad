import OpenAPI

extension Schema {
    /// Returns the unions of a schema. A union of one member counts only with a discriminator, because there may be
    /// more members.
    func unions(of id: SchemaID) -> [SchemaUnion] {
        [(SchemaUnion.Keyword.oneOf, oneOf), (.anyOf, anyOf)]
            .filter { $1.count > 1 || ($1.count == 1 && discriminator != nil) }
            .map { SchemaUnion(owner: id, keyword: $0.0) }
    }

    func members(of union: SchemaUnion) -> [SchemaID] {
        switch union.keyword {
        case .oneOf: oneOf
        case .anyOf: anyOf
        }
    }
}
