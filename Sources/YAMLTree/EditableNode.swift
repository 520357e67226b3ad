/// A node of a document under change: children can be added, replaced and removed, and every node keeps the place that
/// it was read from.
///
/// Children are read on demand, so that a change costs only what it touches.
package final class EditableNode {
    /// The node that this one was read from. A scalar keeps its value; a collection keeps its kind and location.
    package let origin: YAMLNode
    /// True for a copy, whose original may be elsewhere in the document; the two are written apart.
    let isCopy: Bool
    var children: Children?
    var isChanged = false

    package struct Entry {
        package let key: YAMLNode
        package let value: EditableNode
    }

    enum Children {
        case entries([Entry])
        case elements([EditableNode])
    }

    package init(_ origin: YAMLNode) {
        self.origin = origin
        isCopy = false
    }

    private init(copyOf other: EditableNode) {
        origin = other.origin
        isCopy = true
        isChanged = other.isChanged
        switch other.children {
        case nil: break
        case .entries(let entries)?:
            children = .entries(entries.map { Entry(key: $0.key, value: EditableNode(copyOf: $0.value)) })
        case .elements(let elements)?: children = .elements(elements.map(EditableNode.init(copyOf:)))
        }
    }

    /// Returns a copy of the node that can be changed by itself.
    package func copy() -> EditableNode {
        EditableNode(copyOf: self)
    }

    package var kind: YAMLNode.Kind { origin.kind }

    /// The entries of a mapping; empty for anything else.
    package var entries: [Entry] {
        guard kind == .mapping else { return [] }
        if case .entries(let entries)? = children { return entries }
        let entries = origin.entries.map { Entry(key: $0.key, value: EditableNode($0.value)) }
        children = .entries(entries)
        return entries
    }

    /// The elements of a sequence; empty for anything else.
    package var elements: [EditableNode] {
        guard kind == .sequence else { return [] }
        if case .elements(let elements)? = children { return elements }
        let elements = origin.elements.map { EditableNode($0) }
        children = .elements(elements)
        return elements
    }

    /// The value of the key with exactly this text.
    package subscript(key: String) -> EditableNode? {
        entries.first { $0.key.hasText(key) }?.value
    }
}

// MARK: - Changes

extension EditableNode {
    /// Sets the value and the location of a key of a mapping; adds the key if it is new.
    package func set(_ key: YAMLNode, to value: EditableNode) {
        var entries = entries
        let entry = Entry(key: key, value: value)
        let text = key.text ?? ""
        if let index = entries.firstIndex(where: { $0.key.hasText(text) }) {
            entries[index] = entry
        } else {
            entries.append(entry)
        }
        change(.entries(entries))
    }

    /// Appends a value to a sequence.
    package func append(_ value: EditableNode) {
        change(.elements(elements + [value]))
    }

    /// Replaces a child with another value.
    package func replace(_ child: EditableNode, with value: EditableNode) {
        switch kind {
        case .scalar: break
        case .mapping: change(.entries(entries.map { $0.value === child ? Entry(key: $0.key, value: value) : $0 }))
        case .sequence: change(.elements(elements.map { $0 === child ? value : $0 }))
        }
    }

    package func remove(_ child: EditableNode) {
        switch kind {
        case .scalar: break
        case .mapping: change(.entries(entries.filter { $0.value !== child }))
        case .sequence: change(.elements(elements.filter { $0 !== child }))
        }
    }

    private func change(_ children: Children) {
        self.children = children
        isChanged = true
    }
}

extension YAMLNode {
    /// Returns true if the node is a scalar with exactly these bytes.
    func hasText(_ text: String) -> Bool {
        let record = record
        guard record.shape == .scalar, Int(record.extent) == text.utf8.count else { return false }
        var text = text
        return text.withUTF8 { bytes in storage.withText(of: record) { $0.hasSameBytes(as: bytes) } }
    }
}
