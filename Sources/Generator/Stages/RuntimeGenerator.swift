import Diagnostics
import OutputFolder
import SwiftPlan
import SwiftText

/// A generator of the runtime that several clients share. The runtime has the features of all these clients, even in a
/// run for some of them.
package struct RuntimeGenerator: Sendable {
    let configuration: RuntimeConfiguration
    private let reads: ReadStamps
    private let naming: ClientGenerator.Naming

    package init(
        _ configuration: RuntimeConfiguration, reads: ReadStamps, naming: ClientGenerator.Naming = ClientGenerator.Naming()
    ) {
        self.configuration = configuration
        self.reads = reads
        self.naming = naming
    }

    /// Generates the runtime.
    ///
    /// - Parameter made: The clients of this run. The other sharing clients are generated only for the runtime.
    package func generate(with made: [GeneratedClient]) -> GeneratedRuntime {
        let known = Dictionary(made.map { ($0.name, $0) }) { first, _ in first }
        let clients = configuration.clients.concurrentMap { client in
            known[client.name]
                ?? ClientGenerator(client, reads: reads, last: client.folder.lastRun(), naming: naming).generate()
        }
        let failed = clients.filter { $0.hasErrors || $0.plan == nil }
        guard failed.isEmpty else {
            let unknown = FindingGroups(failed.filter { known[$0.name] == nil }.map(\.findings))
            return GeneratedRuntime(
                configuration: configuration, findings: unknown.all.filter { $0.severity == .error }, failed: failed.map(\.name))
        }
        let plan = plan(clients.compactMap(\.plan))
        let findings = conflicts(in: plan)
        return GeneratedRuntime(
            configuration: configuration, findings: findings, files: files(plan), inputs: Self.inputs(clients),
            overlays: clients.flatMap(\.overlays))
    }

    private func plan(_ clients: [ClientPlan]) -> RuntimePlan {
        RuntimePlan(
            name: configuration.name, access: configuration.access, internals: configuration.internalsAccess,
            layout: configuration.layout, header: configuration.header, clients: clients)
    }

    private func files(_ plan: RuntimePlan) -> [OutputFile] {
        let printer = RuntimePrinter(plan, source: configuration.source, version: GeneratorVersion.current)
        return printer.files().map { OutputFile(path: $0.path, contents: $0.contents) }
    }

    private func conflicts(in plan: RuntimePlan) -> [Diagnostic] {
        plan.conflicts.map { name, clients in
            let names = clients.map { "'\($0)'" }.joined(separator: " and ")
            return Diagnostic(
                id: RunFinding.headerClash.id, severity: .error,
                message: "\(names) document the response header '\(name)' differently, but share a runtime",
                location: configuration.location,
                help: "document it alike, or set 'runtime: own' for one of them")
        }
    }

    /// Returns the inputs of all clients; none if one client has no inputs, so that each run generates the runtime
    /// again.
    private static func inputs(_ clients: [GeneratedClient]) -> [String: String] {
        guard clients.allSatisfy({ !$0.description.inputs.isEmpty }) else { return [:] }
        return clients.reduce(into: [:]) { inputs, client in
            for (path, hash) in client.inputs { inputs[RuntimeConfiguration.key(client.name, path)] = hash }
        }
    }
}
