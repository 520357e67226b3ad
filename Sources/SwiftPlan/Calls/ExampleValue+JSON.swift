import YAMLTree

extension ExampleValue {
    /// The example as JSON; `nil` if aliases make it too large to show.
    var json: ExampleJSON? {
        var converter = JSONConverter()
        let value = converter.value(self)
        return converter.rest > 0 ? value : nil
    }
}

/// Converts an example to JSON, and counts its nodes.
private struct JSONConverter {
    var rest = ExampleText.limit

    mutating func value(_ value: ExampleValue) -> ExampleJSON {
        switch value {
        case .node(let node): return self.value(node)
        case .text(let text): return .string(text)
        case .literal("true"): return .boolean(true)
        case .literal("false"): return .boolean(false)
        case .literal("null"): return .null
        case .literal(let number): return .number(number)
        case .list(let elements): return .array(elements.map { self.value($0) })
        case .object(let members): return .object(members.map { .init(name: $0.name, value: self.value($0.value)) })
        }
    }

    private mutating func value(_ node: YAMLNode) -> ExampleJSON {
        rest -= 1
        guard rest > 0 else { return .null }
        switch node.kind {
        case .scalar: return Self.scalar(node)
        case .sequence: return .array(node.elements.map { value($0) })
        case .mapping: return .object(node.entries.map { .init(name: $0.key.text ?? "", value: value($0.value)) })
        }
    }

    private static func scalar(_ node: YAMLNode) -> ExampleJSON {
        if node.isNull { return .null }
        if let flag = node.bool { return .boolean(flag) }
        if let whole = node.integer { return .number(String(whole)) }
        if let number = node.number { return number.isFinite ? .number("\(number)") : .null }
        return .string(node.text ?? "")
    }
}
