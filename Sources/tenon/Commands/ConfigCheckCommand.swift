import ArgumentParser
import Diagnostics
import Generator

struct ConfigCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Reports the mistakes in tenon.yaml.",
        discussion: "Reads nothing but the configuration: neither specs nor output."
    )

    @Option(help: "The file that lists the clients.", completion: .file(extensions: ["yaml"]))
    var config = "tenon.yaml"

    @OptionGroup var reporting: ReportArguments

    func run() throws {
        let diagnostics = DiagnosticCollector()
        let list = ConfigurationReader(diagnostics: diagnostics).read(config)
        reporting.print(diagnostics.findings())
        guard !diagnostics.hasErrors else { throw ExitCode.failure }
        let names = list.clients.map { "'\($0.name)'" }.joined(separator: ", ")
        let runtime = list.runtime.map { " with the runtime '\($0.name)'" } ?? ""
        reporting.say(
            "'\(config)' has no mistakes, and " + (names.isEmpty ? "no clients" : "the clients \(names)\(runtime)"))
    }
}
