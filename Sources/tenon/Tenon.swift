import ArgumentParser
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
}
