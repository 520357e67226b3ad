import APIChanges
public import ArgumentParser
import Diagnostics
import Foundation
import Generator

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Reports the changes of an API, and what they break.",
        discussion: """
            Compares two specs, or a spec with what a client's folder was last generated from. Without OLD and NEW, that \
            is done for each client of the configuration; with --since, each is compared with what it was at a revision \
            of its Git repository. For each change, the report says whether it breaks the wire, source code, or nothing.
            """
    )

    @Argument(help: "The spec as it was, or the folder or manifest of a client.")
    var old: String?

    @Argument(help: "The spec as it is.")
    var new: String?

    @Option(help: "The file that lists the clients.", completion: .file(extensions: ["yaml"]))
    var config = "tenon.yaml"

    @Option(help: "The client of the configuration whose options count; without OLD and NEW, the only one to look at.")
    var client: String?

    @Option(help: "Without OLD and NEW: the revision of the Git repository to compare with, such as 'main' or 'HEAD~1'.")
    var since: String?

    @Option(help: "How to print the changes.")
    var format = ChangeReport.Format.text

    @Option(help: "Exit with 1 where something breaks this.")
    var failOn: Breakage?

    /// The kind of broken change that makes a run fail.
    enum Breakage: String, CaseIterable, ExpressibleByArgument {
        case wire, source, any

        var brokenCode: BrokenCode {
            switch self {
            case .wire: .wire
            case .source: .source
            case .any: [.wire, .source]
            }
        }
    }

    func validate() throws {
        if old != nil, new == nil {
            throw ValidationError("OLD and NEW go together.")
        }
        guard let since else { return }
        guard old == nil else { throw ValidationError("--since takes the place of OLD and NEW.") }
        guard GitFiles.isUsable(since) else { throw ValidationError("--since: '\(since)' is no revision.") }
    }

    func run() throws {
        let diagnostics = DiagnosticCollector()
        let comparisons = comparisons(diagnostics)
        var findings = [diagnostics.findings()]
        var reports: [ChangeReport] = []
        for comparison in comparisons where !diagnostics.hasErrors {
            let (report, found) = onDeepStack { comparison.run() }
            findings.append(found)
            if let report { reports.append(report) }
        }
        // Warnings about the specs are left out, because `generate` reports them.
        let errors = FindingGroups(findings).filter { $0.severity == .error }
        errors.print(as: .text)
        StandardStreams.print(ChangeReport.render(reports, as: format))
        let isBroken = failOn.map { kind in reports.contains { $0.breaks(kind.brokenCode) } } ?? false
        if isBroken || !errors.all.isEmpty { throw ExitCode.failure }
    }

    private func comparisons(_ diagnostics: DiagnosticCollector) -> [ClientComparison] {
        let configurations = configurations(diagnostics)
        guard let old, let new else {
            return configurations.map { client in
                let old = since.map(ClientComparison.State.revision) ?? .path(client.output)
                return ClientComparison(old: old, new: client.spec, configuration: client)
            }
        }
        let configuration =
            configurations.first
            ?? ClientConfiguration(name: "API", spec: new, output: "")
        return [ClientComparison(old: .path(old), new: new, configuration: configuration)]
    }

    /// Returns the clients whose options apply; none if two specs are compared without a configuration.
    private func configurations(_ diagnostics: DiagnosticCollector) -> [ClientConfiguration] {
        guard old == nil || client != nil else { return [] }
        let all = ConfigurationReader(diagnostics: diagnostics).read(config).clients
        guard let client else { return all }
        let named = all.filter { $0.name == client }
        if named.isEmpty, !diagnostics.hasErrors {
            diagnostics.reportUnknownClient(client, in: config, among: all.map(\.name))
        }
        return named
    }
}

extension ChangeReport.Format: ExpressibleByArgument {}
