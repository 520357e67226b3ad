import OpenAPI

/// The schemas whose values are written as JSON somewhere, or in pairs: all but those that are bodies in parts only.
struct CodedSchemas {
    private var coded: Set<SchemaID> = []

    init(_ document: Document, classifier: SchemaClassifier) {
        var pending = document.parameters.compactMap(\.schema) + document.keptSchemas
        for media in document.media {
            let roots = [media.schema, media.itemSchema].compactMap { $0 }.map { classifier.canonical($0).id }
            let areParts = media.kind(in: document) == .multipart
            pending += areParts ? roots.flatMap { classifier.held(by: $0, in: .sent) } : roots
        }
        while let next = pending.popLast() {
            let id = classifier.canonical(next).id
            guard coded.insert(id).inserted else { continue }
            pending += classifier.held(by: id, in: .sent) + classifier.held(by: id, in: .received)
        }
    }

    func contains(_ id: SchemaID) -> Bool {
        coded.contains(id)
    }
}

extension Document {
    fileprivate var everyOperation: [Operation] {
        operations + webhooks + operations.flatMap(\.callbacks).flatMap(\.operations)
    }

    fileprivate var parameters: [Parameter] { everyOperation.flatMap(\.parameters) }

    fileprivate var media: [MediaType] {
        let parameters = parameters.compactMap { parameter -> MediaType? in
            if case .content(let media) = parameter.value { media } else { nil }
        }
        let bodies = everyOperation.flatMap { $0.requestBody?.content ?? [] }
        return bodies + parameters + everyOperation.flatMap(\.responses).flatMap(\.content)
    }
}

extension Parameter {
    /// Of a value that is written by a style.
    fileprivate var schema: SchemaID? {
        if case .styled(let schema, _, _, _) = value { schema } else { nil }
    }
}
