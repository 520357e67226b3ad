import Diagnostics
import Generator
import OpenAPI
import OutputFolder

/// The work of planning a client on another thread, while the server handles messages.
struct PlanJob: Sendable {
    /// The identity of the project that the plan is for.
    let project: Token
    /// The number of the reading that gave the document.
    let reading: Int
    let document: Document
    let configuration: ClientConfiguration
    let spec: any FileSource
    let overlays: any FileSource

    /// The identity of a project, which may be gone when the plan is ready.
    final class Token: Sendable {}

    struct Result: Sendable {
        let project: Token
        let reading: Int
        let client: PlannedClient
        let findings: [Diagnostic]
    }

    func run() -> Result {
        let diagnostics = DiagnosticCollector(levels: configuration.levels)
        let shipped = configuration.shippedNames(configuration.output.isEmpty ? nil : configuration.folder.lastRun())
        let client = ClientPlanner(configuration, spec: spec, overlays: overlays, diagnostics).plan(document, shipped: shipped)
        return Result(project: project, reading: reading, client: client, findings: diagnostics.findings())
    }
}
