import OpenAPI
import YAMLTree

extension TypePlanner {
    /// `base`: what the value is where the discriminator leads to no member.
    func unionPlan(
        _ schema: Schema, members: [SchemaID], base: ObjectShape? = nil, _ view: SchemaView,
        _ key: APIKey, nested: inout NestedTypes
    ) -> UnionPlan {
        let values = discriminatorValues(schema.discriminator, members)
        let fallback = schema.discriminator?.defaultMapping.map { classifier.canonical($0).id }
        var uses: [UnionMember] = []
        // One that is its own member says nothing of its values.
        let others = members.filter { classifier.canonical($0).id != view.id }
        for id in others {
            let member = member(id, values, index: uses.count, view, &nested)
            if !uses.contains(where: { $0.type == member.type }) {
                uses.append(member)
            }
        }
        if let base, let member = self.member(base, view, values, isClosed: isClosed(schema), &nested) {
            uses.append(member)
        }
        var scope = NameScope(reserved: ReservedNames.members.union(["unknown"]))
        let names = scope.claimAll(uses.map { wish($0, key) }, ledger)
        let cases = zip(uses, names).map { use, name in
            UnionPlan.Case(
                origin: name.origin, name: name.name, type: use.type, values: values[use.id] ?? [], shape: use.shape)
        }
        let defaultIndex = uses.firstIndex { $0.id == fallback } ?? uses.firstIndex { $0.isBase }
        let isTagged = zip(uses, cases).enumerated().allSatisfy { !$1.1.values.isEmpty || $0 == defaultIndex }
        guard let discriminator = schema.discriminator, isTagged else {
            return UnionPlan(cases: cases, unknownName: isClosed(schema) ? nil : "unknown")
        }
        let defaultName = defaultIndex.map { names[$0].name }
        return UnionPlan(
            cases: cases, discriminator: discriminator.property, defaultName: defaultName,
            unknownName: isClosed(schema) || defaultName != nil ? nil : "unknown")
    }

    private struct UnionMember {
        let id: SchemaID
        let type: TypeUse
        let name: String
        let shape: UnionPlan.MemberShape
        var isBase = false
    }

    private func wish(_ member: UnionMember, _ key: APIKey) -> NameWish {
        let schema = document[member.id]
        let key = key.part(.member, "members", member.isBase ? "" : ledger.places.relative(schema.pointer))
        return NameWish(
            key, at: schema.location, spelling: member.name, ReservedNames.cases[member.name] ?? member.name)
    }

    private func member(
        _ member: SchemaID, _ values: [SchemaID: [String]], index: Int, _ view: SchemaView,
        _ nested: inout NestedTypes
    ) -> UnionMember {
        let (id, _) = classifier.canonical(member)
        let wish = values[id]?.first.map { SwiftName.lowerCamel($0) }
            ?? memberName(id, classifier.form(of: id), index: index)
        var place = TypePlace(nested: nested, name: wish, view.direction)
        let type = use(member, in: &place).type
        nested = place.nested
        return UnionMember(id: id, type: type, name: wish, shape: memberShape(id, of: view))
    }

    /// The base of a family by itself; none where every value is one of the others.
    private func member(
        _ base: ObjectShape, _ view: SchemaView, _ values: [SchemaID: [String]], isClosed: Bool,
        _ nested: inout NestedTypes
    ) -> UnionMember? {
        if isClosed, values[view.id] == nil { return nil }
        var place = TypePlace(nested: nested, name: "other", view.direction)
        let type = place.claim(of: document[view.id].place) { given in
            var plan = plan(view, .object(base), given)
            plan.documentation = Documentation(summary: "What all have, of one that is none of the others.")
            return plan
        }
        nested = place.nested
        return UnionMember(
            id: view.id, type: .named(type), name: "other", shape: memberShape(base, view.direction), isBase: true)
    }

    func discriminatorValues(_ discriminator: Discriminator?, _ members: [SchemaID]) -> [SchemaID: [String]] {
        guard let discriminator else { return [:] }
        var values: [SchemaID: [String]] = [:]
        for (value, schema) in discriminator.mapping {
            values[classifier.canonical(schema).id, default: []].append(value)
        }
        // A member that is a union by the same property is meant by the values of its own members.
        for member in members.map({ classifier.canonical($0).id }) {
            guard let inner = document[member].discriminator, inner.property == discriminator.property else { continue }
            let others = inner.mapping.map(\.value).filter { value in !values.values.contains { $0.contains(value) } }
            values[member, default: []] += others
        }
        return values
    }

    private func memberName(_ id: SchemaID, _ form: SchemaForm, index: Int) -> String {
        let schema = document[id]
        if let name = schema.swiftName ?? schema.name, form.hasOwnType { return SwiftName.lowerCamel(name) }
        switch form {
        case .any: return "any"
        case .alias(let other): return memberName(other, classifier.form(of: other), index: index)
        case .types: return schema.title.map { SwiftName.lowerCamel($0) } ?? "value"
        case .array: return "array"
        case .dictionary: return "dictionary"
        case .tuple: return schema.title.map { SwiftName.lowerCamel($0) } ?? "array"
        case .family: return "object"
        case .enumeration: return schema.title.map { SwiftName.lowerCamel($0) } ?? "value"
        case .object, .union: return schema.title.map { SwiftName.lowerCamel($0) } ?? "object"
        case .primitive(let type): return primitiveName(type)
        }
    }

    func primitiveName(_ type: TypeUse) -> String {
        switch type {
        case .builtin(.string): "string"
        case .builtin(.integer), .builtin(.int64), .builtin(.uint64): "integer"
        case .builtin(.double), .builtin(.float), .formatted(.decimal), .formatted(.decimalText): "number"
        case .builtin(.boolean): "boolean"
        case .builtin(.calendarDate), .formatted(.dateTime), .formatted(.httpDate): "date"
        case .formatted(.unixTime): "time"
        case .formatted(.uuid): "uuid"
        case .formatted(.url): "url"
        case .formatted(.base64), .formatted(.base64URL): "data"
        default: "value"
        }
    }
}
