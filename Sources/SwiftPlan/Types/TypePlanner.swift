import Diagnostics
import OpenAPI
import SchemaNormalization

/// Plans the Swift types of the requested schemas, and of all schemas within them.
final class TypePlanner {
    let context: PlanContext
    let names: TypeNames
    let coded: CodedSchemas
    private var plans: [TypeName: TypePlan] = [:]
    private var pending: [SchemaView] = []
    private var requested: Set<SchemaView> = []
    /// The unions that must know the keys of their members, since the object around them has additional properties.
    private var viewsWithKeys: Set<SchemaView> = []

    init(_ context: PlanContext) {
        self.context = context
        names = TypeNames(context)
        coded = CodedSchemas(context)
    }

    // MARK: - References to types

    /// Returns the type of a schema of the document, without `null`. Types of inline schemas are named by `naming`.
    func use(_ id: SchemaID, _ direction: Direction, naming: TypeNaming) -> TypeUse {
        use(context.schemas.use(id), direction, naming: naming)
    }

    private func use(_ use: SchemaUse, _ direction: Direction, naming: TypeNaming) -> TypeUse {
        names.name(use, direction, naming: naming)
        return type(of: use, direction)
    }

    /// Returns the type of a body. A body without a schema is any JSON value.
    func bodyUse(_ id: SchemaID?, _ direction: Direction, naming: TypeNaming) -> TypeUse {
        bodyUse(id.map(context.schemas.use), direction, naming: naming)
    }

    func bodyUse(_ use: SchemaUse?, _ direction: Direction, naming: TypeNaming) -> TypeUse {
        guard let use else { return .builtin(.json) }
        let type = self.use(use, direction, naming: naming)
        return context.schemas.isNullable(use) ? type.orNull : type
    }

    /// Returns the type of a schema whose types are named already.
    func type(of use: SchemaUse, _ direction: Direction) -> TypeUse {
        var wrappers: [(TypeUse) -> TypeUse] = []
        var seen: Set<NormalID> = []
        var current = use
        while true {
            let schema = context.schemas[current]
            let element: SchemaUse?
            switch schema.form {
            case .list(let items):
                wrappers.append { .array($0) }
                element = items
            case .map(let values):
                wrappers.append { .dictionary($0) }
                element = values
            case .nothing, .anything: return wrappers.wrapping(.builtin(.json))
            case .scalar(let scalar): return wrappers.wrapping(context.primitives.type(of: scalar))
            case .enumeration, .object, .tuple, .union: return wrappers.wrapping(named(context.view(current, direction)))
            }
            guard let element else { return wrappers.wrapping(.builtin(.json)) }
            guard seen.insert(schema.id).inserted, wrappers.count < Self.deepestCollection else {
                let what = seen.count < Self.deepestCollection ? "without end" : "deeper than \(Self.deepestCollection)"
                context.reportUnsupported("a list of lists \(what) has no Swift type, and is left open as JSON", schema)
                return wrappers.dropLast().wrapping(.builtin(.json))
            }
            if context.schemas.isNullable(element) { wrappers.append(\.orNull) }
            current = element
        }
    }

    /// The greatest nesting of unnamed lists and dictionaries.
    private static let deepestCollection = 32

    private func named(_ view: SchemaView) -> TypeUse {
        guard let given = names.name(of: view) else { return .builtin(.json) }
        if requested.insert(view).inserted { pending.append(view) }
        return .named(given.name)
    }

    // MARK: - Types

    /// Requests the types of schemas that calls may not need.
    func keep(_ ids: [SchemaID]) {
        for id in ids {
            let use = context.schemas.use(id)
            _ = type(of: use, .received)
            _ = type(of: use, .sent)
        }
    }

    /// Adds a type that does not come from a schema.
    func add(_ plan: TypePlan) {
        plans[plan.name] = plan
    }

    func plan(of name: TypeName) -> TypePlan? { plans[name] }

    /// Runs some work, and drops the types that only this work requested. It serves schemas whose values turn out to be
    /// files.
    func withoutTypes<Result>(ofFiles uses: [SchemaUse], _ work: () -> Result) -> Result {
        let views = Set(uses.map { context.view($0, .sent) }).subtracting(requested)
        let result = work()
        requested.subtract(views)
        pending.removeAll(where: views.contains)
        return result
    }

    func showKeys(of view: SchemaView) {
        viewsWithKeys.insert(view)
    }

    /// Plans all requested types, and the types that they need.
    func finish() {
        let planner = ShapePlanner(types: self)
        while let view = pending.popLast() {
            guard let given = names.name(of: view), plans[given.name] == nil else { continue }
            plans[given.name] = planner.plan(view, given)
        }
        for view in viewsWithKeys { addKeys(view) }
    }

    private func addKeys(_ view: SchemaView) {
        guard let name = names.name(of: view)?.name, case .union(var union)? = plans[name]?.shape else { return }
        let keys = MemberKeys(context: context, direction: view.direction)
        guard case .union(let form) = context.schemas[view.id].form else { return }
        union.showsKeys = true
        for member in form.members {
            let type = type(of: member.use, view.direction)
            guard let index = union.cases.firstIndex(where: { $0.type == type }) else { continue }
            union.cases[index].keys += keys.all(of: member.use)
        }
        plans[name]?.shape = .union(union)
    }

    /// Returns the types at the top level: those of named schemas in document order, then the others.
    func topLevelTypes() -> [TypePlan] {
        let order = Dictionary(context.document.namedSchemas.enumerated().map { ($1, $0) }) { first, _ in first }
        let ordered = plans.keys.filter { $0.path.count == 1 }.compactMap { name -> (Int, Int, TypeName)? in
            guard let view = names.view(of: name) else { return nil }
            let source = context.schemas[view.id].source
            return (order[source] ?? .max, source.index, name)
        }
        let sorted = ordered.sorted { ($0.0, $0.1, $0.2.last) < ($1.0, $1.1, $1.2.last) }
        return sorted.compactMap { assembled($0.2) }
    }

    /// Returns the types of inline schemas within a group or type.
    func types(in parent: TypeName) -> [TypePlan] {
        names.nested(in: parent).compactMap(assembled)
    }

    /// Returns a type with its nested types. It may recurse, since inline schemas nest no deeper than a document may.
    private func assembled(_ name: TypeName) -> TypePlan? {
        guard var plan = plans[name] else { return nil }
        plan.nested = types(in: name)
        return plan
    }
}

extension Sequence where Element == (TypeUse) -> TypeUse {
    fileprivate func wrapping(_ type: TypeUse) -> TypeUse {
        reversed().reduce(type) { $1($0) }
    }
}

extension TypeUse {
    /// The type with `null` as a value. `JSON` includes `null` already.
    var orNull: TypeUse {
        switch self {
        case .builtin(.json), .optional: self
        default: .optional(self)
        }
    }
}
