import APIChanges
import Diagnostics
package import OutputFolder
import SwiftPlan

/// The stages in one place: files → document → plan → text. What becomes of the text is for others to say.
package struct ClientGenerator {
    let configuration: ClientConfiguration
    let reads: FilesRead
    /// The last run, as the output has it.
    let last: LastRun?
    let naming: Naming

    /// The treatment of the names that shipped.
    package struct Naming: Sendable {
        /// `true`: names that would be others today change, with an alias for each.
        var startsAnew = false
        /// `true`: aliases are left out.
        var dropsAliases = false

        package init(startsAnew: Bool = false, dropsAliases: Bool = false) {
            self.startsAnew = startsAnew
            self.dropsAliases = dropsAliases
        }
    }

    package init(
        _ configuration: ClientConfiguration, reads: FilesRead, last: LastRun?, naming: Naming = Naming()
    ) {
        self.configuration = configuration
        self.reads = reads
        self.last = last
        self.naming = naming
    }

    package func generate() -> GeneratedClient {
        let diagnostics = DiagnosticCollector()
        let inputs = ClientInputs(of: configuration, reads: reads)
        guard let client = ClientPlanner(inputs, diagnostics).plan(shipped: shippedNames) else {
            return GeneratedClient(configuration: configuration, findings: findings(diagnostics))
        }
        let (texts, records) = atOnce {
            client.files(label: configuration.specLabel, version: GeneratorVersion.current)
        } and: {
            APISurface(of: client.plan).records
        }
        return GeneratedClient(
            configuration: configuration,
            findings: findings(diagnostics),
            files: texts.map { OutputFile(path: $0.path, contents: $0.contents) },
            operationCount: client.plan.operationCount,
            typeCount: client.plan.typeCount,
            inputs: inputs.hashes,
            overlays: inputs.overlayHashes,
            api: records,
            plan: client.plan
        )
    }

    /// The names of the last run, if it was the same client's.
    private var shippedNames: ShippedNames {
        guard configuration.keepsNames, let last, last.description.client == configuration.name else { return ShippedNames() }
        return ShippedNames(
            RecordedAPI(manifest: last.manifest).names, startsAnew: naming.startsAnew, dropsAliases: naming.dropsAliases)
    }

    private func findings(_ diagnostics: DiagnosticCollector) -> [Diagnostic] {
        diagnostics.findings(strict: configuration.isStrict)
    }
}
