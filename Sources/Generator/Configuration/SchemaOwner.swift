import SwiftPlan

/// The client whose types stand for the schemas that another client has in common with it: `schemas` in `tenon.yaml`.
final class SchemaOwner: Sendable {
    let client: ClientConfiguration
    /// The module to import it from; `nil`: both clients are in one module.
    let module: String?

    init(_ client: ClientConfiguration, module: String?) {
        self.client = client
        self.module = module
    }
}

extension ClientList {
    /// Lets each client that names another in `schemas` refer to it.
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
    /// True if the types of this client can stand for those of another.
    func canOwnSchemas(of client: ClientConfiguration) -> Bool {
        schemas.isEmpty && client.sharesRuntime && sharesRuntime && !client.options.access.isWider(than: options.access)
    }
}
