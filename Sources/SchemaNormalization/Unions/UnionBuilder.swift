import OpenAPI

/// Builds a flat union from the members that `oneOf` or `anyOf` lists.
struct UnionBuilder {
    let builder: FormBuilder
    let union: SchemaUnion
    let keywords: Keywords
    /// Further unions that a value must match as well.
    let others: [SchemaUnion]

    private var schemas: NormalSchemas { builder.schemas }
    private var owner: Schema { builder.document[union.owner] }

    init(_ builder: FormBuilder, _ union: SchemaUnion, _ keywords: Keywords, others: [SchemaUnion] = []) {
        self.builder = builder
        self.union = union
        self.keywords = keywords
        self.others = others
    }

    /// A listed member, merged with the keywords beside the union.
    struct Candidate {
        var schema: SchemaID
        var use: SchemaUse
    }

    /// The largest number of combined members, if several unions apply together.
    private static let largestProduct = 64

    var candidates: [Candidate] {
        var members = builder.document[union.owner].members(of: union)
        if let other = owner.discriminator?.defaultMapping { members.append(other) }
        guard case .composition = builder.key.role else { return members.flatMap(candidates) }
        return members.map { Candidate(schema: $0, use: builder.use(of: [$0])) }
    }

    // MARK: - Building

    func build() -> FormBuilder.Result {
        result(of: candidates)
    }

    /// Builds a union of the members that add properties to an object.
    func composition() -> FormBuilder.Result {
        let parts = CompositionBuilder(builder, keywords, [union])
        return result(of: candidates.filter { parts.adds(schemas[$0.use]) })
    }

    func result(of candidates: [Candidate]) -> FormBuilder.Result {
        let tags = DiscriminatorTags(owner.discriminator, schemas)
        var leaves = UnionLeaves(builder, tags)
        for candidate in candidates { leaves.add(candidate) }
        let isNullable = leaves.isNullable || builder.isNullable
        let members = leaves.members
        guard !members.isEmpty else { return .form(.anything, isNullable: isNullable) }
        if owner.discriminator == nil || members.count == 1,
            let simple = SimpleUnion(schemas, members).result(isClosed: keywords.isClosed)
        {
            switch simple {
            case .same(let id): return .same(id, isNullable: isNullable)
            case .form(let form): return .form(form, isNullable: isNullable)
            }
        }
        return .form(.union(form(of: members)), isNullable: isNullable)
    }

    private func form(of members: [UnionForm.Member]) -> UnionForm {
        let isTagged = members.allSatisfy { !$0.tags.isEmpty || $0.isDefault }
        let property = owner.discriminator?.property
        let tag = isTagged ? property.map(UnionForm.Tag.init) : nil
        if let tag { reportUndeclared(tag, members) }
        return UnionForm(
            members: members, tag: tag, allowsSeveral: union.keyword == .anyOf && tag == nil,
            isClosed: keywords.isClosed)
    }

    private func reportUndeclared(_ tag: UnionForm.Tag, _ members: [UnionForm.Member]) {
        let names = members.compactMap { member -> String? in
            let schema = schemas[member.use]
            guard !member.tags.isEmpty, case .object(let object) = schema.form else { return nil }
            guard !object.properties.contains(where: { $0.name == tag.property }) else { return nil }
            return schemas.named(schema)?.name ?? "a member"
        }
        guard !names.isEmpty else { return }
        let list = names.prefix(3).map { $0 == "a member" ? $0 : "'\($0)'" }.joined(separator: ", ")
        let rest = names.count > 3 ? " and others" : ""
        let verb = names.count > 1 ? "do" : "does"
        schemas.report(
            .undeclaredDiscriminator,
            "\(list)\(rest) \(verb) not declare the discriminator '\(tag.property)' as a property; the client writes it",
            union.owner)
    }

    // MARK: - Members

    /// Returns a member, merged with the schemas beside the union and with each combination of members of the other
    /// unions. Combinations that no value fits are left out.
    private func candidates(of member: SchemaID) -> [Candidate] {
        let beside = self.beside
        var combinations = [[member]]
        for other in others {
            let members = builder.document[other.owner].members(of: other)
            guard combinations.count * members.count <= Self.largestProduct else {
                schemas.report(
                    .tooManyParts, "the unions of the schema are too many to be combined; only the first is used",
                    union.owner)
                break
            }
            combinations = combinations.flatMap { combination in members.map { combination + [$0] } }
        }
        return combinations.compactMap { combination in
            let parts = beside + combination
            guard parts.count > 1 else { return Candidate(schema: member, use: builder.use(of: parts)) }
            return isPossible(parts) ? Candidate(schema: member, use: builder.use(of: parts)) : nil
        }
    }

    /// The schemas beside the union, which each member must match as well.
    private var beside: [SchemaID] {
        let document = builder.document
        guard builder.closure.contains(where: { !document[$0].leavesTypeOpen }) else { return [] }
        return builder.closure.filter { !document[$0].leavesTypeOpen || !document[$0].unions(of: $0).isEmpty }
    }

    private func isPossible(_ sites: [SchemaID]) -> Bool {
        var keywords = Keywords()
        for part in schemas.parts.closure(of: sites) {
            keywords.add(builder.document[part], part) { _ in false }
        }
        return keywords.contradiction == nil
    }
}
