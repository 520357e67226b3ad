import YAMLTree

/// A walker that copies a spec, and tracks the kind of each object on the way.
final class BundleWalker {
    let root: LoadedFile
    let context: ReadingContext
    var names = ComponentNames()
    /// The components that references lead to, but that are not copied yet.
    var pending: [Component] = []
    /// The nodes that are being inlined, the outermost first.
    var inlining: [SourceNode.ID] = []
    private var depth = 0
    private var size = 0

    struct Component {
        let section: String
        let name: String
        let node: SourceNode
        let kind: ObjectKind
    }

    /// The depth limit of YAML files. References can exceed it.
    private static let maximumDepth = 512
    /// The limit of copied nodes, which aliases and inlined paths can multiply.
    private static let maximumSize = 4_000_000

    init(root: LoadedFile, context: ReadingContext) {
        self.root = root
        self.context = context
    }

    func bundle() -> BundledNode {
        registerOwnComponents()
        guard case .mapping(var entries) = object(root.node, as: .document) else { return .mapping([]) }
        var added: [String: [BundledNode.Entry]] = [:]
        var next = 0
        while next < pending.count {
            let component = pending[next]
            next += 1
            added[component.section, default: []].append(
                .init(key: component.name, value: object(component.node, as: component.kind)))
        }
        add(added, to: &entries)
        return .mapping(entries)
    }

    /// Adds components after the document's own, section by section in the order of the specification.
    private func add(_ added: [String: [BundledNode.Entry]], to entries: inout [BundledNode.Entry]) {
        guard !added.isEmpty else { return }
        let index = entries.firstIndex { $0.key == "components" }
        var components: [BundledNode.Entry] = []
        if let index, case .mapping(let own) = entries[index].value { components = own }
        for section in Grammar.sections {
            guard let new = added[section] else { continue }
            if let index = components.firstIndex(where: { $0.key == section }),
                case .mapping(let own) = components[index].value
            {
                components[index].value = .mapping(own + new)
            } else {
                components.append(.init(key: section, value: .mapping(new)))
            }
        }
        if let index {
            entries[index].value = .mapping(components)
        } else {
            entries.append(.init(key: "components", value: .mapping(components)))
        }
    }

    // MARK: - Objects

    /// Copies an object of a known kind.
    func object(_ node: SourceNode, as kind: ObjectKind) -> BundledNode {
        guard enter(node) else { return .mapping([]) }
        defer { depth -= 1 }
        if let reference = node.reference { return self.reference(reference, at: node, as: kind) }
        guard node.yaml.kind == .mapping else { return data(node) }
        return .mapping(entries(of: node, as: kind))
    }

    func entries(of node: SourceNode, as kind: ObjectKind) -> [BundledNode.Entry] {
        let grammar = kind.grammar
        return node.yaml.entries.compactMap { key, value in
            let name = key.text ?? ""
            if kind == .schema, node.file !== root, Self.namesOfSchemas.contains(name) { return nil }
            let patterned = grammar.patterned.map { name.hasPrefix("x-") ? .data : Grammar.Shape.object($0) }
            let shape = grammar.keys[name] ?? patterned ?? .data
            return .init(key: name, value: self.value(node.child(key, value), shape))
        }
    }

    /// The keys that name a schema in its own file. They are left out: references by such a name become references to a
    /// component, whose meaning an `$id` would change.
    private static let namesOfSchemas: Set = ["$id", "$anchor", "$dynamicAnchor", "$schema", "$defs", "definitions"]

    private func value(_ node: SourceNode, _ shape: Grammar.Shape) -> BundledNode {
        switch shape {
        case .data: return data(node)
        case .object(let kind): return object(node, as: kind)
        case .references: return mapping(node)
        case .list(let kind):
            guard let node = collection(node, .sequence) else { return data(node) }
            return .list(
                node.yaml.elements.enumerated().map { object(node.child($0.offset, $0.element), as: kind) })
        case .map(let kind):
            guard let node = collection(node, .mapping) else { return data(node) }
            return .mapping(
                node.yaml.entries.map { key, value in
                    .init(key: key.text ?? "", value: member(node.child(key, value), as: kind))
                })
        }
    }

    /// Copies data, which contains no objects. References to files are followed nevertheless, because the bundle has no
    /// other files.
    func data(_ node: SourceNode) -> BundledNode {
        guard enter(node) else { return .mapping([]) }
        defer { depth -= 1 }
        if let content = contentOfFile(node) { return content }
        switch node.yaml.kind {
        case .scalar: return .scalar(node.yaml)
        case .sequence:
            return .list(node.yaml.elements.enumerated().map { data(node.child($0.offset, $0.element)) })
        case .mapping:
            return .mapping(
                node.yaml.entries.map { .init(key: $0.key.text ?? "", value: data(node.child($0.key, $0.value))) })
        }
    }

    private func enter(_ node: SourceNode) -> Bool {
        size += 1
        guard depth < Self.maximumDepth, size < Self.maximumSize else {
            context.report(.tooLarge, "the bundled document is too deep or too large", at: node.location)
            return false
        }
        depth += 1
        return true
    }
}

extension Grammar {
    /// The sections of `components`, in the order of the specification.
    static let sections = [
        "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links",
        "callbacks", "pathItems", "mediaTypes",
    ]
}
