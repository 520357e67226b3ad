import YAMLTree

/// A traversal of a spec by its grammar. It does not recurse, because references can lead to any depth.
struct SpecWalker {
    private let context: ReadingContext
    private var pending: [(place: SourceNode, shape: Grammar.Shape)] = []
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
        while let (place, shape) = pending.popLast() {
            switch shape {
            case .data: break
            case .object(let kind): visit(place, kind)
            case .list(let kind): visitElements(place, kind)
            case .map(let kind): visitMembers(place, kind)
            case .references: visitMapping(place)
            }
        }
    }

    private mutating func visit(_ place: SourceNode, _ kind: ObjectKind) {
        guard place.node.kind == .mapping, seen.insert(FollowedReferenceKey(place, kind)).inserted else { return }
        if let reference = place.reference { follow(reference, from: place, as: .object(kind), kind) }
        if notesObjects { objects.append(SpecMap.Object(place, kind)) }
        let grammar = kind.grammar
        for (key, value) in place.node.entries where value.kind != .scalar {
            let name = key.text ?? ""
            let patterned = name.hasPrefix("x-") ? nil : grammar.patterned.map { Grammar.Shape.object($0) }
            guard let shape = grammar.keys[name] ?? patterned else { continue }
            pending.append((place.child(key, value), shape))
        }
        if kind == .discriminator, let single = place.child("defaultMapping") { visitMapping(single) }
    }

    private mutating func visitElements(_ place: SourceNode, _ kind: ObjectKind) {
        if place.isReferenceAlone { return follow(place.reference, from: place, as: .list(kind), kind) }
        for (index, element) in place.node.elements.enumerated() {
            pending.append((place.child(index, element), .object(kind)))
        }
    }

    private mutating func visitMembers(_ place: SourceNode, _ kind: ObjectKind) {
        if place.isReferenceAlone { return follow(place.reference, from: place, as: .map(kind), kind) }
        for (key, value) in place.node.entries {
            pending.append((place.child(key, value), .object(kind)))
        }
    }

    private mutating func visitMapping(_ place: SourceNode) {
        let values = place.node.kind == .mapping ? place.node.entries.map { place.child($0.key, $0.value) } : [place]
        for value in values {
            guard let text = value.node.text, let target = context.discriminatorTarget(of: value) else { continue }
            note(text, value.node, leadsTo: target, as: .object(.schema), .schema)
        }
    }

    private mutating func follow(_ reference: YAMLNode?, from place: SourceNode, as shape: Grammar.Shape, _ kind: ObjectKind) {
        guard let text = reference?.text, let reference,
            case .success(let target) = context.resolver.resolve(text, from: place)
        else { return }
        note(text, reference, leadsTo: target, as: shape, kind)
    }

    private mutating func note(
        _ text: String, _ node: YAMLNode, leadsTo target: SourceNode, as shape: Grammar.Shape, _ kind: ObjectKind
    ) {
        references.append(.init(text: text, location: node.location, target: target.pointer, kind: kind))
        if case .object = shape, kinds[target.pointer] == nil { kinds[target.pointer] = kind }
        pending.append((target, shape))
    }
}
