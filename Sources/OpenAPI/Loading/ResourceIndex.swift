import YAMLTree

/// The named places of a file: `$anchor`, `$id` (JSON Schema 2020-12 §8.2), and the `$self` of a whole spec (OpenAPI
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
        let place: SourceNode
    }

    init(of file: LoadedFile) {
        guard ([file.source] + file.overlays).contains(where: { Self.mayHaveNames($0.bytes) }) else { return }
        let root = file.place
        if let own = file.root["$self"]?.text {
            add(Resource(uri: own, place: root))
        }
        var pending: [(place: SourceNode, base: String)] = [(root, resources.first?.uri ?? "")]
        while let (place, base) = pending.popLast() {
            let inner = enter(place, base: base)
            pending += Self.children(of: place).reversed().map { ($0, inner) }
        }
    }

    /// Returns the innermost resource that `place` is in; `nil` if there is none.
    func resource(around place: SourceNode) -> Resource? {
        if resources.isEmpty { return nil }
        var pointer = place.pointer[...]
        while true {
            if let index = byPointer[String(pointer)] { return resources[index] }
            guard let slash = pointer.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
            pointer = pointer[..<slash]
        }
    }

    private mutating func add(_ resource: Resource) {
        byPointer[resource.place.pointer] = resources.count
        resources.append(resource)
    }

    private mutating func enter(_ place: SourceNode, base: String) -> String {
        var base = base
        if let id = place.node["$id"]?.string {
            base = URIReference.resolve(id, against: base)
            add(Resource(uri: base, place: place))
        }
        for keyword in ["$anchor", "$dynamicAnchor"] {
            guard let anchor = place.node[keyword]?.string else { continue }
            let owner = resource(around: place)?.place.pointer ?? place.file.place.pointer
            if anchors[owner + "#" + anchor] == nil { anchors[owner + "#" + anchor] = place }
        }
        return base
    }

    private static func children(of place: SourceNode) -> [SourceNode] {
        switch place.node.kind {
        case .scalar: []
        case .sequence: place.node.elements.enumerated().map { place.child($0.offset, $0.element) }
        case .mapping: place.node.entries.map { place.child($0.key, $0.value) }
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
