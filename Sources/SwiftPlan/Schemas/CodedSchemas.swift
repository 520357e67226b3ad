import OpenAPI

/// The schemas whose values are written as JSON somewhere, or in pairs: all but those that are bodies in parts only.
struct CodedSchemas {
    private var coded: Set<SchemaID> = []

    init(_ document: Document, classifier: SchemaClassifier) {
        var pending: [SchemaID] = []
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
    /// Of every operation, those of parameters included; a style says as much as one.
    fileprivate var media: [MediaType] {
        let callbacks = operations.flatMap(\.callbacks).flatMap(\.operations)
        return (operations + webhooks + callbacks).flatMap { operation in
            let bodies = operation.requestBody?.content ?? []
            let parameters = operation.parameters.compactMap { parameter -> MediaType? in
                if case .content(let media) = parameter.value { media } else { nil }
            }
            return bodies + parameters + operation.responses.flatMap(\.content)
        }
    }
}
