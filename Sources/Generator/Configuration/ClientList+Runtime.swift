import SwiftPlan

extension ClientList {
    /// Sets the shared runtime, and lets each client that uses it refer to it.
    mutating func share(_ runtime: RuntimeConfiguration) {
        let sharing = clients.filter { $0.runtimeUse == .shared }
        let isImported = sharing.contains { runtime.module(for: $0) != nil }
        let internals: PlanOptions.Access =
            if isImported { runtime.internals == .public ? .public : .package } else { .internal }
        self.runtime = runtime
        self = map { client in
            var client = client
            if client.runtimeUse == .shared {
                client.options.runtime = SharedRuntime(
                    name: runtime.name, module: runtime.module(for: client), internals: internals)
            }
            return client
        }
    }

    /// Returns the list with each client transformed, also in the runtime's copy of its clients.
    package func map(_ transform: (ClientConfiguration) -> ClientConfiguration) -> ClientList {
        var list = self
        list.clients = clients.map(transform)
        list.linkSchemas()
        list.runtime?.clients = list.clients.filter(\.sharesRuntime)
        return list
    }

    /// Returns the list with all outputs below one folder, and in one module.
    package func moved(to folder: String) -> ClientList {
        var list = map { client in
            var client = client
            client.output = folder + "/" + client.name
            client.keepsNames = false
            // A build needs no reference.
            client.options.docs = []
            client.options.runtime = client.options.runtime.map { SharedRuntime(name: $0.name) }
            return client
        }
        list.linkSchemas(isOneModule: true)
        if let name = runtime?.name { list.runtime?.output = folder + "/" + name }
        return list
    }
}
