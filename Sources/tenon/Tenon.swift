import ArgumentParser
import Foundation
import Generator

@main
struct Tenon: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tenon",
        abstract: "Generates Swift clients from OpenAPI specs.",
        discussion: """
            Reads the clients to generate from 'tenon.yaml'. Exit codes: 0 all went well; 1 a spec, the \
            configuration or the output has an error, or 'check' found a difference; 64 the arguments are wrong.
            """,
        version: GeneratorVersion.current,
        subcommands: [
            GenerateCommand.self, CheckCommand.self, DiffCommand.self, ReportCommand.self, DocsCommand.self,
            BundleCommand.self, ConfigCommand.self, InitCommand.self, LintCommand.self, ExplainCommand.self,
            LanguageServerCommand.self,
        ]
    )

    /// Runs the argument parser, but fails if its output cannot be written or the command is unknown.
    static func main() {
        if let unknown = UnknownCommand(in: Array(CommandLine.arguments.dropFirst())) {
            StandardStreams.complain(unknown.description)
            Foundation.exit(ExitCode.validationFailure.rawValue)
        }
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            let code = exitCode(for: error)
            let text = fullMessage(for: error)
            if !text.isEmpty { code.isSuccess ? StandardStreams.print(text + "\n") : StandardStreams.complain(text + "\n") }
            Foundation.exit(code.rawValue)
        }
    }
}
