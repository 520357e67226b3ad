import OpenAPI
import SchemaNormalization

/// Plans the cases of a union's enum, and the shapes that tell them apart.
struct UnionPlanner {
    let types: TypePlanner
    /// The type of a member that is a file in a multipart body; `nil` for other members.
    var fileType: (SchemaUse) -> TypeUse? = { _ in nil }

    private var context: PlanContext { types.context }

    private struct Candidate {
        let member: UnionForm.Member
        let schema: NormalSchema
        let type: TypeUse
        let preferredName: String
        var tags: [String]
        /// The schemas whose values have the type.
        var schemas: [NormalID]
    }

    func plan(_ union: UnionForm, _ view: SchemaView, _ key: APIKey) -> UnionPlan {
        let candidates = candidates(union, view)
        var scope = NameScope(reserved: ReservedNames.members.union(["unknown", "several"]))
        let names = scope.claimAll(candidates.map { preference($0, key) }, context.ledger)
        let shapes = shapes(of: candidates, in: union, view)
        var cases = zip(candidates, names).map { candidate, name in
            UnionPlan.Case(
                origin: name.origin, name: name.name, type: candidate.type, values: candidate.tags, shape: .any)
        }
        for (index, shape) in shapes.enumerated() { cases[index].shape = shape }
        let fallback = candidates.firstIndex { $0.member.isDefault }
        if let tag = union.tag {
            for index in cases.indices { cases[index].writtenTag = writtenTag(tag, candidates[index], view) }
        }
        let isClosed = context.isClosed(union.isClosed)
        return UnionPlan(
            cases: cases, discriminator: union.tag?.property,
            defaultName: union.tag == nil ? nil : fallback.map { names[$0].name },
            unknownName: isClosed || (union.tag != nil && fallback != nil) ? nil : "unknown",
            severalName: severalName(union, shapes))
    }

    /// Returns the name of the case for several members; `nil` if there is none. Members that keep unknown keys need no
    /// such case.
    private func severalName(_ union: UnionForm, _ shapes: [UnionPlan.MemberShape]) -> String? {
        guard union.allowsSeveral, context.options.unknownProperties == .ignore else { return nil }
        return MemberOverlap(shapes).isPossible ? "several" : nil
    }

    /// Returns the name of the case for a value that fits no member; `nil` if there is none.
    func unknownName(of use: SchemaUse) -> String? {
        guard case .union(let union) = context.schemas[use].form else { return nil }
        let hasDefault = union.tag != nil && union.members.contains(where: \.isDefault)
        return context.isClosed(union.isClosed) || hasDefault ? nil : "unknown"
    }

    // MARK: - Members

    /// Returns the members of the union. Several members of one Swift type become one.
    private func candidates(_ union: UnionForm, _ view: SchemaView) -> [Candidate] {
        // A union that is its own member adds no values by that.
        let members = union.members.filter { context.schemas[$0.use].id != view.id }
        let names = UnionMemberNamer(context: context, fileType: fileType).names(of: members)
        var candidates: [Candidate] = []
        var indices: [TypeUse: Int] = [:]
        for (member, name) in zip(members, names) where !isNeedless(member, in: union) {
            let type = type(of: member, view.direction)
            if let index = indices[type] {
                candidates[index].tags += member.tags
                candidates[index].schemas.append(context.schemas[member.use].id)
            } else {
                indices[type] = candidates.count
                candidates.append(
                    Candidate(
                        member: member, schema: context.schemas[member.use], type: type, preferredName: name,
                        tags: member.tags, schemas: [context.schemas[member.use].id]))
            }
        }
        return candidates
    }

    func type(of member: UnionForm.Member, _ direction: Direction) -> TypeUse {
        fileType(member.use) ?? types.type(of: member.use, direction)
    }

    /// Returns true for the base of a family, if every value must be one of the other members.
    private func isNeedless(_ member: UnionForm.Member, in union: UnionForm) -> Bool {
        member.isBase && member.tags.isEmpty && context.isClosed(union.isClosed)
    }

    private func preference(_ candidate: Candidate, _ key: APIKey) -> NamePreference {
        let source = context.document[candidate.schema.source]
        let part: APIKey =
            switch candidate.schema.role {
            case .type(let type): key.part(.member, type.rawValue)
            case .base: key.part(.member, "")
            case .whole, .composition: key.partOfType(.member, at: context.ledger.pointers.relative(source.pointer))
            }
        let name = ReservedNames.cases[candidate.preferredName] ?? candidate.preferredName
        return NamePreference(part, at: source.location, spelling: candidate.preferredName, name)
    }

    private func writtenTag(_ tag: UnionForm.Tag, _ candidate: Candidate, _ view: SchemaView) -> String? {
        guard let value = candidate.tags.first, case .object(let object) = candidate.schema.form else { return nil }
        return object.properties(in: view.direction).contains { $0.name == tag.property } ? nil : value
    }

    // MARK: - Shapes

    private func shapes(
        of candidates: [Candidate], in union: UnionForm, _ view: SchemaView
    ) -> [UnionPlan.MemberShape] {
        guard union.tag == nil else { return candidates.map { _ in .any } }
        let namer = MemberShapes(context: context, direction: view.direction)
        let shapes = candidates.map { candidate -> UnionPlan.MemberShape in
            let shapes = candidate.schemas.map(namer.shape)
            return shapes.count == 1 ? shapes[0] : .anyOf(shapes)
        }
        return MemberDistinction(shapes).shapes
    }
}
