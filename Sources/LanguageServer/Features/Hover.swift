import OpenAPI
import YAMLTree

extension LanguageServer {
    /// Returns the Swift declarations of the schema or the operation around a position, or of the target of the
    /// reference there.
    func hover(_ parameters: PositionParameters) -> HoverResult? {
        finish()
        guard let position = position(parameters.textDocument, parameters.position) else { return nil }
        for project in workspace.projects(with: position.path) {
            guard let map = project.map, let hovers = project.hovers else { continue }
            if let reference = map.reference(at: position.line, column: position.column, in: position.path) {
                let locations = [map.location(of: reference.target), map.root(of: reference.target)].compactMap { $0 }
                if let text = hovers.text(at: locations) { return HoverResult(contents: .init(value: text)) }
            }
            guard let root = map.roots[position.path] else { continue }
            let path = NodePath(from: root, in: position.path, line: position.line, column: position.column)
            for step in path.steps.reversed() {
                let locations = [step.key?.location, step.node.location].compactMap { $0 }
                if let text = hovers.text(at: locations) { return HoverResult(contents: .init(value: text)) }
            }
        }
        return nil
    }
}

extension SpecMap {
    /// Returns the location of a file's root node, if the pointer leads there.
    fileprivate func root(of pointer: String) -> SourceLocation? {
        pointer.utf8.last == UInt8(ascii: "#") ? roots[String(pointer.dropLast())]?.location : nil
    }
}
