import ArgumentParser
import Diagnostics
import Foundation
import Generator
import OpenAPI
import SwiftPlan

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Writes a first tenon.yaml, and generates its client.",
        discussion: """
            Asks for the spec, the client's name and its folder, if arguments are missing and there is a terminal. An \
            existing tenon.yaml is left unchanged.
            """
    )

    @Argument(help: "The spec's root file.", completion: .specs)
    var spec: String?

    @Option(help: "The client's name in Swift.")
    var name: String?

    @Option(help: "The folder of the client.", completion: .directory)
    var output: String?

    @Option(help: "The file to write.", completion: .file(extensions: ["yaml"]))
    var config = "tenon.yaml"

    func validate() throws {
        if let problem = name.flatMap(ClientName.problem) { throw ValidationError("--name: \(problem).") }
    }

    func run() throws {
        guard !FileManager.default.fileExists(atPath: config) else {
            throw ValidationError("There is a '\(config)' already; 'tenon generate' generates its clients.")
        }
        let draft = try draft()
        let schema = SourcePath.resolve(ConfigurationDraft.schemaFile, from: config)
        try Data(draft.text.utf8).write(to: URL(fileURLWithPath: config))
        try Data(ConfigurationSchema.text.utf8).write(to: URL(fileURLWithPath: schema))
        StandardStreams.print("'\(config)' has the client '\(draft.name)', '\(schema)' what editors complete in it\n")
        try GenerateCommand.parse(["--config", config]).run()
        StandardStreams.print(
            """

            Next steps:
              - add '\(draft.output)' to a target of your package or app, and write 'let client = \(draft.name)(…)'
              - run 'tenon generate' when the spec changes, or 'tenon generate --watch' while you write it
              - run 'tenon check' in CI, and 'tenon lint' to see what else to correct in the spec

            """)
    }

    private func draft() throws -> ConfigurationDraft {
        let files = DiskFiles(root: ".", allowsOutside: true)
        let questions = Questions()
        let spec = try questions.ask(
            "Which spec?", given: spec, proposals: SpecSearch.specs(in: files), else: "give the spec as an argument")
        let proposal = ConfigurationDraft.name(for: spec, title: SpecSearch.title(of: spec, in: files))
        let name = try questions.ask(
            "What is the client to be called in Swift?", given: name, proposals: [proposal], else: "give --name")
        if let problem = ClientName.problem(with: name) { throw ValidationError("\(problem).") }
        let output = try questions.ask(
            "Which folder is it to be in?", given: output, proposals: [ConfigurationDraft.output(for: name)],
            else: "give --output")
        return ConfigurationDraft(spec: configured(spec), name: name, output: configured(output))
    }

    /// Returns a path relative to the folder of the configuration.
    private func configured(_ path: String) -> String {
        let folder = SourcePath.folder(of: SourcePath.normalised(config))
        let path = SourcePath.normalised(path)
        return folder.isEmpty || SourcePath.isAbsolute(path) ? path : SourcePath.relative(path, to: folder)
    }
}
