extension TreeBuilder {
    /// Adds a problem, up to a limit, because a file can consist of problems only.
    mutating func report(_ problem: YAMLProblem) {
        if problems.count < 1000 { problems.append(problem) }
    }

    mutating func report(
        _ kind: YAMLProblem.Kind, _ message: String, at position: TokenPosition, related: SourceLocation? = nil,
        help: String? = nil
    ) {
        report(
            YAMLProblem(kind: kind, message: message, location: location(of: position), related: related, help: help))
    }

    // MARK: - Limits

    @inline(__always)
    mutating func count(nodes: Int, at position: TokenPosition) {
        reachedNodes += nodes
        if reachedNodes > limits.maxExpandedNodes {
            stop(.tooLarge, "more than \(limits.maxExpandedNodes) nodes once aliases are followed", at: position)
        }
    }

    mutating func checkDepth(_ depth: Int, at position: TokenPosition) {
        if depth > limits.maxDepth { stop(.tooDeep, "nested more than \(limits.maxDepth) levels deep", at: position) }
    }

    /// Stops reading. Only the first exceeded limit is reported.
    mutating func stop(_ kind: YAMLProblem.Kind, _ message: String, at position: TokenPosition) {
        guard !isStopped else { return }
        isStopped = true
        report(kind, message, at: position)
    }

    // MARK: - Aliases and keys

    mutating func reportUnknownAnchor(_ name: String, at position: TokenPosition) {
        let name = name.shortened
        report(.unknownAnchor, "unknown anchor '\(name)'", at: position, help: "define it first: '&\(name)'")
    }

    mutating func reportRecursiveAlias(_ name: String, of anchor: AnchorTable.Anchor, at position: TokenPosition) {
        report(
            .recursiveAlias, "alias '\(name.shortened)' is inside the node that it refers to", at: position,
            related: location(of: anchor.index))
    }

    mutating func reportCollectionAsKey(at position: TokenPosition) {
        current.isIrregular = true
        report(
            .syntax, "a key cannot be a mapping or a list", at: position,
            help: "put the key in quotes if it is meant as text")
    }

    func location(of position: TokenPosition) -> SourceLocation {
        SourceLocation(
            file: file, line: Int(position.line), column: Int(position.column), length: Int(position.length))
    }

    func location(of index: Int) -> SourceLocation {
        let record = records[index]
        return location(of: TokenPosition(line: record.line, column: record.column, length: record.length))
    }
}
