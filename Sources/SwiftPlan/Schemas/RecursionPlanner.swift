/// Finds the types that hold values of their own type, and decides where each such circle is broken: at the cases of a
/// union where it has one, else at the properties that close it.
struct RecursionPlanner {
    private let types: [TypeName: TypePlan]

    init(_ types: [TypePlan]) {
        self.types = Dictionary(types.flatMap(\.withNested).map { ($0.name, $0) }) { first, _ in first }
    }

    func marking(_ types: [TypePlan]) -> [TypePlan] {
        let circles = StronglyConnected(edges(throughUnions: true)).components
        let structCircles = StronglyConnected(edges(throughUnions: false)).components
        return types.map { mark($0, circles, structCircles) }
    }

    /// What each type holds directly. A list or a dictionary keeps its elements elsewhere, so it ends a circle.
    private func edges(throughUnions: Bool) -> [TypeName: [TypeName]] {
        types.mapValues { type in
            switch type.shape {
            case .structure(let plan):
                (plan.properties.map(\.type) + plan.compositions.map(\.type)).compactMap(\.directName)
            case .union(let plan): throughUnions ? plan.cases.compactMap(\.type.directName) : []
            case .enumeration, .answer: []
            }
        }
    }

    private func mark(_ type: TypePlan, _ circles: [TypeName: Int], _ structCircles: [TypeName: Int]) -> TypePlan {
        var type = type
        type.nested = type.nested.map { mark($0, circles, structCircles) }
        switch type.shape {
        case .union(var plan):
            for index in plan.cases.indices {
                plan.cases[index].isIndirect = isClosing(plan.cases[index].type, type.name, circles)
            }
            type.shape = .union(plan)
        case .structure(var plan):
            for index in plan.properties.indices {
                plan.properties[index].isIndirect = isClosing(plan.properties[index].type, type.name, structCircles)
            }
            type.shape = .structure(plan)
        case .enumeration, .answer:
            break
        }
        return type
    }

    private func isClosing(_ held: TypeUse, _ holder: TypeName, _ circles: [TypeName: Int]) -> Bool {
        guard let name = held.directName, let circle = circles[holder] else { return false }
        return circles[name] == circle
    }
}

extension TypeUse {
    /// The type whose value it holds in place.
    fileprivate var directName: TypeName? {
        switch self {
        case .named(let name): name
        case .optional(let wrapped): wrapped.directName
        case .builtin, .formatted, .array, .dictionary: nil
        }
    }
}

/// The strongly connected components of a graph that have a circle (R. Tarjan, "Depth-First Search and Linear Graph
/// Algorithms"), without recursion, since a document decides how deep the graph is.
struct StronglyConnected {
    /// Equal numbers: on one circle. Nodes on none are left out.
    private(set) var components: [TypeName: Int] = [:]

    private let edges: [TypeName: [TypeName]]
    private var indices: [TypeName: Int] = [:]
    private var lows: [TypeName: Int] = [:]
    private var stack: [TypeName] = []
    private var onStack: Set<TypeName> = []

    init(_ edges: [TypeName: [TypeName]]) {
        self.edges = edges
        for node in edges.keys where indices[node] == nil {
            visit(node)
        }
    }

    private mutating func visit(_ root: TypeName) {
        var work: [(node: TypeName, next: Int)] = [(root, 0)]
        open(root)
        while let (node, next) = work.last {
            let targets = edges[node] ?? []
            if next < targets.count {
                work[work.count - 1].next += 1
                let target = targets[next]
                if indices[target] == nil {
                    open(target)
                    work.append((target, 0))
                } else if onStack.contains(target) {
                    lower(node, to: indices[target])
                }
            } else {
                work.removeLast()
                close(node)
                if let parent = work.last?.node {
                    lower(parent, to: lows[node])
                }
            }
        }
    }

    private mutating func open(_ node: TypeName) {
        indices[node] = indices.count
        lows[node] = indices[node]
        stack.append(node)
        onStack.insert(node)
    }

    private mutating func lower(_ node: TypeName, to value: Int?) {
        lows[node] = min(lows[node] ?? .max, value ?? .max)
    }

    private mutating func close(_ node: TypeName) {
        guard lows[node] == indices[node], let number = indices[node] else { return }
        var members: [TypeName] = []
        while let member = stack.popLast() {
            onStack.remove(member)
            members.append(member)
            if member == node { break }
        }
        if members.count > 1 || edges[node]?.contains(node) == true {
            for member in members {
                components[member] = number
            }
        }
    }
}
