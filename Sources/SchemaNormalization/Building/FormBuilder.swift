import Diagnostics
import OpenAPI
import YAMLTree

/// Finds the form of one schema: it merges the keywords of all its parts, and then resolves their unions.
struct FormBuilder {
    let schemas: NormalSchemas
    let id: NormalID
    let key: NormalKey
    /// The schemas of the document that a value must all match.
    let closure: [SchemaID]
    /// The merged keywords of `closure`.
    let keywords: Keywords

    var document: Document { schemas.document }

    enum Result {
        case form(SchemaForm, isNullable: Bool)
        /// The schema means the same as another one, and shares its type.
        case same(NormalID, isNullable: Bool)
    }

    init(schemas: NormalSchemas, id: NormalID, key: NormalKey) {
        self.schemas = schemas
        self.id = id
        self.key = key
        closure = schemas.parts.closure(of: key.parts)
        keywords = Self.keywords(of: closure, key.role, schemas)
    }

    private static func keywords(
        of closure: [SchemaID], _ role: NormalSchema.Role, _ schemas: NormalSchemas
    ) -> Keywords {
        let document = schemas.document
        var keywords = Keywords()
        for part in closure {
            keywords.add(document[part], part) { document[schemas.parts.target(of: $0).id].isNever }
        }
        if case .type(let type) = role { keywords.restrict(to: type) }
        return keywords
    }

    /// The schemas to evaluate before this one: the members of its unions.
    var dependencies: [NormalID] {
        let unions = unions
        guard !unions.isEmpty else { return [] }
        let isObject = !keywords.properties.isEmpty
        let candidates =
            isObject && keywords.types != nil
            ? [] : UnionBuilder(self, unions[0], keywords, others: Array(unions.dropFirst())).candidates
        let inObject = isObject || unions.count > 1 ? unions.flatMap(listedMembers) : []
        return (candidates + inObject).map(\.use.id)
    }

    /// Returns the members of a union, without the keywords beside the union.
    func listedMembers(of union: SchemaUnion) -> [UnionBuilder.Candidate] {
        document[union.owner].members(of: union).map { .init(schema: $0, use: use(of: [$0])) }
    }

    func build() -> Result {
        if case .composition(let union) = key.role {
            return UnionBuilder(self, union, keywords).composition()
        }
        if let contradiction = keywords.contradiction {
            report(contradiction)
            return .form(.anything, isNullable: isNullable)
        }
        if keywords.isNever || keywords.isOnlyNull {
            return .form(.nothing, isNullable: keywords.isOnlyNull)
        }
        let unions = unions
        if unions.isEmpty { return plain(keywords) }
        let isObject = !keywords.properties.isEmpty
        if isObject || unions.count > 1 {
            return CompositionBuilder(self, keywords, unions).build() ?? product(unions, keywords)
        }
        return UnionBuilder(self, unions[0], keywords).build()
    }

    // MARK: - Parts

    /// The unions that are still open. If a member of a `oneOf` is among the parts, that member is chosen already. A
    /// member of an `anyOf` is chosen only if it extends the union's owner, or is itself one of the merged schemas,
    /// because a value may fit other members as well.
    var unions: [SchemaUnion] {
        switch key.role {
        case .composition(let union): return [union]
        case .type: return []
        case .whole, .base: break
        }
        let all = closure.flatMap { document[$0].unions(of: $0) }
        guard !all.isEmpty else { return [] }
        let known = Set(closure)
        return all.filter { union in
            !document[union.owner].members(of: union).contains { member in
                let target = schemas.parts.target(of: member).id
                guard target != union.owner, known.contains(target) else { return false }
                return union.keyword == .oneOf || schemas.parts.closure(of: target).contains(union.owner)
                    || key.parts.contains(target)
            }
        }
    }

    /// True if `null` is a value: the schema itself allows it, or else all parts that restrict a value do.
    var isNullable: Bool {
        if key.parts.contains(where: { document[$0].isNullable || document[$0].isOnlyNull }) { return true }
        let nullable = nullableParts
        let restricting = closure.filter { nullable.contains($0) || !document[$0].leavesTypeOpen }
        return !restricting.isEmpty && restricting.allSatisfy(nullable.contains)
    }

    /// The parts that allow `null`, by themselves or because a schema that includes them does.
    private var nullableParts: Set<SchemaID> {
        let parts = schemas.parts
        var nullable = Set(closure.filter { document[$0].isNullable })
        // In the closure, a schema comes after the schemas that it includes.
        for part in closure.reversed() {
            for inner in parts.inner(part).map(parts.target) where inner.marks.isNullable || nullable.contains(part) {
                nullable.insert(inner.id)
            }
        }
        return nullable
    }

    private func plain(_ keywords: Keywords) -> Result {
        let form = PlainForm(builder: self, keywords: keywords).form
        if case .object = form, key.role == .whole, key.parts.count == 1,
            let family = FamilyBuilder(self, source: key.parts[0]).family
        {
            return .form(.union(family), isNullable: isNullable)
        }
        return .form(form, isNullable: isNullable)
    }

    /// Combines several unions of values other than objects. Each combination of their members becomes a member.
    private func product(_ unions: [SchemaUnion], _ keywords: Keywords) -> Result {
        UnionBuilder(self, unions[0], keywords, others: Array(unions.dropFirst())).build()
    }

    /// Returns the types that all parts of a schema allow; empty if no part gives a type.
    func types(of schema: SchemaID) -> [JSONType] {
        schemas.parts.closure(of: schema).lazy.map { document[$0] }.reduce(into: []) { types, part in
            let own = part.types.isEmpty && !part.properties.isEmpty ? [.object] : part.types
            if !own.isEmpty { types = types.isEmpty ? own : JSONType.common(types, own) }
        }
    }

    // MARK: - Uses

    /// Returns the use of a value within this one that must match all of `sites`.
    func use(of sites: [SchemaID]) -> SchemaUse {
        schemas.use(of: sites, depth: schemas.depth(of: id))
    }

    /// Returns the use of this schema in another role.
    func use(as role: NormalSchema.Role) -> SchemaUse {
        let other = schemas.id(of: NormalKey(parts: key.parts, role: role), depth: schemas.depth(of: id))
        return SchemaUse(id: other, allowsNull: false, sites: key.parts, isReadOnly: false, isWriteOnly: false)
    }

    // MARK: - Findings

    private func report(_ contradiction: Keywords.Contradiction) {
        let notes = [Diagnostic.Note("the other part is here", at: document[contradiction.first].location)]
        schemas.report(
            .contradictoryParts,
            "no value fits all parts of the schema: they require \(contradiction.what); any value is accepted",
            contradiction.second, notes: notes)
    }

    func reportUnsupported(_ message: String) {
        schemas.report(.unsupportedSchema, message, key.parts.last)
    }
}
