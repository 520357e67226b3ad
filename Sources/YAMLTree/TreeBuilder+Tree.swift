extension TreeBuilder {
    /// Returns the finished tree, which has no root if a limit was exceeded or nothing was read.
    consuming func tree() -> YAMLTree {
        if isStopped { return treeWithoutRoot() }
        let storage = NodeStorage(file: file, records: records, pool: pool, links: links, hasAnchors: !anchors.isEmpty)
        let root = storage.records.isEmpty ? nil : YAMLNode(storage: storage, index: 0)
        return YAMLTree(file: file, root: root, problems: sortedProblems)
    }

    /// Returns a tree with problems only, for a text that could not be read to its end.
    consuming func treeWithoutRoot() -> YAMLTree {
        while let parent = enclosing.popLast() {
            if current.isMapping { reportDuplicates(from: current.firstKey) }
            keys.removeLast(keys.count - current.firstKey)
            current = parent
        }
        return YAMLTree(file: file, root: nil, problems: sortedProblems)
    }

    /// The problems in document order. They are found in another order, because a mapping is checked at its end.
    private var sortedProblems: [YAMLProblem] {
        problems.sorted { $0.location < $1.location }
    }
}
