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
        let place: Owner
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
        let place: TypePlace
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

    /// Names the types that a schema needs at a place of use.
    func name(_ use: SchemaUse, _ direction: Direction, at place: TypePlace) {
        name([Step(view: context.view(use, direction), place: place)])
    }

    private func nameWithinNamed() {
        let order = Dictionary(context.document.namedSchemas.enumerated().map { ($1, $0) }) { first, _ in first }
        let named = context.directions.reached.compactMap { id in
            order[context.schemas[id].source].map { (place: $0, id: id) }
        }
        for (_, id) in named.sorted(by: { $0.place < $1.place }) {
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
                pending.append(Step(view: context.view(element, step.view.direction), place: step.place.element))
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
            let place = TypePlace(scope, name, isMember: true)
            return Step(view: context.view(use, view.direction), place: isElement ? place.element : place)
        }
    }

    /// Names an inline schema within its owner, or at its place of use. It returns `nil` if the owner must come first.
    private func give(_ step: Step, _ schema: NormalSchema) -> GivenType? {
        let place = context.document[schema.source].place
        guard schema.parts.count == 1, schema.role == .whole, let owner = owners.owner(of: place.pointer) else {
            return giveWithinOperation(step, schema, place)
        }
        if let name = keptNames[APIKey(.type, context.ledger.places.relative(place.pointer))] {
            return claimTopLevel([name], step.view, place)
        }
        let pointer = context.ledger.places.relative(owner.pointer)
        let own = step.place.scope.pointer
        if own == pointer || (own.hasPrefix(pointer) && own.dropFirst(pointer.count).first == "/") {
            return step.place.scope.claim(step.place.typeName, of: place)
        }
        if postponed != nil {
            postponed?.append(step)
            return nil
        }
        switch owner {
        case .schema(let id, _): return give(step, place, to: id)
        case .component(let name, let suffix, _):
            let own = SwiftName.upperCamel(name)
            let isWhole = !isElement(place, of: owner)
            return claimTopLevel(
                [isWhole ? own : TypePlace(step.place.scope, name).element.typeName, own + suffix], step.view, place)
        }
    }

    private func giveWithinOperation(_ step: Step, _ schema: NormalSchema, _ place: SpecPlace) -> GivenType {
        guard let key = inlineType(step, schema, place) else {
            return step.place.scope.claim(step.place.typeName, of: place)
        }
        if let given = inlineTypes[key] { return given }
        let given = step.place.scope.claim(step.place.typeName, of: place)
        inlineTypes[key] = given
        if key.place.isOfUnion { ofInlineUnions.insert(given.name) }
        return given
    }

    private func inlineType(_ step: Step, _ schema: NormalSchema, _ place: SpecPlace) -> InlineType? {
        guard let operation = owners.operation(of: place.pointer) else { return nil }
        let inlinePlace: InlineType.Owner
        switch schema.form {
        case .enumeration: inlinePlace = .operation(operation)
        case .union: inlinePlace = .operationInDirection(operation, step.view.direction)
        case .object, .tuple:
            guard ofInlineUnions.contains(step.place.scope.parent) else { return nil }
            inlinePlace = .within(step.place.scope.parent)
        case .nothing, .anything, .scalar, .list, .map: return nil
        }
        return InlineType(
            place: inlinePlace, typeName: step.place.typeName,
            equivalenceKey: context.schemas.equivalenceKey(comparingMembersOf: schema))
    }

    private func give(_ step: Step, _ place: SpecPlace, to owner: SchemaID) -> GivenType? {
        let schema = context.schema(owner)
        let view = context.directions.view(schema.id, step.view.direction)
        if context.directions.isReached(schema.id), let name = names[view], context.schemas.named(schema) != nil {
            return scope(of: name).claim(step.place.typeName, of: place)
        }
        let name = context.document[owner].name ?? ""
        switch schema.form {
        case .list, .map:
            let own = TypePlace(step.place.scope, name).element.typeName
            return claimTopLevel([own, SwiftName.upperCamel(name) + "Item"], step.view, place)
        default:
            return claimTopLevel([SwiftName.upperCamel(name) + step.place.typeName], step.view, place)
        }
    }

    /// Returns true if a schema describes the elements of a component.
    private func isElement(_ place: SpecPlace, of owner: SchemaOwners.Owner) -> Bool {
        let last = place.pointer.split(separator: "/").last
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

    private func claimTopLevel(_ preferredNames: [String], _ view: SchemaView, _ place: SpecPlace) -> GivenType {
        let isInput = view.direction == .sent && context.directions.isSplit(view.id)
        let key = APIKey(.type, context.ledger.places.relative(place.pointer))
        let names = preferredNames.map { TypeNamer.usable($0) + (isInput ? TypeNamer.sentSuffix : "") }
        let preference = NamePreference(
            key: isInput ? key.sent : key, location: place.location, spelling: "", names: names, isPinned: false)
        let given = topLevel.claim(preference, context.ledger)
        return GivenType(name: TypeName([given.name]), origin: given.origin)
    }
}
