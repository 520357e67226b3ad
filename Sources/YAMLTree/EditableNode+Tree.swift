extension EditableNode {
    /// Returns the node and all nodes within it as a tree, whose main file is `file`.
    ///
    /// - Returns: `nil` if the tree exceeds the limits.
    package func tree(in file: SourceFile, limits: YAMLLimits = .init()) -> YAMLNode? {
        settle()
        var writer = TreeWriter(file: file, limits: limits)
        guard writer.add(self, depth: 1) else { return nil }
        return writer.tree()
    }

    /// The number of nodes, this one included, and the number of levels.
    package var extent: (nodes: Int, height: Int) {
        var result = (nodes: 1, height: 1)
        for child in entries.map(\.value) + elements {
            let extent = child.extent
            result = (result.nodes + extent.nodes, max(result.height, extent.height + 1))
        }
        result.nodes += entries.count
        return result
    }

    /// Drops children that were read but not changed, so that nodes that aliases share stay shared.
    private func settle() {
        var isUntouched = !isChanged
        let values: [EditableNode] =
            switch children {
            case nil: []
            case .entries(let entries)?: entries.map(\.value)
            case .elements(let elements)?: elements
            }
        for value in values {
            value.settle()
            isUntouched = isUntouched && value.children == nil && !value.isCopy
        }
        if isUntouched { children = nil }
    }
}
