import OpenAPI
import SwiftPlan
import SwiftText

/// The size of a client, its most expensive parts, and the options that would make it smaller.
package struct ClientReport: Sendable {
    package let name: String
    package let size: ClientSize
    /// The types of schemas and the functions of operations, the most expensive first.
    package let schemas: [ClientSize.Part]
    package let operations: [ClientSize.Part]
    /// The largest saving first.
    package let savings: [OptionSaving]
}

extension ClientReport {
    /// The size of a shared runtime.
    package init(_ runtime: GeneratedRuntime) {
        self.init(name: runtime.name, size: ClientSize(runtime.files), schemas: [], operations: [], savings: [])
    }
}

extension ClientGenerator {
    /// Makes the client, and once more without each option that adds to it. The spec is read once for all of them.
    ///
    /// - Returns: No report if the client has an error.
    package func report() -> (report: ClientReport?, client: GeneratedClient) {
        let (client, planned) = made()
        guard let planned, !client.hasErrors else { return (nil, client) }
        let size = ClientSize(client.files)
        let parts = planned.declarations
        let report = ClientReport(
            name: configuration.name, size: size, schemas: Self.dearest(parts.schemas, .models),
            operations: Self.dearest(parts.operations, .calls), savings: savings(from: size, planned.document))
        return (report, client)
    }

    private static func dearest(_ texts: [(name: String, text: String)], _ section: CodeDensity) -> [ClientSize.Part] {
        texts.map { ClientSize.Part(name: $0.name, text: $0.text, section) }
            .sorted { ($1.code, $0.name) < ($0.code, $1.name) }
    }
}
