import SchemaNormalization

/// Finds types that contain values of their own type, and breaks each such cycle: at the cases of a union if there is
/// one, or else at the properties that close the cycle.
struct RecursionPlanner {
    /// The number of the cycle of each type. Types on no cycle are absent.
    private let cycles: [TypeName: Int]
    /// The cycles that remain when unions are indirect.
    private let structCycles: [TypeName: Int]

    init(_ types: [TypePlan]) {
        let graph = TypeGraph(types.flatMap(\.withNested))
        cycles = graph.cycles(throughUnions: true)
        // Most APIs have no cycles, so their structs have none either.
        structCycles = cycles.isEmpty ? [:] : graph.cycles(throughUnions: false)
    }

    func marking(_ types: [TypePlan]) -> [TypePlan] {
        cycles.isEmpty ? types : types.map(mark)
    }

    private func mark(_ type: TypePlan) -> TypePlan {
        var type = type
        type.nested = type.nested.map(mark)
        switch type.shape {
        case .union(var plan):
            for index in plan.cases.indices {
                plan.cases[index].isIndirect = isClosing(plan.cases[index].type, type.name, cycles)
            }
            type.shape = .union(plan)
        case .structure(var plan):
            for index in plan.properties.indices {
                plan.properties[index].isIndirect = isClosing(plan.properties[index].type, type.name, structCycles)
            }
            type.shape = .structure(plan)
        case .enumeration, .responses, .multipart, .event:
            break
        }
        return type
    }

    private func isClosing(_ value: TypeUse, _ container: TypeName, _ cycles: [TypeName: Int]) -> Bool {
        guard let name = value.directName, let cycle = cycles[container] else { return false }
        return cycles[name] == cycle
    }
}

/// The graph of types, with edges to the types of their values.
private struct TypeGraph {
    private let types: [TypePlan]
    /// The index of each name in `types`. The graph uses numbers, since names are slow to hash.
    private let numbers: [TypeName: Int]

    init(_ types: [TypePlan]) {
        self.types = types
        numbers = Dictionary(types.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }

    func cycles(throughUnions: Bool) -> [TypeName: Int] {
        let components = StronglyConnected(edges(throughUnions: throughUnions)).components
        return Dictionary(
            zip(types.map(\.name), components).compactMap { name, component in
                component.map { (name, $0) }
            }
        ) { first, _ in first }
    }

    /// Returns the types that each type stores in place. A list or a dictionary stores its elements elsewhere, so it
    /// ends a cycle.
    private func edges(throughUnions: Bool) -> [[Int]] {
        types.map { type in
            let stored: [TypeUse] =
                switch type.shape {
                case .structure(let plan): plan.properties.map(\.type) + plan.compositions.map(\.type)
                case .union(let plan): throughUnions ? plan.cases.map(\.type) : []
                case .enumeration, .responses, .multipart, .event: []
                }
            return stored.compactMap { $0.directName.flatMap { numbers[$0] } }
        }
    }
}

extension TypeUse {
    /// The name of the client's type that is stored in place; `nil` for lists, dictionaries and types of Swift.
    var directName: TypeName? {
        switch self {
        case .named(let name): name
        case .optional(let wrapped): wrapped.directName
        case .builtin, .formatted, .array, .dictionary: nil
        }
    }
}
