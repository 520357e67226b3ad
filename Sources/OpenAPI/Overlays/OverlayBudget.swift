import YAMLTree

/// A limit of the nodes that overlays may add to a document: a few actions that copy a node into itself would fill any
/// memory.
struct OverlayBudget {
    private let maximumDepth = YAMLLimits().maxDepth
    private var nodes: Int

    init(limits: ReadingLimits) {
        nodes = limits.overlayNodes
    }

    var isExceeded: Bool { nodes < 0 }

    /// Returns true if a value may become part of a node at this depth, and counts its nodes.
    mutating func allows(_ value: EditableNode, below depth: Int) -> Bool {
        let extent = value.extent
        nodes -= extent.nodes
        return nodes >= 0 && depth + extent.height < maximumDepth
    }
}
