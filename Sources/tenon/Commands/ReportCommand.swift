import ArgumentParser
import Diagnostics
import Generator
import OutputFolder

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Reports the sizes of the clients, and the options that would make them smaller.",
        discussion: """
            Writes nothing. Lines are counted in the client as it would be generated now; the machine code of a \
            release build and its functions are estimated from them. With '--format json', all schemas and operations \
            are listed.
            """
    )

    @OptionGroup var arguments: ClientArguments

    func run() throws {
        let files = ReadStamps()
        var reports: [ClientReport] = []
        let findings = arguments.findings(noting: files) { list, _ in
            var made: [GeneratedClient] = []
            let ofClients = list.clients.map { configuration in
                let generator = ClientGenerator(configuration, reads: files, last: configuration.folder.lastRun())
                let (report, client) = generator.report()
                report.map { reports.append($0) }
                made.append(client)
                return client.findings.filter { $0.severity == .error }
            }
            guard let runtime = list.runtime.map({ RuntimeGenerator($0, reads: files).generate(with: made) }) else {
                return ofClients
            }
            if !runtime.hasErrors { reports.append(ClientReport(runtime)) }
            return ofClients + [runtime.findings]
        }
        print(reports, findings)
        if findings.all.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
    }

    private func print(_ reports: [ClientReport], _ findings: FindingGroups) {
        switch arguments.reporting.format {
        case .json:
            StandardStreams.print(SizeReport.json(reports, findings: findings.json))
        case .text:
            arguments.reporting.print(findings)
            // A client with an error has no report.
            StandardStreams.print(reports.map { SizeReport(client: $0).text }.joined(separator: "\n"))
        case .github, .sarif:
            arguments.reporting.print(findings)
        }
    }
}
