import OpenAPI
import SchemaNormalization

/// The schemas whose values are written somewhere as JSON or as form pairs: all except those that are only multipart
/// bodies.
struct CodedSchemas {
    private var coded: Set<NormalID> = []

    init(_ context: PlanContext) {
        let document = context.document
        let schemas = context.schemas
        var pending = (document.parameters.compactMap(\.schema) + document.keptSchemas).map { context.schema($0).id }
        for media in document.media {
            let roots = [media.schema, media.itemSchema].compactMap { $0 }.map { context.schema($0) }
            let areParts = media.kind(in: context) == .multipart
            let contained = areParts ? roots.flatMap { $0.form.partSchemas(in: schemas) } : []
            pending += areParts ? contained.map { schemas[$0].id } : roots.map(\.id)
        }
        while let id = pending.popLast() {
            guard coded.insert(id).inserted else { continue }
            let form = schemas[id].form
            pending += (form.containedSchemas(in: .sent) + form.containedSchemas(in: .received)).map { schemas[$0].id }
        }
    }

    func contains(_ id: NormalID) -> Bool {
        coded.contains(id)
    }
}

extension SchemaForm {
    /// Returns the schemas of a body's parts. If the body is or contains a union, those of each member are included.
    fileprivate func partSchemas(in schemas: NormalSchemas) -> [SchemaUse] {
        switch self {
        case .union(let union):
            return union.members.flatMap { schemas[$0.use].form.containedSchemas(in: .sent) }
        case .object(var object):
            let unions = object.compositions
            object.compositions = []
            let properties = SchemaForm.object(object).containedSchemas(in: .sent)
            return properties + unions.flatMap { schemas[$0].form.partSchemas(in: schemas) }
        default:
            return containedSchemas(in: .sent)
        }
    }
}

extension Document {
    fileprivate var everyOperation: [Operation] {
        operations + webhooks + operations.flatMap(\.callbacks).flatMap(\.operations)
    }

    fileprivate var parameters: [Parameter] { everyOperation.flatMap(\.parameters) }

    fileprivate var media: [MediaType] {
        let bodies = everyOperation.flatMap { $0.requestBody?.content ?? [] }
        return bodies + parameters.compactMap(\.media) + everyOperation.flatMap(\.responses).flatMap(\.content)
    }
}

extension Parameter {
    /// The schema of a styled value.
    fileprivate var schema: SchemaID? {
        if case .styled(let schema, _, _, _) = value { schema } else { nil }
    }
}
