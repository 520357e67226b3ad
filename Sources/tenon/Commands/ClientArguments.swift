public import ArgumentParser
public import Diagnostics
import Generator
import OpenAPI
public import SwiftPlan

extension DiagnosticFormat: ExpressibleByArgument {}
extension PlanOptions.Access: ExpressibleByArgument {}
extension PlanOptions.Layout: ExpressibleByArgument {}

/// The common arguments of `generate`, `check` and `report`: the clients, and the form of reports.
struct ClientArguments: ParsableArguments {
    @Argument(
        help: "A spec: only the clients that are made from it, or with --output and --name a client without a configuration.",
        completion: .specs)
    var specFile: String?

    @Option(help: "The file that lists the clients.", completion: .file(extensions: ["yaml"]))
    var config = "tenon.yaml"

    @Option(
        name: .customLong("client"), help: "Only the client of this name. May be repeated.",
        completion: .clients)
    var clients: [String] = []

    @Option(help: "Which files a client consists of, whatever the configuration says.")
    var layout: PlanOptions.Layout?

    @Option(
        help: "A folder for all clients, each in one of its name, whatever the configuration says.",
        completion: .directory)
    var outputFolder: String?

    @Option(help: "The same as the argument, with --output and --name.", completion: .specs)
    var spec: String?

    @Option(help: "With a spec: the folder of the client.", completion: .directory)
    var output: String?

    @Option(help: "With a spec: the client's name in Swift.")
    var name: String?

    @Option(help: "With a spec: the access level of the client's declarations.")
    var access = PlanOptions.Access.public

    @Option(
        name: .customLong("overlay"),
        help: "With a spec: an overlay to apply to the spec. May be repeated; in this order.")
    var overlays: [String] = []

    @OptionGroup(title: "With a spec: only a part of it") var filter: FilterArguments

    @Flag(help: "Let references lead out of the project: the folder of the configuration, or else the current folder.")
    var allowOutsideReferences = false

    @OptionGroup var levels: LevelArguments

    @OptionGroup var reporting: ReportArguments

    func validate() throws {
        guard spec == nil || specFile == nil else { throw ValidationError("The spec is given twice.") }
        let isFiltered = filter.filter != DocumentFilter()
        guard spec != nil || output != nil || name != nil || isFiltered || !overlays.isEmpty else { return }
        guard anySpec != nil, output != nil, let name else {
            let others = overlays.isEmpty && !isFiltered ? "" : "; filters and overlays need all three"
            throw ValidationError("A spec, --output and --name go together\(others).")
        }
        guard outputFolder == nil else {
            throw ValidationError("--output-folder is for the clients of a configuration; with a spec, say --output.")
        }
        if let problem = ClientName.problem(with: name) {
            throw ValidationError("--name: \(problem).")
        }
    }

    private var anySpec: String? { spec ?? specFile }

    /// Reads the configuration, runs the work of a command on its clients unless it has mistakes, and prints all
    /// findings.
    ///
    /// - Parameter work: Returns the findings of each client, and reports findings that belong to no client to
    ///   `diagnostics`.
    func run(
        noting files: ReadStamps,
        _ work: (_ list: ClientList, _ diagnostics: DiagnosticCollector) -> [[Diagnostic]]
    ) -> FindingGroups {
        let findings = findings(noting: files, work)
        reporting.print(findings)
        return findings
    }

    /// Does the same as `run`, but returns the findings instead of printing them.
    func findings(
        noting files: ReadStamps,
        _ work: (_ list: ClientList, _ diagnostics: DiagnosticCollector) -> [[Diagnostic]]
    ) -> FindingGroups {
        let diagnostics = DiagnosticCollector()
        let list = list(diagnostics, noting: files)
        let ofClients = diagnostics.hasErrors ? [] : work(list, diagnostics)
        // Findings without a place come last, because they include the summary with its advice.
        let own = diagnostics.findings()
        return FindingGroups([own.filter { $0.location != nil }] + ofClients + [own.filter { $0.location == nil }])
    }

    /// Returns the clients that the arguments name, and the runtime that they share. Reports mistakes in the
    /// configuration.
    private func list(_ diagnostics: DiagnosticCollector, noting files: ReadStamps) -> ClientList {
        var list = ClientList()
        if let spec = anySpec, let output, let name {
            var client = ClientConfiguration(name: name, spec: spec, output: output)
            client.overlays = overlays
            client.overlayLabels = overlays.map(PortablePath.label)
            client.options = PlanOptions(access: access, layout: layout ?? .files)
            client.filter = filter.filter
            client.levels = levels.applied(to: client.levels)
            client.allowsOutsideReferences = allowOutsideReferences
            list.clients = [client]
            return list
        }
        files.note(config)
        let reader = ConfigurationReader(diagnostics: diagnostics, needsOutput: outputFolder == nil)
        list = reader.read(config)
        reportUnknown(list.clients, diagnostics)
        list = list.map { client in
            var client = client
            client.levels = levels.applied(to: client.levels)
            client.allowsOutsideReferences = client.allowsOutsideReferences || allowOutsideReferences
            client.options.layout = layout ?? client.options.layout
            return client
        }
        if let layout { list.runtime?.layout = layout }
        if let outputFolder { list = list.moved(to: outputFolder) }
        list.clients = list.clients.filter(isWanted)
        if !list.clients.contains(where: \.sharesRuntime) { list.runtime = nil }
        return list
    }

    private func isWanted(_ client: ClientConfiguration) -> Bool {
        (clients.isEmpty || clients.contains(client.name)) && (specFile.map { client.isMade(from: $0) } ?? true)
    }

    /// The advice for a build that generates clients: SwiftPM reads their names when it plans the build, and not again
    /// after an edit.
    private var adviceToPlan: Help? {
        outputFolder == nil ? nil : "if the client is new, or has another name now, save Package.swift to plan the build again"
    }

    private func reportUnknown(_ known: [ClientConfiguration], _ diagnostics: DiagnosticCollector) {
        let names = known.map(\.name)
        for client in clients where !names.contains(client) {
            diagnostics.reportUnknownClient(client, in: config, among: names, else: adviceToPlan)
        }
        if let specFile, !diagnostics.hasErrors, !known.contains(where: { $0.isMade(from: specFile) }) {
            diagnostics.report(
                RunFinding.unknownClient, "no client of '\(config)' is made from '\(specFile)'", at: nil,
                help: "with --output and --name, one is made without a configuration")
        }
    }
}

extension ClientConfiguration {
    func isMade(from path: String) -> Bool {
        SourcePath.normalised(spec) == SourcePath.normalised(path)
    }
}

extension DiagnosticCollector {
    /// Reports a client that the configuration does not have.
    ///
    /// - Parameter advice: The advice if no client has a similar name.
    func reportUnknownClient(
        _ client: String, in config: String, among names: [String], else advice: Help? = nil
    ) {
        let help = suggestion(for: client, among: names).map(Help.didYouMean) ?? advice
        self.report(RunFinding.unknownClient, "'\(config)' has no client '\(client)'", at: nil, help: help)
    }
}
