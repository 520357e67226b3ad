import YAMLTree

@testable import OpenAPI

/// The nodes that a query selects in a document, as JSON without spaces.
func selected(by query: String, in document: String) throws -> [String] {
    let tree = YAMLTree.parse(SourceFile(path: "document.yaml", bytes: Array(document.utf8)))
    guard let root = tree.root else { return ["no document"] }
    var evaluator = JSONPathEvaluator(root: EditableNode(root))
    return evaluator.matches(of: try JSONPath(query)).map { compact($0.node) }
}

/// A node as JSON without spaces, with its numbers unchanged.
func compact(_ node: EditableNode) -> String {
    switch node.kind {
    case .mapping:
        "{" + node.entries.map { "\"\($0.key.text ?? "")\":\(compact($0.value))" }.joined(separator: ",") + "}"
    case .sequence: "[" + node.elements.map(compact).joined(separator: ",") + "]"
    case .scalar:
        node.origin.string.map { "\"\($0)\"" } ?? (node.origin.isNull ? "null" : node.origin.text ?? "")
    }
}
