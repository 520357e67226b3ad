import OpenAPI

/// Removes parts that other parts imply, so that schemas of equal meaning share a key.
struct PartReduction {
    let parts: SchemaParts
    let document: Document

    /// Returns the remaining parts, at least one.
    func reduced(_ ids: [SchemaID]) -> [SchemaID] {
        guard ids.count > 1 else { return ids.map(unwrapped) }
        var seen: Set<SchemaID> = []
        let ids = ids.map(unwrapped).filter { seen.insert($0).inserted }
        var rest = ids
        for id in ids where rest.count > 1 {
            let others = rest.filter { $0 != id }
            if isImplied(id, by: others) { rest = others }
        }
        return rest
    }

    /// Returns the schema behind wrappers that only repeat its type.
    private func unwrapped(_ id: SchemaID) -> SchemaID {
        // Most schemas wrap nothing, and creating a set takes long.
        guard wrappedWithType(id) != nil else { return id }
        var current = id
        var seen: Set<SchemaID> = []
        while seen.insert(current).inserted, let inner = wrappedWithType(current) {
            current = parts.target(of: inner).id
        }
        return current
    }

    private func wrappedWithType(_ id: SchemaID) -> SchemaID? {
        let inner = parts.inner(id)
        guard inner.count == 1, inner[0] != id else { return nil }
        let schema = document[id]
        guard schema.unions(of: id).isEmpty, schema.restrictsOnlyTypes, !schema.isOnlyNull, allows(schema.types, inner)
        else { return nil }
        // A named wrapper of an inline schema stays, because its name would be lost.
        if schema.name != nil, document[parts.target(of: inner[0]).id].name == nil { return nil }
        return inner[0]
    }

    /// Returns true if every value that fits `others` fits the part.
    private func isImplied(_ id: SchemaID, by others: [SchemaID]) -> Bool {
        if isIncluded(id, in: others) { return true }
        let schema = document[id]
        guard schema.restrictsOnlyTypes, !schema.isOnlyNull, schema.reference == nil, schema.allOf.isEmpty,
            schema.oneOf.isEmpty && schema.anyOf.isEmpty || hasMember(schema, among: others),
            !isMember(id, ofAny: others)
        else { return false }
        return allows(schema.types, others)
    }

    private func isIncluded(_ id: SchemaID, in others: [SchemaID]) -> Bool {
        others.contains { other in
            other != id && parts.closure(of: other).contains(id)
        }
    }

    /// Returns true if each union of a schema has one of the others as a member.
    private func hasMember(_ schema: Schema, among others: [SchemaID]) -> Bool {
        [schema.oneOf, schema.anyOf].allSatisfy { members in
            members.isEmpty || members.contains { others.contains(parts.target(of: $0).id) }
        }
    }

    /// Returns true if the part is a member of another part's union, and so decides that union.
    private func isMember(_ id: SchemaID, ofAny others: [SchemaID]) -> Bool {
        others.contains { other in
            (document[other].oneOf + document[other].anyOf).contains { parts.target(of: $0).id == id }
        }
    }

    /// Returns true if the types exclude nothing that the other schemas allow.
    private func allows(_ types: [JSONType], _ others: [SchemaID]) -> Bool {
        guard !types.isEmpty else { return true }
        let known = parts.closure(of: others).lazy.map { self.impliedTypes(of: document[$0]) }.filter { !$0.isEmpty }
        return known.contains { Set(JSONType.common($0, types)) == Set($0) }
    }

    private func impliedTypes(of schema: Schema) -> [JSONType] {
        if !schema.types.isEmpty { return schema.types }
        if !schema.properties.isEmpty { return [.object] }
        if schema.items != nil || !schema.prefixItems.isEmpty { return [.array] }
        return []
    }
}
