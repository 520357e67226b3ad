import YAMLTree

/// The named nodes of a file: `$anchor`, `$id` (JSON Schema 2020-12 §8.2), and the `$self` of a whole spec (OpenAPI
/// 3.2 §4.1.2.2.1).
struct ResourceIndex {
    /// The anchors, by the pointer of their schema resource, `#`, and the name of the anchor.
    private(set) var anchors: [String: SourceNode] = [:]
    /// The resources, the outermost first. Their URIs are resolved against that of the resource around them.
    private(set) var resources: [Resource] = []
    /// The index in `resources` of the last resource at a pointer.
    private var byPointer: [String: Int] = [:]

    struct Resource {
        let uri: String
        let node: SourceNode
    }

    init(of file: LoadedFile) {
        guard ([file.source] + file.overlays).contains(where: { Self.mayHaveNames($0.bytes) }) else { return }
        let root = file.node
        if let own = file.root["$self"]?.text {
            add(Resource(uri: own, node: root))
        }
        var pending: [(node: SourceNode, base: String)] = [(root, resources.first?.uri ?? "")]
        while let (node, base) = pending.popLast() {
            let inner = enter(node, base: base)
            pending += Self.children(of: node).reversed().map { ($0, inner) }
        }
    }

    /// Returns the innermost resource that `node` is in; `nil` if there is none.
    func resource(around node: SourceNode) -> Resource? {
        if resources.isEmpty { return nil }
        var pointer = node.pointer[...]
        while true {
            if let index = byPointer[String(pointer)] { return resources[index] }
            guard let slash = pointer.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
            pointer = pointer[..<slash]
        }
    }

    private mutating func add(_ resource: Resource) {
        byPointer[resource.node.pointer] = resources.count
        resources.append(resource)
    }

    private mutating func enter(_ node: SourceNode, base: String) -> String {
        var base = base
        if let id = node.yaml["$id"]?.string {
            base = URIReference.resolve(id, against: base)
            add(Resource(uri: base, node: node))
        }
        for keyword in ["$anchor", "$dynamicAnchor"] {
            guard let anchor = node.yaml[keyword]?.string else { continue }
            let owner = resource(around: node)?.node.pointer ?? node.file.node.pointer
            if anchors[owner + "#" + anchor] == nil { anchors[owner + "#" + anchor] = node }
        }
        return base
    }

    private static func children(of node: SourceNode) -> [SourceNode] {
        switch node.yaml.kind {
        case .scalar: []
        case .sequence: node.yaml.elements.enumerated().map { node.child($0.offset, $0.element) }
        case .mapping: node.yaml.entries.map { node.child($0.key, $0.value) }
        }
    }

    /// Returns true if the bytes contain one of the keys. Most files have none, and a search of the bytes is far
    /// cheaper than a traversal.
    private static func mayHaveNames(_ bytes: [UInt8]) -> Bool {
        let names: [[UInt8]] = ["$id", "$anchor", "$dynamicAnchor", "$self"].map { Array($0.utf8) }
        return bytes.withUnsafeBufferPointer { bytes in
            bytes.indices.contains { start in
                bytes[start] == UInt8(ascii: "$") && names.contains { bytes[start...].starts(with: $0) }
            }
        }
    }
}
