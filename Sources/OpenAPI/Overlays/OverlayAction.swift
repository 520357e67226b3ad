import YAMLTree

/// The Action Object (Overlay 1.1 §4.4.3).
struct OverlayAction {
    let target: JSONPath
    /// The text of `target`, which findings point at.
    let targetNode: YAMLNode
    let change: Change

    /// The consequence of a mistake in an action.
    static let leftOut = "the action is left out"

    enum Change {
        case remove
        /// The value that is merged into the selected nodes.
        case update(YAMLNode)
        /// The query for the node that is merged into the selected nodes, and its text.
        case copy(JSONPath, YAMLNode)
    }
}
