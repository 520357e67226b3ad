import OpenAPI

/// Names the payloads of requests that the API sends to its users: webhooks, and the callbacks of operations.
struct EventPlanner {
    let document: Document
    let types: TypePlanner

    /// `nil` where the document has none.
    func events() -> EventsPlan? {
        let requests = document.webhooks.map { ($0.path, $0) } + document.operations.flatMap(Self.callbacks)
        guard !requests.isEmpty else { return nil }
        let typeName = TypeName(["Events"])
        var nested = NestedTypes(parent: typeName, client: types.client)
        var scope = NameScope()
        var payloads: [EventsPlan.Payload] = []
        for (name, request) in requests {
            guard let media = request.requestBody?.content.preferred, media.isJSON else { continue }
            let name = scope.claim(SwiftName.upperCamel(request.operationID ?? name))
            let type = types.use(media.schema, name: name + "Payload", &nested)
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
