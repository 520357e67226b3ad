import OpenAPI
import SchemaNormalization

/// The names of all types that schemas become. A schema has one name wherever it is used.
///
/// Named schemas get their names first, all at once, so that no name depends on the order in which schemas are found.
/// The inline schemas within them follow. The inline schemas of operations come last, when the calls are planned.
final class TypeNames {
    private let context: PlanContext
    private let owners: SchemaOwners
    private let members: MemberNamer
    private var names: [SchemaView: GivenType]
    private var views: [TypeName: SchemaView] = [:]
    private var scopes: [TypeName: TypeScope] = [:]
    private var topLevel: NameScope
    /// The names of the last run at the top level, which types keep.
    private let keptNames: [APIKey: String]
    /// The inline types of one operation by their identity. Enums and unions of equal meaning and name become one type,
    /// and so do the types within such unions.
    private var inlineTypes: [InlineType: GivenType] = [:]
    /// The inline unions of operations, and the types within them.
    private var ofInlineUnions: Set<TypeName> = []
    /// The inline schemas that wait for the names of all named schemas; `nil` after that.
    private var postponed: [Step]? = []

    private struct InlineType: Hashable {
        let owner: Owner
        let typeName: String
        let equivalenceKey: EquivalenceKey

        enum Owner: Hashable {
            case operation(String)
            case operationInDirection(String, Direction)
            case within(TypeName)

            var isOfUnion: Bool {
                if case .operation = self { false } else { true }
            }
        }
    }

    private struct Step {
        let view: SchemaView
        let naming: TypeNaming
    }

    init(_ context: PlanContext) {
        self.context = context
        owners = SchemaOwners(context.document)
        members = MemberNamer(context: context)
        keptNames = context.ledger.keptTopLevelNames()
        let events = EventPlanner.hasEvents(context.document) ? [EventPlanner.typeName] : []
        let namer = TypeNamer(context: context, reserved: ReservedNames.topLevel.union(events))
        (names, topLevel) = namer.names()
        for (view, name) in names { views[name.name] = view }
        nameWithinNamed()
    }

    // MARK: - Names of types

    func name(of view: SchemaView) -> GivenType? { names[view] }

    func view(of name: TypeName) -> SchemaView? { views[name] }

    func key(of name: TypeName) -> APIKey? { views[name].flatMap { names[$0]?.origin.key } }

    /// Returns the scope for the names of the types within a type or group.
    func scope(of type: GivenType) -> TypeScope {
        if let scope = scopes[type.name] { return scope }
        let scope = TypeScope(
            parent: type.name, key: type.origin.key, around: context.namesAround, ledger: context.ledger)
        scopes[type.name] = scope
        return scope
    }

    /// Returns the types within a type, in the order in which they were named.
    func nested(in name: TypeName) -> [TypeName] { scopes[name]?.given ?? [] }

    // MARK: - Naming

    /// Names the types that a schema needs where it is used.
    func name(_ use: SchemaUse, _ direction: Direction, naming: TypeNaming) {
        name([Step(view: context.view(use, direction), naming: naming)])
    }

    private func nameWithinNamed() {
        let order = Dictionary(context.document.namedSchemas.enumerated().map { ($1, $0) }) { first, _ in first }
        let named = context.directions.reached.compactMap { id in
            order[context.schemas[id].source].map { (order: $0, id: id) }
        }
        for (_, id) in named.sorted(by: { $0.order < $1.order }) {
            for view in context.directions.views(id) {
                if let given = names[view], views[given.name] == view { name(steps(within: view, given)) }
            }
        }
        let left = postponed ?? []
        postponed = nil
        name(left)
    }

    private func name(_ steps: [Step]) {
        // The list is a stack, so steps are added in reverse order.
        var pending = Array(steps.reversed())
        var collections: Set<NormalID> = []
        while let step = pending.popLast() {
            let schema = context.schemas[step.view.id]
            switch schema.form {
            case .list(let element), .map(let element):
                guard let element, collections.insert(schema.id).inserted else { continue }
                pending.append(Step(view: context.view(element, step.view.direction), naming: step.naming.element))
            case .enumeration, .object, .tuple, .union:
                collections = []
                guard names[step.view] == nil, let given = give(step, schema) else { continue }
                names[step.view] = given
                if views[given.name] == nil { views[given.name] = step.view }
                pending += self.steps(within: step.view, given).reversed()
            case .nothing, .anything, .scalar:
                break
            }
        }
    }

    private func steps(within view: SchemaView, _ given: GivenType) -> [Step] {
        let scope = scope(of: given)
        return members.namedUses(of: view, given.origin.key).map { name, use, isElement in
            let naming = TypeNaming(scope, name, isMember: true)
            return Step(view: context.view(use, view.direction), naming: isElement ? naming.element : naming)
        }
    }

    /// Names an inline schema within its owner, or at its use. It returns `nil` if the owner must come first.
    private func give(_ step: Step, _ schema: NormalSchema) -> GivenType? {
        let position = context.document[schema.source].position
        guard schema.parts.count == 1, schema.role == .whole, let owner = owners.owner(of: position.pointer) else {
            return giveWithinOperation(step, schema, position)
        }
        if let name = keptNames[APIKey(.type, context.ledger.pointers.relative(position.pointer))] {
            return claimTopLevel([name], step.view, position)
        }
        let pointer = context.ledger.pointers.relative(owner.pointer)
        let own = step.naming.scope.pointer
        if own == pointer || (own.hasPrefix(pointer) && own.dropFirst(pointer.count).first == "/") {
            return step.naming.scope.claim(step.naming.typeName, of: position)
        }
        if postponed != nil {
            postponed?.append(step)
            return nil
        }
        switch owner {
        case .schema(let id, _): return give(step, position, to: id)
        case .component(let name, let suffix, _):
            let own = SwiftName.upperCamel(name)
            let isWhole = !isElement(position, of: owner)
            return claimTopLevel(
                [isWhole ? own : TypeNaming(step.naming.scope, name).element.typeName, own + suffix], step.view, position)
        }
    }

    private func giveWithinOperation(_ step: Step, _ schema: NormalSchema, _ position: SpecPosition) -> GivenType {
        guard let key = inlineType(step, schema, position) else {
            return step.naming.scope.claim(step.naming.typeName, of: position)
        }
        if let given = inlineTypes[key] { return given }
        let given = step.naming.scope.claim(step.naming.typeName, of: position)
        inlineTypes[key] = given
        if key.owner.isOfUnion { ofInlineUnions.insert(given.name) }
        return given
    }

    private func inlineType(_ step: Step, _ schema: NormalSchema, _ position: SpecPosition) -> InlineType? {
        guard let operation = owners.operation(of: position.pointer) else { return nil }
        let owner: InlineType.Owner
        switch schema.form {
        case .enumeration: owner = .operation(operation)
        case .union: owner = .operationInDirection(operation, step.view.direction)
        case .object, .tuple:
            guard ofInlineUnions.contains(step.naming.scope.parent) else { return nil }
            owner = .within(step.naming.scope.parent)
        case .nothing, .anything, .scalar, .list, .map: return nil
        }
        return InlineType(
            owner: owner, typeName: step.naming.typeName,
            equivalenceKey: context.schemas.equivalenceKey(comparingMembersOf: schema))
    }

    private func give(_ step: Step, _ position: SpecPosition, to owner: SchemaID) -> GivenType? {
        let schema = context.schema(owner)
        let view = context.directions.view(schema.id, step.view.direction)
        if context.directions.isReached(schema.id), let name = names[view], context.schemas.named(schema) != nil {
            return scope(of: name).claim(step.naming.typeName, of: position)
        }
        let name = context.document[owner].name ?? ""
        switch schema.form {
        case .list, .map:
            let own = TypeNaming(step.naming.scope, name).element.typeName
            return claimTopLevel([own, SwiftName.upperCamel(name) + "Item"], step.view, position)
        default:
            return claimTopLevel([SwiftName.upperCamel(name) + step.naming.typeName], step.view, position)
        }
    }

    /// Returns true if a schema describes the elements of a component.
    private func isElement(_ position: SpecPosition, of owner: SchemaOwners.Owner) -> Bool {
        let last = position.pointer.split(separator: "/").last
        return last == "items" || last == "additionalProperties" || last == "itemSchema"
    }

    /// Claims the names of the types of groups: `Pets`, or `PetsCalls` if a schema is called `Pets`.
    func claimGroups(_ groups: [OperationGroup]) -> [GivenType] {
        let given = topLevel.claimAll(groups.map(preference(of:)), context.ledger)
        return given.map { GivenType(name: TypeName([$0.name]), origin: $0.origin) }
    }

    private func preference(of group: OperationGroup) -> NamePreference {
        let name = SwiftName.upperCamel(group.title, empty: "API")
        let isFree = !ReservedNames.topLevel.contains(name) && !context.namesAround.contains(name)
        return NamePreference(
            key: group.typeKey, location: group.location, spelling: "",
            names: (isFree ? [name] : []) + [name + "Calls"], isPinned: group.isPinned)
    }

    private func claimTopLevel(_ preferredNames: [String], _ view: SchemaView, _ position: SpecPosition) -> GivenType {
        let isInput = view.direction == .sent && context.directions.isSplit(view.id)
        let key = APIKey(.type, context.ledger.pointers.relative(position.pointer))
        let names = preferredNames.map { TypeNamer.usable($0) + (isInput ? TypeNamer.sentSuffix : "") }
        let preference = NamePreference(
            key: isInput ? key.sent : key, location: position.location, spelling: "", names: names, isPinned: false)
        let given = topLevel.claim(preference, context.ledger)
        return GivenType(name: TypeName([given.name]), origin: given.origin)
    }
}
