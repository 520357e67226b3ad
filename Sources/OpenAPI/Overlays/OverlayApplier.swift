import Diagnostics
import YAMLTree

/// A document that overlays are applied to, one action after the other.
struct OverlayApplier {
    private let root: EditableNode
    private let file: SourceFile
    private let diagnostics: DiagnosticCollector
    private var budget: OverlayBudget
    /// The number of nodes that the queries of all actions may still visit.
    private var visits: Int

    init(root: YAMLNode, diagnostics: DiagnosticCollector, limits: ReadingLimits) {
        self.root = EditableNode(root)
        file = root.file
        self.diagnostics = diagnostics
        budget = OverlayBudget(limits: limits)
        visits = limits.overlayVisits
    }

    /// Returns the document after the actions; `nil` and a finding if it exceeds the limits.
    func result() -> YAMLNode? {
        let result = root.tree(in: file)
        if result == nil {
            diagnostics.report(Finding.tooLarge, "the document is too large with its overlays", at: root.origin.location)
        }
        return result
    }

    mutating func apply(_ action: OverlayAction) {
        // Each further action could copy as much as all before it.
        guard !budget.isExceeded else { return }
        let targets = distinct(matches(of: action.target, at: action.targetNode))
        guard !targets.isEmpty else {
            diagnostics.report(
                Finding.overlayTarget, "'\(action.targetNode.text ?? "")' selects nothing",
                at: action.targetNode.location)
            return
        }
        switch action.change {
        case .remove: remove(targets, action)
        case .update(let value): merge(EditableNode(value), into: targets, action, at: value.location)
        case .copy(let query, let node):
            guard let source = source(query, node) else { return }
            // The node is copied, because one that is merged into itself must not grow meanwhile.
            merge(source.copy(), into: targets, action, at: node.location)
        }
    }

    // MARK: - Queries

    private mutating func matches(of query: JSONPath, at node: YAMLNode) -> [JSONPathEvaluator.Match] {
        var evaluator = JSONPathEvaluator(root: root, budget: visits)
        let matches = evaluator.matches(of: query)
        visits = evaluator.budget
        guard evaluator.isExhausted else { return matches }
        diagnostics.report(Finding.tooLarge, "the query visits too many nodes", at: node.location)
        return []
    }

    private func distinct(_ matches: [JSONPathEvaluator.Match]) -> [JSONPathEvaluator.Match] {
        var seen: Set<ObjectIdentifier> = []
        return matches.filter { seen.insert(ObjectIdentifier($0.node)).inserted }
    }

    private mutating func source(_ query: JSONPath, _ node: YAMLNode) -> EditableNode? {
        let matches = distinct(matches(of: query, at: node))
        if matches.count == 1 { return matches[0].node }
        let found = matches.isEmpty ? "nothing" : "\(matches.count) nodes"
        diagnostics.report(
            Finding.invalidOverlay, "'copy' must select a single node, and '\(node.text ?? "")' selects \(found)",
            at: node.location, consequence: OverlayAction.leftOut)
        return nil
    }

    // MARK: - Changes

    private func remove(_ targets: [JSONPathEvaluator.Match], _ action: OverlayAction) {
        if targets.contains(where: { $0.parent == nil }) {
            diagnostics.report(
                Finding.invalidOverlay, "the whole document cannot be removed", at: action.targetNode.location,
                consequence: OverlayAction.leftOut)
        }
        for (parent, children) in targets.byParent { parent.remove(children) }
    }

    private mutating func merge(
        _ value: EditableNode, into targets: [JSONPathEvaluator.Match], _ action: OverlayAction,
        at location: SourceLocation
    ) {
        if let other = targets.first(where: { $0.node.kind != targets[0].node.kind }) {
            reportDifferent([targets[0].node.origin, other.node.origin], action)
            return
        }
        guard targets.allSatisfy({ budget.allows(value, below: $0.depth) }) else {
            diagnostics.report(Finding.tooLarge, "this action makes the document too large", at: location)
            return
        }
        OverlayMerge(diagnostics: diagnostics).merge(value, into: targets)
    }

    private func reportDifferent(_ nodes: [YAMLNode], _ action: OverlayAction) {
        diagnostics.report(
            Finding.overlayMismatch, "the target selects nodes of different kinds, which one action cannot change",
            at: action.targetNode.location,
            notes: nodes.map { Diagnostic.Note("this is \($0.kindInWords)", at: $0.location) },
            consequence: OverlayAction.leftOut)
    }
}
