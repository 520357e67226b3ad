/// Finds the types that hold values of their own type, and decides where each such circle is broken: at the cases of a
/// union where it has one, else at the properties that close it.
struct RecursionPlanner {
    /// The number of the circle that a type is on, if it is on one.
    private let circles: [TypeName: Int]
    /// The same where unions are indirect.
    private let structCircles: [TypeName: Int]

    init(_ types: [TypePlan]) {
        let graph = TypeGraph(types.flatMap(\.withNested))
        circles = graph.circles(throughUnions: true)
        // Without a circle at all, and most APIs have none, there is none among structs.
        structCircles = circles.isEmpty ? [:] : graph.circles(throughUnions: false)
    }

    func marking(_ types: [TypePlan]) -> [TypePlan] {
        circles.isEmpty ? types : types.map(mark)
    }

    private func mark(_ type: TypePlan) -> TypePlan {
        var type = type
        type.nested = type.nested.map(mark)
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
        case .enumeration, .answer, .multipart, .event:
            break
        }
        return type
    }

    private func isClosing(_ held: TypeUse, _ holder: TypeName, _ circles: [TypeName: Int]) -> Bool {
        guard let name = held.directName, let circle = circles[holder] else { return false }
        return circles[name] == circle
    }
}

/// Which types hold values of which.
private struct TypeGraph {
    private let types: [TypePlan]
    /// Where in `types` each name stands: the graph is searched by number, since names are slow to hash.
    private let numbers: [TypeName: Int]

    init(_ types: [TypePlan]) {
        self.types = types
        numbers = Dictionary(types.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }

    func circles(throughUnions: Bool) -> [TypeName: Int] {
        let components = StronglyConnected(edges(throughUnions: throughUnions)).components
        return Dictionary(zip(types.map(\.name), components).compactMap { name, component in
            component.map { (name, $0) }
        }) { first, _ in first }
    }

    /// What each type holds directly. A list or a dictionary keeps its elements elsewhere, so it ends a circle.
    private func edges(throughUnions: Bool) -> [[Int]] {
        types.map { type in
            let held: [TypeUse] =
                switch type.shape {
                case .structure(let plan): plan.properties.map(\.type) + plan.compositions.map(\.type)
                case .union(let plan): throughUnions ? plan.cases.map(\.type) : []
                case .enumeration, .answer, .multipart, .event: []
                }
            return held.compactMap { $0.directName.flatMap { numbers[$0] } }
        }
    }
}

extension TypeUse {
    /// The type whose value it holds in place.
    var directName: TypeName? {
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
    /// By node. Equal numbers: on one circle; `nil`: on none.
    private(set) var components: [Int?]

    private let edges: [[Int]]
    private var indices: [Int?]
    private var lows: [Int]
    private var isOnStack: [Bool]
    private var stack: [Int] = []
    private var count = 0

    /// `edges[n]` are the nodes that node `n` leads to.
    init(_ edges: [[Int]]) {
        self.edges = edges
        components = Array(repeating: nil, count: edges.count)
        indices = Array(repeating: nil, count: edges.count)
        lows = Array(repeating: 0, count: edges.count)
        isOnStack = Array(repeating: false, count: edges.count)
        for node in edges.indices where indices[node] == nil {
            visit(node)
        }
    }

    private mutating func visit(_ root: Int) {
        var work: [(node: Int, next: Int)] = [(root, 0)]
        open(root)
        while let (node, next) = work.last {
            if next < edges[node].count {
                work[work.count - 1].next += 1
                let target = edges[node][next]
                if let index = indices[target] {
                    if isOnStack[target] {
                        lows[node] = min(lows[node], index)
                    }
                } else {
                    open(target)
                    work.append((target, 0))
                }
            } else {
                work.removeLast()
                close(node)
                if let parent = work.last?.node {
                    lows[parent] = min(lows[parent], lows[node])
                }
            }
        }
    }

    private mutating func open(_ node: Int) {
        indices[node] = count
        lows[node] = count
        count += 1
        stack.append(node)
        isOnStack[node] = true
    }

    private mutating func close(_ node: Int) {
        guard lows[node] == indices[node] else { return }
        var members: [Int] = []
        while let member = stack.popLast() {
            isOnStack[member] = false
            members.append(member)
            if member == node { break }
        }
        if members.count > 1 || edges[node].contains(node) {
            for member in members {
                components[member] = node
            }
        }
    }
}
