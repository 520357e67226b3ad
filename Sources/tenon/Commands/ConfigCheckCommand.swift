import ArgumentParser
import Diagnostics

struct ConfigCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Reports the mistakes in tenon.yaml.",
        discussion: "Reads nothing but the configuration: neither specs nor output."
    )

    @Option(help: "The file that lists the clients.")
    var config = "tenon.yaml"

    @OptionGroup var reporting: ReportArguments

    func run() throws {
        let diagnostics = DiagnosticCollector()
        let clients = ConfigurationReader(diagnostics: diagnostics).read(config)
        reporting.print(diagnostics.findings())
        guard !diagnostics.hasErrors else { throw ExitCode.failure }
        reporting.say("'\(config)' has no mistakes; clients: \(clients.map(\.name).joined(separator: ", "))")
    }
}
