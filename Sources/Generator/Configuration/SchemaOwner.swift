import SwiftPlan

/// The client whose types another client uses for schemas that both have: `schemas` in `tenon.yaml`.
final class SchemaOwner: Sendable {
    let client: ClientConfiguration
    /// The module to import the client from; `nil` if both clients are in one module.
    let module: String?

    init(_ client: ClientConfiguration, module: String?) {
        self.client = client
        self.module = module
    }
}

extension ClientList {
    /// Links each client with the client that its `schemas` names, if the types of that client can be used.
    ///
    /// - Parameter isOneModule: True if all clients are in one module, whatever their folders are.
    mutating func linkSchemas(isOneModule: Bool = false) {
        let byName = Dictionary(clients.map { ($0.name, $0) }) { first, _ in first }
        for index in clients.indices {
            let client = clients[index]
            guard let owner = byName[client.schemas], owner.canOwnSchemas(of: client) else { continue }
            let module = isOneModule ? nil : RuntimeConfiguration.module(of: owner, for: client)
            clients[index].schemaOwner = SchemaOwner(owner, module: module)
        }
    }
}

extension ClientConfiguration {
    /// Returns true if another client can use the types of this client.
    func canOwnSchemas(of client: ClientConfiguration) -> Bool {
        schemas.isEmpty && client.sharesRuntime && sharesRuntime && !client.options.access.isWider(than: options.access)
    }
}
