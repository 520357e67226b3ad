import YAMLTree

/// A value that filters compare.
enum JSONPathValue {
    case string(String)
    case number(Double)
    case bool(Bool)
    case null
    /// A mapping or a sequence.
    case collection(EditableNode)

    init(_ literal: JSONPath.Literal) {
        switch literal {
        case .string(let text): self = .string(text)
        case .number(let number): self = .number(number)
        case .bool(let bool): self = .bool(bool)
        case .null: self = .null
        }
    }

    init(_ node: EditableNode) {
        let scalar = node.origin
        if node.kind != .scalar {
            self = .collection(node)
        } else if scalar.isNull {
            self = .null
        } else if let bool = scalar.bool {
            self = .bool(bool)
        } else if let number = scalar.number {
            self = .number(number)
        } else {
            self = .string(scalar.text ?? "")
        }
    }

    /// The number of a text's characters, or of a collection's elements (RFC 9535 §2.4.4); `nil` for other values.
    var length: Int? {
        switch self {
        case .string(let text): text.unicodeScalars.count
        case .collection(let node): node.entries.count + node.elements.count
        case .number, .bool, .null: nil
        }
    }
}

extension JSONPathValue: Equatable {
    /// The order of a mapping's entries does not count.
    static func == (one: JSONPathValue, other: JSONPathValue) -> Bool {
        switch (one, other) {
        case (.string(let one), .string(let other)): one.unicodeScalars.elementsEqual(other.unicodeScalars)
        case (.number(let one), .number(let other)): one == other
        case (.bool(let one), .bool(let other)): one == other
        case (.null, .null): true
        case (.collection(let one), .collection(let other)): one === other || haveSameContent(one, other)
        default: false
        }
    }

    private static func haveSameContent(_ one: EditableNode, _ other: EditableNode) -> Bool {
        guard one.kind == other.kind else { return false }
        let (elements, others) = (one.elements, other.elements)
        guard elements.count == others.count, one.entries.count == other.entries.count else { return false }
        return zip(elements, others).allSatisfy { JSONPathValue($0) == JSONPathValue($1) }
            && one.entries.allSatisfy { entry in
                other[entry.key.text ?? ""].map { JSONPathValue($0) == JSONPathValue(entry.value) } ?? false
            }
    }
}
