import YAMLTree

/// A node of the attacked spec.
indirect enum SpecNode {
    case mapping([(key: Text, value: SpecNode)])
    case sequence([SpecNode])
    case scalar(Text, isString: Bool)

    /// A key or a scalar, with a unique number.
    struct Text {
        let number: Int
        /// The text, with a `§` before each name.
        let source: String
        let pointer: String
        /// The pointer of the mapping or list that contains the text.
        let parent: String
    }
}

extension SpecNode {
    init(_ node: YAMLNode) {
        var count = 0
        self.init(node, at: "", in: "", &count)
    }

    private init(_ node: YAMLNode, at pointer: String, in parent: String, _ count: inout Int) {
        switch node.kind {
        case .scalar:
            count += 1
            let text = Text(number: count, source: node.text ?? "", pointer: pointer, parent: parent)
            self = .scalar(text, isString: node.string != nil)
        case .sequence:
            self = .sequence(node.elements.enumerated().map { SpecNode($1, at: "\(pointer)/\($0)", in: pointer, &count) })
        case .mapping:
            var entries: [(key: Text, value: SpecNode)] = []
            for (key, value) in node.entries {
                count += 1
                let own = pointer + "/" + (key.text ?? "")
                let text = Text(number: count, source: key.text ?? "", pointer: "the key " + own, parent: pointer)
                entries.append((text, SpecNode(value, at: own, in: pointer, &count)))
            }
            self = .mapping(entries)
        }
    }

    /// The keys and strings in document order.
    var texts: [Text] {
        switch self {
        case .mapping(let entries): entries.flatMap { [$0.key] + $0.value.texts }
        case .sequence(let elements): elements.flatMap(\.texts)
        case .scalar(let text, let isString): isString ? [text] : []
        }
    }
}
