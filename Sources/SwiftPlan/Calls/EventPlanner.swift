import OpenAPI

/// Names the payloads of requests that the API sends to its users: webhooks, and the callbacks of operations.
struct EventPlanner {
    let document: Document
    let types: TypePlanner

    static let typeName = "Events"

    /// Whether a client has such a type.
    static func hasEvents(_ document: Document) -> Bool {
        !document.webhooks.isEmpty || document.operations.contains { !$0.callbacks.isEmpty }
    }

    /// `nil` where the document has none.
    func events() -> EventsPlan? {
        let requests = (document.webhooks.map { ($0.path, $0) } + document.operations.flatMap(Self.callbacks))
            .filter { $1.requestBody?.content.preferred(in: document)?.kind(in: document) == .json }
        guard !requests.isEmpty else { return nil }
        let typeName = TypeName([Self.typeName])
        var nested = NestedTypes(
            parent: typeName, key: APIKey(.type, Self.typeName), client: types.client, ledger: types.ledger)
        // All of them before those of inline schemas.
        let names = requests.map { nested.claim(SwiftName.upperCamel($1.operationID ?? $0), of: $1.place) }
        var payloads: [EventsPlan.Payload] = []
        for (name, (_, request)) in zip(names, requests) {
            guard let media = request.requestBody?.content.preferred(in: document) else { continue }
            let type = types.use(media.schema, .received, name: name + "Payload", &nested)
            let documentation = Documentation(
                summary: request.summary ?? request.description,
                details: request.summary == nil ? nil : request.description)
            payloads.append(.init(name: name, type: type, documentation: documentation))
        }
        return payloads.isEmpty ? nil : EventsPlan(typeName: typeName, payloads: payloads, types: nested.types)
    }

    private static func callbacks(_ operation: Operation) -> [(String, Operation)] {
        operation.callbacks.flatMap { callback in
            callback.operations.map { (callback.name, $0) }
        }
    }
}
