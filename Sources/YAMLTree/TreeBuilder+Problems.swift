extension TreeBuilder {
    /// Adds a problem, up to a limit, because a file can consist of problems only.
    mutating func report(_ problem: YAMLProblem) {
        if problems.count < 1000 { problems.append(problem) }
    }

    mutating func report(
        _ kind: YAMLProblem.Kind, _ message: String, at place: TokenPosition, related: SourceLocation? = nil,
        help: String? = nil
    ) {
        report(
            YAMLProblem(kind: kind, message: message, location: location(of: place), related: related, help: help))
    }

    // MARK: - Limits

    @inline(__always)
    mutating func count(nodes: Int, at place: TokenPosition) {
        reachedNodes += nodes
        if reachedNodes > limits.maxExpandedNodes {
            stop(.tooLarge, "more than \(limits.maxExpandedNodes) nodes once aliases are followed", at: place)
        }
    }

    mutating func checkDepth(_ depth: Int, at place: TokenPosition) {
        if depth > limits.maxDepth { stop(.tooDeep, "nested more than \(limits.maxDepth) levels deep", at: place) }
    }

    /// Stops reading. Only the first exceeded limit is reported.
    mutating func stop(_ kind: YAMLProblem.Kind, _ message: String, at place: TokenPosition) {
        guard !isStopped else { return }
        isStopped = true
        report(kind, message, at: place)
    }

    // MARK: - Aliases and keys

    mutating func reportUnknownAnchor(_ name: String, at place: TokenPosition) {
        let name = name.shortened
        report(.unknownAnchor, "unknown anchor '\(name)'", at: place, help: "define it first: '&\(name)'")
    }

    mutating func reportRecursiveAlias(_ name: String, of anchor: AnchorTable.Anchor, at place: TokenPosition) {
        report(
            .recursiveAlias, "alias '\(name.shortened)' is inside the node that it refers to", at: place,
            related: location(of: anchor.index))
    }

    mutating func reportCollectionAsKey(at place: TokenPosition) {
        current.isIrregular = true
        report(
            .syntax, "a key cannot be a mapping or a list", at: place,
            help: "put the key in quotes if it is meant as text")
    }

    func location(of place: TokenPosition) -> SourceLocation {
        SourceLocation(
            file: file, line: Int(place.line), column: Int(place.column), length: Int(place.length))
    }

    func location(of index: Int) -> SourceLocation {
        let record = records[index]
        return location(of: TokenPosition(line: record.line, column: record.column, length: record.length))
    }
}
