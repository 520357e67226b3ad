import YAMLTree

/// An evaluator of queries, which finds the nodes that they select in one document.
struct JSONPathEvaluator {
    let root: EditableNode
    /// The number of nodes that may still be visited. A filter within a filter visits each node many times.
    private(set) var budget: Int
    private(set) var isExhausted = false

    /// A selected node and its parent.
    struct Match {
        let node: EditableNode
        /// `nil` for the root.
        let parent: EditableNode?
        /// The number of levels above the node.
        let depth: Int
    }

    init(root: EditableNode, budget: Int = ReadingLimits().overlayVisits) {
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
            if let child = match.node[name] { add([self.child(child, of: match)], to: &result) }
        case .wildcard: add(children(of: match), to: &result)
        case .index(let index):
            let elements = match.node.elements
            let position = index < 0 ? elements.count + index : index
            if elements.indices.contains(position) { add([child(elements[position], of: match)], to: &result) }
        case .slice(let start, let end, let step):
            let elements = match.node.elements
            let positions = Self.positions(from: start, to: end, by: step, of: elements.count)
            add(positions.map { child(elements[$0], of: match) }, to: &result)
        case .filter(let condition):
            for child in children(of: match) where spend() && holds(condition, at: child) { result.append(child) }
        }
    }

    /// Adds selected nodes. Each counts as ten visits, because it takes memory, and because selectors that repeat each other
    /// multiply their results.
    private mutating func add(_ matches: [Match], to result: inout [Match]) {
        for match in matches where spend(10) { result.append(match) }
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

    private mutating func spend(_ visits: Int = 1) -> Bool {
        budget -= visits
        if budget < 0 { isExhausted = true }
        return !isExhausted
    }
}
