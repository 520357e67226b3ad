import Diagnostics
import YAMLTree

/// A reader of overlays (Overlay 1.0 and 1.1 §4.4). An action with a mistake is left out and reported.
struct OverlayReader {
    let diagnostics: DiagnosticCollector

    private static let document = Grammar(
        "an overlay", ["overlay": .data, "info": .data, "extends": .data, "actions": .data])
    private static let action = Grammar(
        "an action of an overlay",
        ["target": .data, "description": .data, "update": .data, "remove": .data, "copy": .data])

    /// Returns the actions of an overlay.
    ///
    /// - Parameter path: The path of the spec that the overlay is applied to.
    func read(_ root: YAMLNode, extending path: String) -> [OverlayAction] {
        guard root.kind == .mapping, let version = root["overlay"] else {
            diagnostics.report(
                Finding.invalidOverlay, "this is not an overlay: it has no 'overlay'", at: root.location,
                help: "begin with 'overlay: 1.1.0'", consequence: Self.noOverlay)
            return []
        }
        guard check(version) else { return [] }
        checkKeys(of: root, Self.document)
        checkExtended(root, path)
        guard let list = root["actions"] else {
            diagnostics.report(
                Finding.missingKey, "an overlay must have 'actions'", at: root.location, consequence: Self.noOverlay)
            return []
        }
        guard list.kind == .sequence else {
            reportWrongType(of: list, "'actions'", expected: "a list", consequence: Self.noOverlay)
            return []
        }
        return list.elements.compactMap(action)
    }

    private func check(_ version: YAMLNode) -> Bool {
        let parts = (version.text ?? "").split(separator: ".")
        guard parts.first == "1" else {
            diagnostics.report(
                Finding.unsupportedVersion, "Overlay \(version.text ?? "") is not supported; 1.0 and 1.1 are",
                at: version.location)
            return false
        }
        if !["0", "1"].contains(parts.dropFirst().first) {
            diagnostics.report(
                Finding.unknownVersion, "Overlay \(version.text ?? "") is unknown; it is read as 1.1", at: version.location)
        }
        return true
    }

    /// Reports an `extends` with the path of another file. A URL is not checked, because a copy of the spec may be
    /// anywhere.
    private func checkExtended(_ root: YAMLNode, _ path: String) {
        guard let extended = root["extends"], let text = extended.text, !extended.isNull else { return }
        let reference = Reference(text)
        let meant = SourcePath.resolve(reference.path, from: root.file.path)
        guard !reference.isRemote, meant != SourcePath.normalised(path) else { return }
        diagnostics.report(
            Finding.overlayExtends, "the overlay extends '\(text)', but is applied to '\(path)'", at: extended.location)
    }

    // MARK: - Actions

    private func action(_ node: YAMLNode) -> OverlayAction? {
        guard node.kind == .mapping else {
            reportWrongType(of: node, "an action", expected: "a mapping")
            return nil
        }
        checkKeys(of: node, Self.action)
        guard let target = node["target"] else {
            diagnostics.report(
                Finding.missingKey, "an action must have 'target'", at: node.location, consequence: OverlayAction.leftOut)
            return nil
        }
        let query = query(target)
        guard let change = change(of: node), let query else { return nil }
        return OverlayAction(target: query, targetNode: target, change: change)
    }

    private func change(of node: YAMLNode) -> OverlayAction.Change? {
        if let remove = node["remove"], !remove.isNull {
            guard let isRemoved = remove.bool else {
                reportWrongType(of: remove, "'remove'", expected: "true or false")
                return nil
            }
            if isRemoved { return .remove }
        }
        switch (node.entry("update"), node.entry("copy")) {
        case (let update?, nil): return .update(update.value)
        case (nil, let copy?): return query(copy.value).map { .copy($0, copy.value) }
        case (let update?, let copy?):
            diagnostics.report(
                Finding.invalidOverlay, "an action cannot have both 'update' and 'copy'", at: copy.key.location,
                notes: [Diagnostic.Note("'update' is here", at: update.key.location)], consequence: OverlayAction.leftOut)
            return nil
        case (nil, nil):
            diagnostics.report(
                Finding.invalidOverlay, "the action changes nothing", at: node.location,
                help: "write 'update', 'remove: true' or 'copy'", consequence: OverlayAction.leftOut)
            return nil
        }
    }

    private func query(_ node: YAMLNode) -> JSONPath? {
        guard let text = node.text, !node.isNull else {
            reportWrongType(of: node, "a query", expected: "text")
            return nil
        }
        do {
            return try JSONPath(text)
        } catch {
            diagnostics.report(
                Finding.invalidJSONPath, error.message, at: node.location(ofScalar: error.offset),
                consequence: OverlayAction.leftOut)
            return nil
        }
    }

    // MARK: - Findings

    private func checkKeys(of node: YAMLNode, _ grammar: Grammar) {
        let check = KeyCheck(grammar: grammar, version: .newest)
        for (key, _) in node.entries {
            check.check(key.text ?? "", at: key) { finding, message, help in
                diagnostics.report(finding, message, at: key.location, help: help)
            }
        }
    }

    private static let noOverlay = "the overlay is left out"

    private func reportWrongType(
        of node: YAMLNode, _ name: String, expected: String, consequence: String = OverlayAction.leftOut
    ) {
        diagnostics.report(
            Finding.wrongType, "\(name) must be \(expected), found \(node.kindInWords)", at: node.location,
            consequence: consequence)
    }
}
