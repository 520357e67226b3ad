import Diagnostics
import YAMLTree

/// The merge of an action's value into the nodes that its target selects (Overlay 1.1 §4.4.3). Mappings are merged by
/// key, lists are joined, and a single value replaces another.
struct OverlayMerge {
    let diagnostics: DiagnosticCollector

    func merge(_ value: EditableNode, into target: JSONPathEvaluator.Match) {
        switch (target.node.kind, value.kind) {
        case (.mapping, .mapping): mergeEntries(of: value, into: target.node)
        case (.sequence, .sequence): appendElements(of: value, to: target.node)
        case (.sequence, _): target.node.append(value.copy())
        case (.scalar, .scalar): target.parent?.replace(target.node, with: value.copy())
        // Anything can replace an empty value.
        case (.scalar, _) where target.node.origin.isNull: target.parent?.replace(target.node, with: value.copy())
        default: reportMismatch(of: value, with: target.node)
        }
    }

    private func mergeEntries(of value: EditableNode, into target: EditableNode) {
        for entry in value.entries {
            guard let old = target[entry.key.text ?? ""] else {
                target.set(entry.key, to: entry.value.copy())
                continue
            }
            switch (old.kind, entry.value.kind) {
            case (.mapping, .mapping): mergeEntries(of: entry.value, into: old)
            case (.sequence, .sequence): appendElements(of: entry.value, to: old)
            case (.scalar, .scalar): target.set(entry.key, to: entry.value.copy())
            case (.scalar, _) where old.origin.isNull: target.set(entry.key, to: entry.value.copy())
            default: reportMismatch(of: entry.value, with: old)
            }
        }
    }

    private func appendElements(of value: EditableNode, to target: EditableNode) {
        for element in value.elements { target.append(element.copy()) }
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
