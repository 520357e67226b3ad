import ArgumentParser
import Diagnostics
import Generator
import OutputFolder

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks that the clients are what their specs give.",
        discussion: """
            Writes nothing. Fails on a file that is missing, extra, out of date or edited by hand, and on a Swift file \
            in the output folder that Tenon did not make.
            """
    )

    @OptionGroup var arguments: ClientArguments

    func run() throws {
        let files = ReadStamps()
        var checked: [any GeneratedOutput] = []
        let findings = arguments.run(noting: files) { list, diagnostics in
            let clients = list.clients.concurrentMap { generated($0, files) }
            for client in clients where !client.hasErrors { checkSize(of: client, diagnostics) }
            let runtime = list.runtime.map { RuntimeGenerator($0, reads: files).generate(with: clients) }
            checked = clients + [runtime].compactMap(\.self)
            for output in checked where !output.hasErrors { check(output, diagnostics) }
            return checked.map(\.findings)
        }
        if findings.all.contains(where: { $0.severity == .error }) {
            if let advice = advice(for: findings.all) { arguments.reporting.advise(advice) }
            throw ExitCode.failure
        }
        for output in checked {
            arguments.reporting.say("\(output.name): '\(output.folder.path)' is up to date")
        }
    }

    private func generated(_ configuration: ClientConfiguration, _ files: ReadStamps) -> GeneratedClient {
        ClientGenerator(configuration, reads: files, last: configuration.folder.lastRun()).generate()
    }

    private func checkSize(of client: GeneratedClient, _ diagnostics: DiagnosticCollector) {
        let budget = client.configuration.budget
        for excess in budget.excesses(of: client.files) {
            diagnostics.report(
                RunFinding.overBudget, "\(client.configuration.name) has \(excess)", at: budget.location,
                help: "'tenon report' says what makes it large")
        }
    }

    private func check(_ output: any GeneratedOutput, _ diagnostics: DiagnosticCollector) {
        do {
            for drift in try output.folder.check(output.files, description: output.description) {
                diagnostics.report(RunFinding.drift, "\(output.folder.path): \(drift)", at: nil, help: help(for: drift))
            }
        } catch {
            diagnostics.report(RunFinding.output, "\(output.name): \(error)", at: nil)
        }
    }

    /// Returns the advice for a drift. The advice that most files share is printed once, by `run`.
    private func help(for drift: Drift) -> Help? {
        switch drift {
        case .foreign: "move it out of the folder, or delete it"
        case .edited: "run 'tenon generate --force' to replace it"
        default: arguments.reporting.format == .text ? nil : "run 'tenon generate'"
        }
    }

    private func advice(for findings: [Diagnostic]) -> String? {
        findings.contains { $0.id == RunFinding.drift.id && $0.help == nil }
            ? "help: run 'tenon generate' to bring the output up to date" : nil
    }
}
