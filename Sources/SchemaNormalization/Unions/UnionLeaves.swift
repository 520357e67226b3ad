import OpenAPI

/// Flattens a union: the members of an inline union replace that union, each once.
///
/// A named union stays a single member, unless it leads back to the union around it.
struct UnionLeaves {
    private(set) var members: [UnionForm.Member] = []
    private(set) var isNullable = false

    private let builder: FormBuilder
    private let tags: DiscriminatorTags
    private var indices: [EquivalenceKey: Int] = [:]
    private var visited: Set<NormalID>

    private var schemas: NormalSchemas { builder.schemas }

    init(_ builder: FormBuilder, _ tags: DiscriminatorTags) {
        self.builder = builder
        self.tags = tags
        // A union that is its own member adds no values by that.
        visited = [builder.id]
    }

    mutating func add(_ candidate: UnionBuilder.Candidate) {
        var member = UnionForm.Member(use: candidate.use, tags: tags.tags(of: candidate.schema))
        member.isDefault = tags.isDefault(candidate.schema)
        // The list is a stack, so members are added in reverse order.
        var pending = [(member: member, schema: Optional(candidate.schema))]
        while let (member, schema) = pending.popLast() {
            if schemas.isOpen(member.use.id) {
                pending += openMembers(of: member).reversed()
                continue
            }
            let target = schemas[member.use]
            isNullable = isNullable || schemas.isNullable(member.use)
            if case .union(let union) = target.form, isDissolved(union, target, in: member) {
                guard visited.insert(target.id).inserted else { continue }
                pending += union.members.reversed().map { ($0, nil) }
            } else {
                append(member, target, schema)
            }
        }
    }

    private mutating func append(_ member: UnionForm.Member, _ target: NormalSchema, _ schema: SchemaID?) {
        if case .nothing = target.form { return }
        if onlyRequires(target, schema) { return }
        let equivalenceKey = schemas.equivalenceKey(of: target)
        guard !visited.contains(target.id) || indices[equivalenceKey] != nil else { return }
        var member = member
        if case .union(let inner) = target.form, let property = tags.property, inner.tag?.property == property {
            // A union with the same discriminator also stands for the tags of its own members.
            member.tags += inner.members.flatMap(\.tags).filter { !tags.contains($0) && !member.tags.contains($0) }
        }
        if let index = indices[equivalenceKey] {
            members[index].tags += member.tags.filter { !members[index].tags.contains($0) }
            members[index].isDefault = members[index].isDefault || member.isDefault
        } else {
            indices[equivalenceKey] = members.count
            members.append(member)
        }
    }

    /// Returns true for an inline union whose members replace it. A family, a tagged member and a union with another
    /// discriminator stay.
    private func isDissolved(_ union: UnionForm, _ target: NormalSchema, in member: UnionForm.Member) -> Bool {
        guard schemas.named(target) == nil, target.role == .whole || target.role.isType, member.tags.isEmpty else {
            return false
        }
        return !union.members.contains(where: \.isBase) && (union.tag == nil || union.tag?.property == tags.property)
    }

    /// Returns the members of a union that contains itself and is still being evaluated.
    private mutating func openMembers(of member: UnionForm.Member) -> [(UnionForm.Member, SchemaID?)] {
        guard visited.insert(member.use.id).inserted else { return [] }
        return schemas.candidates(of: member.use.id).map { (UnionForm.Member(use: $0.use), $0.schema) }
    }

    /// Returns true for a member that only requires properties described elsewhere. Such a member adds nothing.
    private func onlyRequires(_ target: NormalSchema, _ schema: SchemaID?) -> Bool {
        guard case .anything = target.form, let schema else { return false }
        return !builder.document[schemas.parts.target(of: schema).id].required.isEmpty
    }
}

extension NormalSchema.Role {
    fileprivate var isType: Bool {
        if case .type = self { true } else { false }
    }
}
