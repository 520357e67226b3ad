import Diagnostics
import YAMLTree

/// The merge of an action's value into the nodes that its target selects (Overlay 1.1 §4.4.3). Mappings are merged by
/// key, lists are joined, and a single value replaces another.
struct OverlayMerge {
    let diagnostics: DiagnosticCollector

    /// Merges a value into targets of one kind.
    func merge(_ value: EditableNode, into targets: [JSONPathEvaluator.Match]) {
        var replaced: [JSONPathEvaluator.Match] = []
        for target in targets {
            switch (target.node.kind, value.kind) {
            case (.mapping, .mapping): mergeEntries(of: value, into: target.node)
            case (.sequence, .sequence): target.node.append(value.elements.map { $0.copy() })
            case (.sequence, _): target.node.append([value.copy()])
            case (.scalar, .scalar): replaced.append(target)
            // Anything can replace an empty value.
            case (.scalar, _) where target.node.origin.isNull: replaced.append(target)
            default: reportMismatch(of: value, with: target.node)
            }
        }
        for (parent, children) in replaced.byParent { parent.replace(children) { value.copy() } }
    }

    private func mergeEntries(of value: EditableNode, into target: EditableNode) {
        target.update(with: value.entries) { old, new in
            guard let old else { return new.copy() }
            switch (old.kind, new.kind) {
            case (.mapping, .mapping): mergeEntries(of: new, into: old)
            case (.sequence, .sequence): old.append(new.elements.map { $0.copy() })
            case (.scalar, .scalar): return new.copy()
            case (.scalar, _) where old.origin.isNull: return new.copy()
            default: reportMismatch(of: new, with: old)
            }
            return nil
        }
    }

    private func reportMismatch(of value: EditableNode, with target: EditableNode) {
        let (found, expected) = (value.origin, target.origin)
        diagnostics.report(
            Finding.overlayMismatch, "\(found.kindInWords) cannot be merged into \(expected.kindInWords)", at: found.location,
            help: found.isNull ? "an action with 'remove: true' removes it" : nil,
            notes: [Diagnostic.Note("it would be merged into this", at: expected.location)],
            consequence: "the value is left out")
    }
}

extension [JSONPathEvaluator.Match] {
    /// The nodes of the matches by their parents, in the order of the first match of each; the root has no parent.
    var byParent: [(parent: EditableNode, children: Set<ObjectIdentifier>)] {
        var result: [(parent: EditableNode, children: Set<ObjectIdentifier>)] = []
        var indices: [ObjectIdentifier: Int] = [:]
        for match in self {
            guard let parent = match.parent else { continue }
            let index = indices[ObjectIdentifier(parent)] ?? result.count
            if index == result.count {
                indices[ObjectIdentifier(parent)] = index
                result.append((parent, []))
            }
            result[index].children.insert(ObjectIdentifier(match.node))
        }
        return result
    }
}
