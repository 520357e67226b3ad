import YAMLTree

/// The last step of reading schemas: the checks and changes that need all of them.
struct SchemaFinisher {
    var schemas: [Schema]
    let context: ReadingContext

    init(_ schemas: [Schema], context: ReadingContext) {
        self.schemas = schemas
        self.context = context
    }

    mutating func finish() {
        cutReferenceLoops()
        cutInclusionLoops()
        schemas.settleReferences()
        checkRequired()
        for index in schemas.indices where !schemas[index].oneOf.isEmpty || !schemas[index].anyOf.isEmpty {
            dropNullMembers(of: index)
        }
        addImplicitMappings()
        reportEmptyUnions()
    }

    // MARK: - Null

    /// Drops `null` members and sets `isNullable`. From 3.1 on, a nullable value is `oneOf: [{$ref: …}, {type: null}]`.
    private mutating func dropNullMembers(of index: Int) {
        let oneOf = membersWithoutNull(schemas[index].oneOf)
        let anyOf = membersWithoutNull(schemas[index].anyOf)
        guard (oneOf.count, anyOf.count) != (schemas[index].oneOf.count, schemas[index].anyOf.count) else { return }
        schemas[index].oneOf = oneOf
        schemas[index].anyOf = anyOf
        schemas[index].isNullable = true
        schemas[index].isOnlyNull = oneOf.isEmpty && anyOf.isEmpty && schemas[index].allowsEveryType
    }

    private func membersWithoutNull(_ members: [SchemaID]) -> [SchemaID] {
        members.filter { member in
            guard schemas.indices.contains(member.index) else { return true }
            // Schemas between the member and its end may have names, which do not matter.
            let schema = schemas[member.index].referenceEnd ?? member
            return !schemas[schema.index].isNullMember
        }
    }
}
