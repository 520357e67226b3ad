import OpenAPI

/// What a schema is by those that it is composed of.
extension SchemaClassifier {
    func unionForm(_ id: SchemaID, _ schema: Schema) -> SchemaForm {
        let members = unionMembers(of: schema)
        if members.isEmpty { return plainForm(schema) }
        if !schema.properties.isEmpty {
            var shape = ownShape(of: schema)
            shape.compositions = [.members(of: id, members)]
            return .object(shape)
        }
        return members.count == 1 ? .alias(canonical(members[0]).id) : .union(members)
    }

    /// Each member once, without those that only demand properties of what is described beside them.
    private func unionMembers(of schema: Schema) -> [SchemaID] {
        let isBesideProperties = !schema.properties.isEmpty || !schema.allOf.isEmpty
        var seen: Set<SchemaID> = []
        var members = schema.oneOf + schema.anyOf
        if !members.isEmpty, let other = schema.discriminator?.defaultMapping {
            members.append(other)
        }
        return members.filter { member in
            let target = canonical(member).id
            return seen.insert(target).inserted && !(isBesideProperties && document[target].saysNothingOfType)
        }
    }

    /// `allOf`, or a reference with more beside it: all parts in one.
    func merged(_ id: SchemaID, _ schema: Schema) -> SchemaForm {
        var shape = ObjectShape()
        var others: [SchemaID] = []
        for part in [schema.reference].compactMap({ $0 }) + schema.allOf {
            let target = canonical(part).id
            switch wholeForm(of: target) {
            case .object(let partShape), .family(_, let partShape):
                shape.merge(partShape, isAny: isAny)
            case .dictionary(let value):
                shape.merge(ObjectShape(additional: value.map { .schema($0) } ?? .allowed), isAny: isAny)
            case .any:
                shape.required.formUnion(document[target].required)
            case .union:
                shape.compositions.append(.part(target))
            case .primitive, .array, .tuple, .enumeration, .types, .alias:
                others.append(target)
            }
        }
        shape.merge(ownShape(of: schema), isAny: isAny)
        let members = unionMembers(of: schema)
        if !members.isEmpty {
            shape.compositions.append(.members(of: id, members))
        }
        return form(of: shape, others, schema)
    }

    private func form(of shape: ObjectShape, _ others: [SchemaID], _ schema: Schema) -> SchemaForm {
        if !shape.properties.isEmpty || shape.compositions.count > 1 {
            if !others.isEmpty {
                lost(schema, "what is no object has no Swift within 'allOf', and is left out")
            }
            return .object(shape)
        }
        switch shape.compositions.first {
        case .part(let part): return .alias(part)
        case .members(_, let members): return members.count == 1 ? .alias(canonical(members[0]).id) : .union(members)
        case nil: break
        }
        // Of several wordings of one value, an enum says the most.
        if let other = others.first(where: { form(of: $0).hasOwnType }) ?? others.first { return .alias(other) }
        if case .schema(let value) = shape.additional { return .dictionary(value) }
        return schema.types == [.object] ? .dictionary(nil) : plainForm(schema)
    }
}
