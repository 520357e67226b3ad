import OpenAPI
import SwiftPlan
import SwiftText

/// The size of a client, its most expensive parts, and the options that would make it smaller.
package struct ClientReport: Sendable {
    package let name: String
    package let size: ClientSize
    /// The types of schemas, the most expensive first.
    package let schemas: [ClientSize.Part]
    /// The functions of operations, the most expensive first.
    package let operations: [ClientSize.Part]
    /// The options that would make the client smaller, the largest saving first.
    package let savings: [OptionSaving]
}

extension ClientReport {
    /// Creates a report of the size of a shared runtime.
    package init(_ runtime: GeneratedRuntime) {
        self.init(name: runtime.name, size: ClientSize(runtime.files), schemas: [], operations: [], savings: [])
    }
}

extension ClientGenerator {
    /// Generates the client, and again without each option that adds to it. Reads the spec once for all of them.
    ///
    /// - Returns: No report if the client has an error.
    package func report() -> (report: ClientReport?, client: GeneratedClient) {
        let (client, planned) = generateWithPlan()
        guard let planned, !client.hasErrors else { return (nil, client) }
        let size = ClientSize(client.files)
        let parts = planned.declarations
        let report = ClientReport(
            name: configuration.name, size: size, schemas: Self.mostExpensive(parts.schemas, .models),
            operations: Self.mostExpensive(parts.operations, .calls), savings: savings(from: size, planned.document))
        return (report, client)
    }

    private static func mostExpensive(_ texts: [(name: String, text: String)], _ section: CodeDensity) -> [ClientSize.Part] {
        texts.map { ClientSize.Part(name: $0.name, text: $0.text, section) }
            .sorted { ($1.code, $0.name) < ($0.code, $1.name) }
    }
}
