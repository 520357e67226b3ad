import YAMLTree

/// An evaluator of queries, which finds the nodes that they select in one document.
struct JSONPathEvaluator {
    let root: EditableNode
    /// The number of nodes that may still be visited. A filter within a filter visits each node many times.
    private var budget: Int
    private(set) var isExhausted = false

    /// A selected node and its parent.
    struct Match {
        let node: EditableNode
        /// `nil` for the root.
        let parent: EditableNode?
        /// The number of levels above the node.
        let depth: Int
    }

    init(root: EditableNode, budget: Int = 100_000_000) {
        self.root = root
        self.budget = budget
    }

    /// Returns the selected nodes in the order of RFC 9535; a node that is selected twice occurs twice.
    mutating func matches(of query: JSONPath) -> [Match] {
        matches(of: query, from: Match(node: root, parent: nil, depth: 0))
    }

    mutating func matches(of query: JSONPath, from current: Match) -> [Match] {
        var matches = [query.isAbsolute ? Match(node: root, parent: nil, depth: 0) : current]
        for segment in query.segments {
            var next: [Match] = []
            for match in matches { select(segment, from: match, into: &next) }
            matches = next
        }
        return matches
    }

    private mutating func select(_ segment: JSONPath.Segment, from match: Match, into result: inout [Match]) {
        switch segment {
        case .children(let selectors):
            for selector in selectors { select(selector, from: match, into: &result) }
        case .descendants(let selectors):
            guard spend() else { return }
            for selector in selectors { select(selector, from: match, into: &result) }
            for child in children(of: match) { select(segment, from: child, into: &result) }
        }
    }

    private mutating func select(_ selector: JSONPath.Selector, from match: Match, into result: inout [Match]) {
        switch selector {
        case .name(let name):
            if let child = match.node[name] { result.append(self.child(child, of: match)) }
        case .wildcard: result += children(of: match)
        case .index(let index):
            let elements = match.node.elements
            let position = index < 0 ? elements.count + index : index
            if elements.indices.contains(position) { result.append(child(elements[position], of: match)) }
        case .slice(let start, let end, let step):
            let elements = match.node.elements
            let positions = Self.positions(from: start, to: end, by: step, of: elements.count)
            result += positions.map { child(elements[$0], of: match) }
        case .filter(let condition):
            for child in children(of: match) where spend() && holds(condition, at: child) { result.append(child) }
        }
    }

    private func children(of match: Match) -> [Match] {
        switch match.node.kind {
        case .scalar: []
        case .mapping: match.node.entries.map { child($0.value, of: match) }
        case .sequence: match.node.elements.map { child($0, of: match) }
        }
    }

    private func child(_ node: EditableNode, of match: Match) -> Match {
        Match(node: node, parent: match.node, depth: match.depth + 1)
    }

    /// Returns the indices of a slice (§2.3.4.2.2), whose bounds may be far outside the array.
    private static func positions(from start: Int?, to end: Int?, by step: Int, of count: Int) -> [Int] {
        guard step != 0, count > 0 else { return [] }
        let range = step > 0 ? 0...count : -1...(count - 1)
        func bounded(_ index: Int) -> Int {
            let position = index < 0 ? count + index : index
            return min(max(position, range.lowerBound), range.upperBound)
        }
        let first = start.map(bounded) ?? (step > 0 ? 0 : count - 1)
        let last = end.map(bounded) ?? (step > 0 ? count : -1)
        return Array(stride(from: first, to: last, by: step))
    }

    private mutating func spend() -> Bool {
        budget -= 1
        if budget < 0 { isExhausted = true }
        return !isExhausted
    }
}
