import YAMLTree

/// A node with its file and JSON pointer.
struct SourceNode {
    let file: LoadedFile
    /// The file, `#`, and the JSON pointer.
    let pointer: String
    let yaml: YAMLNode
    /// The key whose value is the node.
    var key: YAMLNode?

    /// The identity of a node, whichever path or alias leads to it.
    struct ID: Hashable {
        let file: Int
        let node: Int
    }

    var id: ID {
        ID(file: file.number, node: yaml.identity)
    }

    /// The location for findings: the key that names the object, or else the beginning of the node.
    var location: SourceLocation {
        (key ?? yaml).location
    }

    /// The pointer without the file, for findings.
    var jsonPointer: String {
        String(pointer.utf8.dropFirst(file.path.utf8.count + 1)) ?? pointer
    }

    /// Returns the same node under the key of a reference that leads to it.
    func under(_ key: YAMLNode?) -> SourceNode {
        SourceNode(file: file, pointer: pointer, yaml: yaml, key: key)
    }

    func child(_ key: YAMLNode, _ value: YAMLNode) -> SourceNode {
        SourceNode(file: file, pointer: pointer + "/" + JSONPointer.escaped(key.text ?? ""), yaml: value, key: key)
    }

    func child(_ index: Int, _ element: YAMLNode) -> SourceNode {
        SourceNode(file: file, pointer: pointer + "/" + String(index), yaml: element)
    }

    /// Returns the value of a key; `nil` if there is none.
    func child(_ key: String) -> SourceNode? {
        guard let entry = yaml.entry(key) else { return nil }
        return child(entry.key, entry.value)
    }

    /// The `$ref` of a mapping, if it is a scalar. A property or a header may also be called `$ref`, but its value is a
    /// mapping.
    var reference: YAMLNode? {
        guard let value = yaml["$ref"], value.kind == .scalar else { return nil }
        return value
    }

    /// True for a mapping whose only key is a `$ref`. With more keys, it may be a mapping of properties, one of them
    /// called `$ref`.
    var isReferenceAlone: Bool { yaml.count == 1 && reference != nil }
}
