package import Diagnostics
import Lint
import OpenAPI

/// The work of `tenon lint` for one client: finds all mistakes in the spec, and writes nothing.
package struct ClientLinter: Sendable {
    private let configuration: ClientConfiguration
    private let reads: ReadStamps

    package init(_ configuration: ClientConfiguration, reads: ReadStamps) {
        self.configuration = configuration
        self.reads = reads
    }

    package func findings() -> [Diagnostic] {
        let diagnostics = DiagnosticCollector(levels: configuration.levels)
        let inputs = ClientInputs(of: configuration, reads: reads)
        let (spec, overlays) = (ParsedOnce(inputs.spec), ParsedOnce(inputs.overlays))
        let planner = ClientPlanner(configuration, spec: spec, overlays: overlays, diagnostics)
        guard let document = planner.read() else { return diagnostics.findings() }
        _ = planner.plan(document)
        Linter(diagnostics: diagnostics).lint(
            document, at: configuration.spec, files: spec,
            overlays: OverlayFiles(paths: configuration.overlays, source: overlays))
        diagnostics.reportUnusedSettings(ofLint: true)
        return diagnostics.findings()
    }
}
