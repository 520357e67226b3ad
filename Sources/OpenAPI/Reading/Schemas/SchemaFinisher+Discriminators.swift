import YAMLTree

extension SchemaFinisher {
    /// A member that no mapping names goes by the name of its schema (OpenAPI 3.1 §4.8.25.1).
    mutating func addImplicitMappings() {
        let children = childrenOfDiscriminated()
        for index in schemas.indices {
            guard let discriminator = schemas[index].discriminator else { continue }
            let members = schemas[index].oneOf + schemas[index].anyOf
            let mapped = Set(discriminator.mapping.map { target(of: $0.schema) })
            if !members.isEmpty {
                for member in members where !mapped.contains(target(of: member)) { map(member, of: index) }
            } else if discriminator.isImplicit {
                for child in children[index] ?? [] { map(SchemaID(index: child), of: index) }
            }
        }
    }

    private mutating func map(_ member: SchemaID, of index: Int) {
        // An inline member has no name, and so no value that means it.
        guard let name = implicitName(of: member),
            schemas[index].discriminator?.mapping.contains(where: { $0.value == name }) == false
        else { return }
        let schema = target(of: member)
        schemas[index].discriminator?.mapping.append((name, schema))
    }

    /// The name in the reference, not that of what the reference leads to in the end.
    private func implicitName(of member: SchemaID) -> String? {
        guard schemas.indices.contains(member.index) else { return nil }
        let schema = schemas[member.index]
        if let name = schema.name { return name }
        guard let next = schema.reference, schemas.indices.contains(next.index) else { return nil }
        return schemas[next.index].name
    }

    /// `{$ref: …}` as a member is a schema of its own that only points at the one that is meant.
    private func target(of id: SchemaID) -> SchemaID {
        guard schemas.indices.contains(id.index), schemas[id.index].name == nil, schemas[id.index].isPlainReference,
            let next = schemas[id.index].reference
        else { return id }
        return next
    }

    /// By schema with a discriminator and no members of its own: the named schemas that include it by `allOf`, directly
    /// or through others, in document order.
    private func childrenOfDiscriminated() -> [Int: [Int]] {
        var including: [Int: [Int]] = [:]
        for index in schemas.indices where schemas[index].name != nil {
            for part in schemas[index].allOf { including[target(of: part).index, default: []].append(index) }
        }
        var result: [Int: [Int]] = [:]
        for index in schemas.indices where schemas[index].discriminator?.isImplicit == true {
            var found: Set<Int> = []
            var pending = including[index] ?? []
            while let child = pending.popLast() {
                if found.insert(child).inserted { pending += including[child] ?? [] }
            }
            result[index] = found.sorted()
        }
        return result
    }
}
