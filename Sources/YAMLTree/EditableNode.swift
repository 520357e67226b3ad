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
    /// Sets values and locations of keys of a mapping; adds keys that are new.
    ///
    /// - Parameter value: Returns the value for an entry of `others`, given the present value of its key; `nil` to leave the
    ///   present one.
    package func update(with others: [Entry], _ value: (_ present: EditableNode?, _ other: EditableNode) -> EditableNode?) {
        var result = entries
        var indices = Dictionary(
            result.indices.map { (result[$0].key.text ?? "", $0) }, uniquingKeysWith: { first, _ in first })
        var hasChanges = false
        for other in others {
            let name = other.key.text ?? ""
            let index = indices[name] ?? result.count
            guard let new = value(index < result.count ? result[index].value : nil, other.value) else { continue }
            hasChanges = true
            let entry = Entry(key: other.key, value: new)
            if index < result.count {
                result[index] = entry
            } else {
                indices[name] = index
                result.append(entry)
            }
        }
        if hasChanges { change(.entries(result)) }
    }

    /// Appends values to a sequence.
    package func append(_ values: [EditableNode]) {
        var elements = elements
        // Without a second owner, the list grows in place.
        children = nil
        elements += values
        change(.elements(elements))
    }

    /// Replaces children with other values.
    package func replace(_ replaced: Set<ObjectIdentifier>, with value: () -> EditableNode) {
        func result(_ child: EditableNode) -> EditableNode { replaced.contains(ObjectIdentifier(child)) ? value() : child }
        switch kind {
        case .scalar: break
        case .mapping: change(.entries(entries.map { Entry(key: $0.key, value: result($0.value)) }))
        case .sequence: change(.elements(elements.map(result)))
        }
    }

    package func remove(_ removed: Set<ObjectIdentifier>) {
        switch kind {
        case .scalar: break
        case .mapping: change(.entries(entries.filter { !removed.contains(ObjectIdentifier($0.value)) }))
        case .sequence: change(.elements(elements.filter { !removed.contains(ObjectIdentifier($0)) }))
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
