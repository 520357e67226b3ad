import YAMLTree

/// A traversal of a spec by its grammar. It does not recurse, because references can lead to any depth.
struct SpecWalker {
    private let context: ReadingContext
    private var pending: [(node: SourceNode, shape: Grammar.Shape)] = []
    private var seen: Set<FollowedReferenceKey> = []
    private(set) var references: [SpecMap.Reference] = []
    private(set) var kinds: [String: ObjectKind] = [:]
    private(set) var objects: [SpecMap.Object] = []
    private let notesObjects: Bool

    init(_ context: ReadingContext, notesObjects: Bool) {
        self.context = context
        self.notesObjects = notesObjects
    }

    mutating func walk(from root: SourceNode) {
        kinds[root.pointer] = .document
        pending = [(root, .object(.document))]
        while let (node, shape) = pending.popLast() {
            switch shape {
            case .data: break
            case .object(let kind): visit(node, kind)
            case .list(let kind): visitElements(node, kind)
            case .map(let kind): visitMembers(node, kind)
            case .references: visitMapping(node)
            }
        }
    }

    private mutating func visit(_ node: SourceNode, _ kind: ObjectKind) {
        guard node.yaml.kind == .mapping, seen.insert(FollowedReferenceKey(node, kind)).inserted else { return }
        if let reference = node.reference { follow(reference, from: node, as: .object(kind), kind) }
        if notesObjects { objects.append(SpecMap.Object(node, kind)) }
        let grammar = kind.grammar
        for (key, value) in node.yaml.entries where value.kind != .scalar {
            let name = key.text ?? ""
            let patterned = name.hasPrefix("x-") ? nil : grammar.patterned.map { Grammar.Shape.object($0) }
            guard let shape = grammar.keys[name] ?? patterned else { continue }
            pending.append((node.child(key, value), shape))
        }
        if kind == .discriminator, let single = node.child("defaultMapping") { visitMapping(single) }
    }

    private mutating func visitElements(_ node: SourceNode, _ kind: ObjectKind) {
        if node.isReferenceAlone { return follow(node.reference, from: node, as: .list(kind), kind) }
        for (index, element) in node.yaml.elements.enumerated() {
            pending.append((node.child(index, element), .object(kind)))
        }
    }

    private mutating func visitMembers(_ node: SourceNode, _ kind: ObjectKind) {
        if node.isReferenceAlone { return follow(node.reference, from: node, as: .map(kind), kind) }
        for (key, value) in node.yaml.entries {
            pending.append((node.child(key, value), .object(kind)))
        }
    }

    private mutating func visitMapping(_ node: SourceNode) {
        let values = node.yaml.kind == .mapping ? node.yaml.entries.map { node.child($0.key, $0.value) } : [node]
        for value in values {
            guard let text = value.yaml.text, let target = context.discriminatorTarget(of: value) else { continue }
            note(text, value.yaml, leadsTo: target, as: .object(.schema), .schema)
        }
    }

    private mutating func follow(_ reference: YAMLNode?, from node: SourceNode, as shape: Grammar.Shape, _ kind: ObjectKind) {
        guard let text = reference?.text, let reference,
            case .success(let target) = context.resolver.resolve(text, from: node)
        else { return }
        note(text, reference, leadsTo: target, as: shape, kind)
    }

    private mutating func note(
        _ text: String, _ source: YAMLNode, leadsTo target: SourceNode, as shape: Grammar.Shape, _ kind: ObjectKind
    ) {
        references.append(.init(text: text, location: source.location, target: target.pointer, kind: kind))
        if case .object = shape, kinds[target.pointer] == nil { kinds[target.pointer] = kind }
        pending.append((target, shape))
    }
}
