import YAMLTree

/// A node, together with its file and JSON pointer.
struct SourceNode {
    let file: LoadedFile
    /// The file, `#`, and the JSON pointer.
    let pointer: String
    let node: YAMLNode
    /// The key that the node is the value of.
    var key: YAMLNode?

    /// The identity of a node, the same for every path that leads to it, including aliases.
    struct ID: Hashable {
        let file: Int
        let node: Int
    }

    var id: ID {
        ID(file: file.number, node: node.identity)
    }

    /// The location for readers of a finding: the key that names the object, not its first line.
    var location: SourceLocation {
        (key ?? node).location
    }

    /// The pointer without the file, as findings have it.
    var jsonPointer: String {
        String(pointer.utf8.dropFirst(file.path.utf8.count + 1)) ?? pointer
    }

    /// The same node under the key of another, which refers to it.
    func under(_ key: YAMLNode?) -> SourceNode {
        SourceNode(file: file, pointer: pointer, node: node, key: key)
    }

    func child(_ key: YAMLNode, _ value: YAMLNode) -> SourceNode {
        SourceNode(file: file, pointer: pointer + "/" + JSONPointer.escaped(key.text ?? ""), node: value, key: key)
    }

    func child(_ index: Int, _ element: YAMLNode) -> SourceNode {
        SourceNode(file: file, pointer: pointer + "/" + String(index), node: element)
    }

    /// The value of a key.
    func child(_ key: String) -> SourceNode? {
        guard let entry = node.entry(key) else { return nil }
        return child(entry.key, entry.value)
    }

    /// The `$ref` of a mapping. A property or a header that happens to be called `$ref` is not text.
    var reference: YAMLNode? {
        guard let value = node["$ref"], value.kind == .scalar else { return nil }
        return value
    }

    /// True for a reference without any key beside it: a mapping with more keys may have a property called `$ref`.
    var isReferenceAlone: Bool { node.count == 1 && reference != nil }
}
