import OpenAPI
import SchemaNormalization

/// Plans the bodies of requests that the API sends to its users: webhooks, and the callbacks of operations.
struct EventPlanner {
    let types: TypePlanner

    private var context: PlanContext { types.context }

    static let typeName = "Events"

    /// Returns true if the document has webhooks or callbacks.
    static func hasEvents(_ document: Document) -> Bool {
        !document.webhooks.isEmpty || document.operations.contains { !$0.callbacks.isEmpty }
    }

    /// Returns the bodies; `nil` if the document has none.
    func events() -> EventsPlan? {
        let requests = (context.document.webhooks.map { ($0.path, $0) } + context.document.operations.flatMap(Self.callbacks))
            .filter { $1.requestBody?.content.preferred(in: context)?.kind(in: context) == .json }
        guard !requests.isEmpty else { return nil }
        let typeName = TypeName([Self.typeName])
        let scope = types.names.scope(
            of: GivenType(name: typeName, origin: Origin(APIKey(.type, Self.typeName))))
        // All bodies get names before inline schemas do.
        let names = requests.map { scope.claim(SwiftName.upperCamel($1.operationID ?? $0), of: $1.position).name.last }
        var bodies: [EventsPlan.Body] = []
        for (name, (_, request)) in zip(names, requests) {
            guard let media = request.requestBody?.content.preferred(in: context) else { continue }
            let type = types.bodyUse(media.schema, .received, naming: TypeNaming(scope, name + "Payload"))
            let documentation = Documentation(
                summary: request.summary ?? request.description,
                details: request.summary == nil ? nil : request.description)
            bodies.append(.init(name: name, type: type, documentation: documentation))
        }
        return bodies.isEmpty ? nil : EventsPlan(typeName: typeName, bodies: bodies, types: [])
    }

    private static func callbacks(_ operation: Operation) -> [(String, Operation)] {
        operation.callbacks.flatMap { callback in
            callback.operations.map { (callback.name, $0) }
        }
    }
}
