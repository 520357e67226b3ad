import YAMLTree

extension SchemaReader {
    mutating func readAnnotation(_ keyword: SchemaKeyword.Annotation, _ child: SourceNode) {
        switch keyword {
        case .title: schema.title = text(child)
        case .description: schema.description = text(child)
        case .deprecated: schema.isDeprecated = flag(child)
        case .readOnly: schema.isReadOnly = flag(child)
        case .writeOnly: schema.isWriteOnly = flag(child)
        case .default: schema.defaultValue = child.yaml
        // `example` comes first, wherever its key is.
        case .example: schema.examples.insert(child.yaml, at: 0)
        case .examples: schema.examples += examples(child)
        }
    }

    private func examples(_ child: SourceNode) -> [YAMLNode] {
        if child.yaml.kind == .sequence || child.yaml.isNull { return Array(child.yaml.elements) }
        report(
            .invalidExample, "'examples' of a schema must be a list, found \(child.yaml.kindInWords)",
            at: child.yaml.location)
        return []
    }

    /// Adds a keyword that limits values. Numbers keep their spelling, because doc comments show them.
    mutating func readConstraint(_ keyword: String, _ child: SourceNode) {
        guard let value = child.yaml.text, !child.yaml.isNull else {
            if child.yaml.kind != .scalar { reportWrongType(of: child, expected: "a single value") }
            return
        }
        guard isUsable(keyword, child) else { return }
        switch (keyword, child.yaml.bool) {
        case ("exclusiveMinimum", true): exclusiveBounds.insert("minimum")
        case ("exclusiveMaximum", true): exclusiveBounds.insert("maximum")
        case ("exclusiveMinimum", false), ("exclusiveMaximum", false), ("uniqueItems", false): break
        default: schema.constraints.append(.init(keyword: keyword, value: value))
        }
    }

    /// Converts the exclusive bounds of 3.0: `minimum: 0` with `exclusiveMinimum: true` becomes `exclusiveMinimum: 0`.
    mutating func finishBounds() {
        for (bound, exclusive) in [("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")]
        where exclusiveBounds.contains(bound) {
            for index in schema.constraints.indices where schema.constraints[index].keyword == bound {
                schema.constraints[index].keyword = exclusive
            }
        }
    }
}
