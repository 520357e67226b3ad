import OpenAPI
import SchemaNormalization

/// The schemas whose values are written somewhere as JSON or as form pairs: all except those that are only multipart
/// bodies, or parts of these that may be files.
struct CodedSchemas {
    private var coded: Set<NormalID> = []

    init(_ context: PlanContext) {
        let document = context.document
        let schemas = context.schemas
        var pending = (document.parameters.compactMap(\.schema) + document.keptSchemas).map { context.schema($0).id }
        for media in document.media {
            let roots = [media.schema, media.itemSchema].compactMap { $0 }.map { context.schema($0) }
            let areParts = media.kind(in: context) == .multipart
            let body = MultipartBody(context: context, encodings: media.encodings)
            let contained = areParts ? roots.flatMap { body.codedSchemas(of: $0.form) } : []
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

/// The schemas of a multipart body's parts.
private struct MultipartBody {
    let context: PlanContext
    let encodings: [Encoding]

    /// Returns the schemas of the parts, without unions of parts. If the body is or contains a union, those of each member
    /// are included.
    func codedSchemas(of form: SchemaForm) -> [SchemaUse] {
        switch form {
        case .union(let union):
            return union.members.flatMap { codedSchemas(ofMember: context.schemas[$0.use].form) }
        case .object(let object):
            return codedSchemas(ofMember: form) + object.compositions.flatMap { codedSchemas(of: context.schemas[$0].form) }
        default:
            return form.containedSchemas(in: .sent)
        }
    }

    private func codedSchemas(ofMember form: SchemaForm) -> [SchemaUse] {
        guard case .object(let object) = form else { return form.containedSchemas(in: .sent) }
        let additional = if case .schema(let use) = object.additional { [use] } else { [SchemaUse]() }
        return object.properties(in: .sent).flatMap(codedSchemas) + additional
    }

    private func codedSchemas(of property: ObjectForm.Property) -> [SchemaUse] {
        let encoding = encodings.encoding(of: property)
        switch MultipartPartKind(context: context, encoding: encoding).kind(of: property.use) {
        case .union: return context.schemas[property.use].form.containedSchemas(in: .sent)
        case .unions:
            let elements = context.schemas[property.use].form.containedSchemas(in: .sent)
            return elements.flatMap { context.schemas[$0].form.containedSchemas(in: .sent) }
        default: return [property.use]
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
