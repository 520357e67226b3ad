import OpenAPI
import SchemaNormalization

/// Finds the directions in which each schema is used: sent, received or both. A schema becomes two types if it is used
/// in both directions and has a `readOnly` or `writeOnly` property, or contains such a schema.
///
/// The directions also decide how a property is optional: a sent value must distinguish an absent property from `null`,
/// whereas a value that is only received need not.
struct Directions {
    /// The used schemas, in the order in which they were found.
    private(set) var reached: [NormalID] = []
    private var sent: Set<NormalID> = []
    private var received: Set<NormalID> = []
    private var split: Set<NormalID> = []

    init(_ document: Document, _ schemas: NormalSchemas) {
        let callbacks = document.operations.flatMap(\.callbacks).flatMap(\.operations)
        for body in (document.webhooks + callbacks).flatMap({ $0.requestBody?.content ?? [] }) {
            mark(body, .received, schemas)
        }
        for operation in document.operations {
            for body in operation.requestBody?.content ?? [] {
                mark(body, .sent, schemas)
            }
            for parameter in operation.parameters {
                switch parameter.value {
                case .styled(let schema, _, _, _): mark(schema, .sent, schemas)
                case .content(let media): mark(media, .sent, schemas)
                }
            }
            for response in operation.responses {
                for media in response.content { mark(media, .received, schemas) }
            }
        }
        for schema in document.keptSchemas {
            mark(schema, .sent, schemas)
            mark(schema, .received, schemas)
        }
        schemas.breakCycles(among: reached)
        split = differing(schemas)
    }

    /// Returns the view of a schema in a direction.
    func view(_ id: NormalID, _ direction: Direction) -> SchemaView {
        if split.contains(id) { return SchemaView(id: id, direction: direction) }
        let isOnlySent = sent.contains(id) && !received.contains(id)
        return SchemaView(id: id, direction: isOnlySent ? .sent : .received)
    }

    /// Returns the views of a schema that are in use, the received one first.
    func views(_ id: NormalID) -> [SchemaView] {
        if split.contains(id) {
            return [SchemaView(id: id, direction: .received), SchemaView(id: id, direction: .sent)]
        }
        return isReached(id) ? [view(id, .received)] : []
    }

    func isSplit(_ id: NormalID) -> Bool { split.contains(id) }

    func isReached(_ id: NormalID) -> Bool { sent.contains(id) || received.contains(id) }

    func isSent(_ view: SchemaView) -> Bool {
        split.contains(view.id) ? view.direction == .sent : sent.contains(view.id)
    }

    func isReceived(_ view: SchemaView) -> Bool {
        split.contains(view.id) ? view.direction == .received : received.contains(view.id)
    }

    // MARK: - Marking

    private mutating func mark(_ media: MediaType, _ direction: Direction, _ schemas: NormalSchemas) {
        mark(media.schema, direction, schemas)
        mark(media.itemSchema, direction, schemas)
        guard let item = media.itemSchema else { return }
        // Each kind of event has its own data, even if the form of the item does not show it.
        mark(schemas.alternatives(of: schemas[schemas.use(item)]), direction, schemas)
    }

    private mutating func mark(_ root: SchemaID?, _ direction: Direction, _ schemas: NormalSchemas) {
        mark([root].compactMap { $0 }.map(schemas.use), direction, schemas)
    }

    private mutating func mark(_ roots: [SchemaUse], _ direction: Direction, _ schemas: NormalSchemas) {
        var pending = roots.map { schemas[$0].id }
        while let id = pending.popLast() {
            let isFirst = !isReached(id)
            let isNew = direction == .sent ? sent.insert(id).inserted : received.insert(id).inserted
            guard isNew else { continue }
            if isFirst { reached.append(id) }
            pending += schemas[id].form.containedSchemas(in: direction).map { schemas[$0].id }
        }
    }

    /// Returns the schemas that are sent and received and differ, with all schemas that contain one of them.
    private func differing(_ schemas: NormalSchemas) -> Set<NormalID> {
        var differing: Set<NormalID> = []
        var containers: [NormalID: [NormalID]] = [:]
        var pending: [NormalID] = []
        for id in sent.intersection(received) {
            let form = schemas[id].form
            if case .object(let object) = form, object.hasTwoViews { pending.append(id) }
            for contained in form.containedSchemas(in: .sent) + form.containedSchemas(in: .received) {
                containers[schemas[contained].id, default: []].append(id)
            }
        }
        while let id = pending.popLast() {
            guard differing.insert(id).inserted else { continue }
            pending += containers[id] ?? []
        }
        return differing
    }
}

extension SchemaForm {
    /// Returns the schemas of the values within a value in one direction, including the content of a string.
    func containedSchemas(in direction: Direction) -> [SchemaUse] {
        switch self {
        case .nothing, .anything, .enumeration: []
        case .scalar(let scalar): [scalar.content].compactMap { $0 }
        case .list(let contained), .map(let contained): [contained].compactMap { $0 }
        case .tuple(let tuple): tuple.elements + [tuple.rest.use].compactMap { $0 }
        case .union(let union): union.members.map(\.use)
        case .object(let object): object.containedSchemas(in: direction)
        }
    }
}

extension ObjectForm {
    fileprivate func containedSchemas(in direction: Direction) -> [SchemaUse] {
        let contained = properties(in: direction).map(\.use) + compositions
        if case .schema(let additional) = additional { return contained + [additional] }
        return contained
    }
}
