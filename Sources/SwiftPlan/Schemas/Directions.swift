import OpenAPI

/// Which schemas are part of what is sent, and which of what is received. What is sent needs to tell a property that is
/// left out from one that is `null`; what is only received does not. A property that is `readOnly` is never sent, and
/// one that is `writeOnly` never received: a schema that is used both ways, and has such a property or holds a schema
/// that has, is two types.
struct Directions {
    private var sent: Set<SchemaID> = []
    private var received: Set<SchemaID> = []
    private var split: Set<SchemaID> = []

    init(_ document: Document, _ classifier: SchemaClassifier) {
        let callbacks = document.operations.flatMap(\.callbacks).flatMap(\.operations)
        for body in (document.webhooks + callbacks).flatMap({ $0.requestBody?.content ?? [] }) {
            mark(body, .received, classifier)
        }
        for operation in document.operations {
            for body in operation.requestBody?.content ?? [] {
                mark(body, .sent, classifier)
            }
            for parameter in operation.parameters {
                switch parameter.value {
                case .styled(let schema, _, _, _): mark(schema, .sent, classifier)
                case .content(let media): mark(media, .sent, classifier)
                }
            }
            for media in operation.responses.flatMap(\.content) {
                mark(media, .received, classifier)
            }
        }
        for schema in document.keptSchemas {
            mark(schema, .sent, classifier)
            mark(schema, .received, classifier)
        }
        split = differing(classifier)
    }

    /// A schema as a value of it looks that goes in a direction.
    func view(_ id: SchemaID, _ direction: Direction) -> SchemaView {
        if split.contains(id) { return SchemaView(id: id, direction: direction) }
        let isOnlySent = sent.contains(id) && !received.contains(id)
        return SchemaView(id: id, direction: isOnlySent ? .sent : .received)
    }

    func isSplit(_ id: SchemaID) -> Bool { split.contains(id) }

    func isSent(_ view: SchemaView) -> Bool {
        split.contains(view.id) ? view.direction == .sent : sent.contains(view.id)
    }

    func isReceived(_ view: SchemaView) -> Bool {
        split.contains(view.id) ? view.direction == .received : received.contains(view.id)
    }

    // MARK: - Finding out

    private mutating func mark(_ media: MediaType, _ direction: Direction, _ classifier: SchemaClassifier) {
        mark(media.schema, direction, classifier)
        mark(media.itemSchema, direction, classifier)
    }

    private mutating func mark(_ root: SchemaID?, _ direction: Direction, _ classifier: SchemaClassifier) {
        var pending = [root].compactMap { $0 }
        while let id = pending.popLast() {
            let id = classifier.canonical(id).id
            let isNew = direction == .sent ? sent.insert(id).inserted : received.insert(id).inserted
            guard isNew else { continue }
            pending += classifier.held(by: id, in: direction)
        }
    }

    /// Of the schemas that go both ways, those that differ themselves, and from there all that hold one of them.
    private func differing(_ classifier: SchemaClassifier) -> Set<SchemaID> {
        var differing: Set<SchemaID> = []
        var holders: [SchemaID: [SchemaID]] = [:]
        var pending: [SchemaID] = []
        for id in sent.intersection(received) {
            if classifier.hasTwoViews(id) {
                pending.append(id)
            }
            for held in classifier.held(by: id, in: .sent) + classifier.held(by: id, in: .received) {
                holders[classifier.canonical(held).id, default: []].append(id)
            }
        }
        while let id = pending.popLast() {
            guard differing.insert(id).inserted else { continue }
            pending += holders[id] ?? []
        }
        return differing
    }
}

extension SchemaClassifier {
    /// The schemas that the type of a canonical schema holds values of, in a direction; of a text, what is in it.
    func held(by id: SchemaID, in direction: Direction) -> [SchemaID] {
        if let content = document[id].contentSchema { return [content] }
        guard case .types(let types) = form(of: id) else { return form(of: id).held(in: direction) }
        return types.flatMap { form(of: document[id], as: $0).held(in: direction) }
    }

    fileprivate func hasTwoViews(_ id: SchemaID) -> Bool {
        switch form(of: id) {
        case .object(let shape), .family(_, let shape): return shape.hasTwoViews
        case .types(let types) where types.contains(.object):
            guard case .object(let shape) = form(of: document[id], as: .object) else { return false }
            return shape.hasTwoViews
        default: return false
        }
    }
}

extension SchemaForm {
    fileprivate func held(in direction: Direction) -> [SchemaID] {
        switch self {
        case .any, .primitive, .enumeration, .types: []
        case .array(let held), .dictionary(let held): [held].compactMap { $0 }
        case .tuple(let shape): shape.places + [shape.rest].compactMap { $0 }
        case .alias(let other): [other]
        case .union(let members): members
        case .family(let members, let shape): members + shape.visible(in: direction).held
        case .object(let shape): shape.visible(in: direction).held
        }
    }
}

extension ObjectShape {
    fileprivate var held: [SchemaID] {
        var held = properties.map(\.schema)
        if case .schema(let additional) = additional {
            held.append(additional)
        }
        for composition in compositions {
            switch composition {
            case .members(let owner, let members): held += [owner] + members
            case .part(let part): held.append(part)
            }
        }
        return held
    }
}
