import YAMLTree

/// How much overlays may add to a document: a few actions that copy a node into itself would fill any memory.
struct OverlayBudget {
    private let maximumDepth = YAMLLimits().maxDepth
    private var nodes: Int

    init(limits: ReadingLimits) {
        nodes = limits.overlayNodes
    }

    /// Whether a value may become part of a node that has so many levels above it.
    mutating func allows(_ value: EditableNode, below depth: Int) -> Bool {
        let extent = value.extent
        nodes -= extent.nodes
        return nodes >= 0 && depth + extent.height < maximumDepth
    }
}
