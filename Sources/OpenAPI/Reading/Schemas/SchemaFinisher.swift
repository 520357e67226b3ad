import YAMLTree

/// Runs the checks that need all schemas.
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

    /// Drops `null` members and sets `isNullable`: 3.1 writes a nullable value as `oneOf: [{$ref: …}, {type: null}]`.
    private mutating func dropNullMembers(of index: Int) {
        let oneOf = membersWithoutNull(schemas[index].oneOf)
        let anyOf = membersWithoutNull(schemas[index].anyOf)
        guard (oneOf.count, anyOf.count) != (schemas[index].oneOf.count, schemas[index].anyOf.count) else { return }
        schemas[index].oneOf = oneOf
        schemas[index].anyOf = anyOf
        schemas[index].isNullable = true
        schemas[index].isOnlyNull = oneOf.isEmpty && anyOf.isEmpty && schemas[index].saysNothingOfType
    }

    private func membersWithoutNull(_ members: [SchemaID]) -> [SchemaID] {
        members.filter { member in
            guard schemas.indices.contains(member.index) else { return true }
            // The name of a wrapper in between does not matter.
            let schema = schemas[member.index].referenceEnd ?? member
            return !schemas[schema.index].isNullMember
        }
    }
}
