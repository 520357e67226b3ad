public import ArgumentParser
public import Diagnostics
import Generator
public import SwiftPlan

extension DiagnosticFormat: ExpressibleByArgument {}
extension PlanOptions.Access: ExpressibleByArgument {}
extension PlanOptions.Layout: ExpressibleByArgument {}

/// What `generate` and `check` have in common: which clients, and how to report.
struct ClientArguments: ParsableArguments {
    @Option(help: "The file that lists the clients.")
    var config = "tenon.yaml"

    @Option(name: .customLong("client"), help: "Only the client of this name. May be repeated.")
    var clients: [String] = []

    @Option(help: "Which files a client consists of, whatever the configuration says.")
    var layout: PlanOptions.Layout?

    @Option(help: "A folder for all clients, each in one of its name, whatever the configuration says.")
    var outputFolder: String?

    @Option(help: "A spec to generate one client from, without a configuration file.")
    var spec: String?

    @Option(help: "With --spec: the folder of the client.")
    var output: String?

    @Option(help: "With --spec: the client's name in Swift.")
    var name: String?

    @Option(help: "With --spec: who may see the client.")
    var access = PlanOptions.Access.public

    @Option(
        name: .customLong("overlay"),
        help: "With --spec: an overlay to apply to the spec. May be repeated; in this order.")
    var overlays: [String] = []

    @OptionGroup(title: "With --spec: only a part of it") var filter: FilterArguments

    @Flag(help: "With --spec: let references lead out of the spec's folder.")
    var allowOutsideReferences = false

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @OptionGroup var reporting: ReportArguments

    func validate() throws {
        let isFiltered = filter.filter != DocumentFilter()
        guard spec != nil || output != nil || name != nil || isFiltered || !overlays.isEmpty else { return }
        guard spec != nil, output != nil, let name else {
            let others = overlays.isEmpty && !isFiltered ? "" : "; what else is said of a spec goes with them"
            throw ValidationError("--spec, --output and --name go together\(others).")
        }
        guard outputFolder == nil else {
            throw ValidationError("--output-folder is for the clients of a configuration; with --spec, say --output.")
        }
        if let problem = ClientName.problem(with: name) {
            throw ValidationError("--name: \(problem).")
        }
    }

    /// Reads the configuration, lets a command work on its clients unless it has mistakes, and prints all findings.
    ///
    /// - Parameter work: Reports what is no client's own to `diagnostics`, and gives the findings of the clients.
    func run(
        noting files: FilesRead,
        _ work: (_ list: ClientList, _ diagnostics: DiagnosticCollector) -> [Diagnostic]
    ) -> [Diagnostic] {
        let diagnostics = DiagnosticCollector()
        let list = list(diagnostics, noting: files)
        let ofClients = diagnostics.hasErrors ? [] : work(list, diagnostics)
        let findings = diagnostics.findings() + ofClients
        reporting.print(findings)
        return findings
    }

    /// The clients that are meant, and the runtime that one of them takes part in. Mistakes in the configuration are
    /// reported.
    private func list(_ diagnostics: DiagnosticCollector, noting files: FilesRead) -> ClientList {
        var list = ClientList()
        if let spec, let output, let name {
            var client = ClientConfiguration(name: name, spec: spec, output: output)
            client.overlays = overlays
            client.overlayLabels = overlays.map(PortablePath.label)
            client.options = PlanOptions(access: access, layout: layout ?? .files)
            client.filter = filter.filter
            client.isStrict = strict
            client.allowsOutsideReferences = allowOutsideReferences
            list.clients = [client]
            return list
        }
        files.note(config)
        let reader = ConfigurationReader(diagnostics: diagnostics, needsOutput: outputFolder == nil)
        list = reader.read(config).map { client in
            var client = client
            client.isStrict = client.isStrict || strict
            client.options.layout = layout ?? client.options.layout
            return client
        }
        if let layout { list.runtime?.layout = layout }
        if let outputFolder { list = list.moved(to: outputFolder) }
        reportUnknown(list.clients, diagnostics)
        guard !clients.isEmpty else { return list }
        list.clients = list.clients.filter { clients.contains($0.name) }
        if !list.clients.contains(where: \.sharesRuntime) { list.runtime = nil }
        return list
    }

    /// A build that makes clients asks for their names when it is planned, which SwiftPM does not do again for an edit.
    private var adviceToPlan: String? {
        outputFolder == nil ? nil : "if the client is new, or has another name now, save Package.swift to plan the build again"
    }

    private func reportUnknown(_ known: [ClientConfiguration], _ diagnostics: DiagnosticCollector) {
        let names = known.map(\.name)
        for client in clients where !names.contains(client) {
            diagnostics.reportUnknownClient(client, in: config, among: names, else: adviceToPlan)
        }
    }
}

extension DiagnosticCollector {
    /// - Parameter advice: What else may be the matter, where no client has a similar name.
    func reportUnknownClient(
        _ client: String, in config: String, among names: [String], else advice: String? = nil
    ) {
        let help = suggestion(for: client, among: names).map { "did you mean '\($0)'?" } ?? advice
        self.error("unknown-client", "'\(config)' has no client '\(client)'", at: nil, help: help)
    }
}
