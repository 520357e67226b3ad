/// The strongly connected components of a graph that contain a cycle (R. Tarjan, "Depth-First Search and Linear Graph
/// Algorithms"). The search does not recurse, since a document decides the depth of the graph.
public struct StronglyConnected {
    /// The component of each node. Nodes on one cycle share a number; a node on no cycle has `nil`.
    public private(set) var components: [Int?]

    private let edges: [[Int]]
    private var indices: [Int?]
    private var lows: [Int]
    private var isOnStack: [Bool]
    private var stack: [Int] = []
    private var count = 0

    /// Finds the components.
    ///
    /// - Parameter edges: For each node, the nodes that it leads to.
    public init(_ edges: [[Int]]) {
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
