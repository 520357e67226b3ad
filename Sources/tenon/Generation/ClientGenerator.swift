import APIChanges
import Diagnostics
import OutputFolder
import SwiftPlan
import SwiftText

/// The stages in one place: files → document → plan → text. What becomes of the text is for others to say.
struct ClientGenerator {
    let configuration: ClientConfiguration
    let reads: FilesRead
    /// What the last run left in the output.
    let last: OutputDescription?
    var naming = Naming()

    /// What becomes of the names that shipped.
    struct Naming {
        /// Whether they are given up where they would be others today, with an alias for each.
        var startsAnew = false
        /// Whether aliases are given up.
        var dropsAliases = false
    }

    func generate() -> GeneratedClient {
        let diagnostics = DiagnosticCollector()
        let inputs = ClientInputs(of: configuration, reads: reads)
        guard let plan = ClientPlanner(inputs: inputs, diagnostics: diagnostics).plan(shipped: shippedNames) else {
            return GeneratedClient(configuration: configuration, findings: findings(diagnostics))
        }
        let texts = ClientPrinter(plan, spec: configuration.specLabel, version: Tenon.version).files()
        return GeneratedClient(
            configuration: configuration,
            findings: findings(diagnostics),
            files: texts.map { OutputFile(path: $0.path, contents: $0.contents) },
            operationCount: plan.operationCount,
            typeCount: plan.typeCount,
            specHash: inputs.hash,
            inputs: inputs.paths,
            surface: APISurface(of: plan)
        )
    }

    /// Those of the last run, if it was the same client's.
    private var shippedNames: ShippedNames {
        guard configuration.keepsNames, let last, last.client == configuration.name else { return ShippedNames() }
        return ShippedNames(
            APISurface(records: last.api).names, startsAnew: naming.startsAnew, dropsAliases: naming.dropsAliases)
    }

    private func findings(_ diagnostics: DiagnosticCollector) -> [Diagnostic] {
        diagnostics.findings(strict: configuration.isStrict)
    }
}
