import APIChanges
package import Diagnostics
import OpenAPI
package import OutputFolder
package import SwiftPlan
import SwiftText

/// A run of the stages for one client: files → document → plan → text. It writes nothing.
package struct ClientGenerator {
    let configuration: ClientConfiguration
    let reads: ReadStamps
    /// The last run, from the manifest in the output.
    let last: LastRun?
    let naming: Naming

    /// The treatment of names that have shipped.
    package struct Naming: Sendable {
        /// True if names that shipped are chosen anew, with an alias for each changed one.
        var startsAnew = false
        /// True if deprecated aliases of earlier renames are left out.
        var dropsAliases = false

        package init(startsAnew: Bool = false, dropsAliases: Bool = false) {
            self.startsAnew = startsAnew
            self.dropsAliases = dropsAliases
        }
    }

    package init(
        _ configuration: ClientConfiguration, reads: ReadStamps, last: LastRun?, naming: Naming = Naming()
    ) {
        self.configuration = configuration
        self.reads = reads
        self.last = last
        self.naming = naming
    }

    package func generate() -> GeneratedClient {
        generateWithPlan().client
    }

    /// Generates the client, and returns its plan, too; no plan if the spec could not be read.
    func generateWithPlan() -> (client: GeneratedClient, planned: PlannedClient?) {
        let diagnostics = DiagnosticCollector(levels: configuration.levels)
        let inputs = ClientInputs(of: configuration, reads: reads)
        guard var planned = ClientPlanner(inputs, diagnostics).plan(shipped: shippedNames) else {
            return (GeneratedClient(configuration: configuration, findings: diagnostics.findings()), nil)
        }
        planned.plan.sharedTypes = sharedTypes(of: planned.plan, diagnostics)
        diagnostics.reportUnusedSettings()
        return (generated(planned, inputs, diagnostics), planned)
    }

    /// Returns the types that the client shares with the client that its `schemas` names.
    private func sharedTypes(of plan: ClientPlan, _ diagnostics: DiagnosticCollector) -> SharedTypes? {
        guard let owner = configuration.schemaOwner else { return nil }
        let ofOwner = DiagnosticCollector(levels: owner.client.levels)
        let names = owner.client.shippedNames(owner.client.folder.lastRun(), naming)
        let planned = ClientPlanner(ClientInputs(of: owner.client, reads: reads), ofOwner).plan(shipped: names)
        guard let planned, !ofOwner.hasErrors else {
            diagnostics.report(
                RunFinding.notGenerated, "the client '\(owner.client.name)', whose schemas '\(plan.name)' asks for, has errors",
                at: configuration.location)
            return nil
        }
        let search = SharedTypeSearch(of: plan, in: planned.plan)
        for type in search.differing {
            diagnostics.report(
                RunFinding.ownSchema,
                "'\(type.name)' is not shared, because its declaration in '\(owner.client.name)' differs",
                at: type.origin.location, help: "set 'coding: both' and equal 'formats' and 'enums' in both clients")
        }
        return SharedTypes(client: owner.client.name, module: owner.module, names: search.names)
    }

    /// Returns the files of the client for a document, without findings.
    func files(of document: Document) -> [OutputFile] {
        let planner = ClientPlanner(ClientInputs(of: configuration, reads: reads), DiagnosticCollector())
        return files(planner.plan(document, shipped: shippedNames))
    }

    private func files(_ client: PlannedClient) -> [OutputFile] {
        let texts =
            client.files(label: configuration.specLabel, version: GeneratorVersion.current)
            + client.reference(label: configuration.specLabel)
        return texts.map { OutputFile(path: $0.path, contents: $0.contents) }
    }

    private var shippedNames: ShippedNames { configuration.shippedNames(last, naming) }

    private func generated(
        _ client: PlannedClient, _ inputs: ClientInputs, _ diagnostics: DiagnosticCollector
    ) -> GeneratedClient {
        let (files, (records, hashes)) = runConcurrently {
            self.files(client)
        } and: {
            (APISurface(of: client.plan).records, inputs.hashes)
        }
        return GeneratedClient(
            configuration: configuration,
            findings: diagnostics.findings(),
            files: files,
            inputs: hashes,
            overlays: inputs.overlayHashes,
            api: records,
            plan: client.plan
        )
    }

    /// Returns the reference of the client in one form, whatever `docs` lists, and the findings. Makes the plan and the
    /// reference, but not the files of the client.
    package func reference(
        _ form: PlanOptions.Docs
    ) -> (pages: [(path: String, contents: String)], findings: [Diagnostic]) {
        var configuration = self.configuration
        configuration.options.docs = [form]
        let diagnostics = DiagnosticCollector(levels: configuration.levels)
        let inputs = ClientInputs(of: configuration, reads: reads)
        guard let client = ClientPlanner(inputs, diagnostics).plan(shipped: shippedNames) else {
            return ([], diagnostics.findings())
        }
        diagnostics.reportUnusedSettings()
        return (client.reference(label: configuration.specLabel), diagnostics.findings())
    }
}

extension ClientConfiguration {
    /// Returns the names of the last run, if names are kept and the run was for a client of this name.
    package func shippedNames(
        _ last: LastRun?, _ naming: ClientGenerator.Naming = ClientGenerator.Naming()
    ) -> ShippedNames {
        guard keepsNames, let last, last.description.client == name else { return ShippedNames() }
        return ShippedNames(
            RecordedAPI(manifest: last.manifest).names, startsAnew: naming.startsAnew, dropsAliases: naming.dropsAliases)
    }
}
