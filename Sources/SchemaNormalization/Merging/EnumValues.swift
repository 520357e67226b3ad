import OpenAPI
import YAMLTree

/// The values of an `enum`, with their names and descriptions.
struct EnumValues {
    private(set) var list: [Enumeration.Value]
    private var keys: Set<ValueKey>

    /// Creates the values; `nil` for a schema without an `enum`.
    init?(_ schema: Schema) {
        guard !schema.enumValues.isEmpty else { return nil }
        self.init(
            schema.enumValues.enumerated().map { index, node in
                Enumeration.Value(
                    node: node, name: schema.enumNames.element(at: index),
                    description: schema.enumDescriptions.element(at: index))
            })
    }

    init(_ values: [Enumeration.Value]) {
        keys = []
        list = []
        for value in values where keys.insert(ValueKey(value.node)).inserted {
            list.append(value)
        }
    }

    func contains(_ node: YAMLNode) -> Bool { keys.contains(ValueKey(node)) }

    /// Returns the values that are in both lists, with the descriptions of `other`.
    func common(with other: EnumValues) -> EnumValues {
        EnumValues(other.list.filter { contains($0.node) })
    }
}

/// The identity of a value. `1` and `"1"` differ.
struct ValueKey: Hashable {
    private let text: String
    private let isString: Bool

    init(_ node: YAMLNode) {
        isString = node.string != nil
        if let number = node.number, !isString {
            text = node.integer.map(String.init) ?? String(number)
        } else {
            text = node.text ?? "\(node.location.line):\(node.location.column)"
        }
    }
}

extension YAMLNode {
    func isSameValue(as other: YAMLNode) -> Bool {
        ValueKey(self) == ValueKey(other)
    }
}

extension Array {
    fileprivate func element(at index: Int) -> Element? {
        indices.contains(index) ? self[index] : nil
    }
}
