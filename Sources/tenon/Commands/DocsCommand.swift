public import ArgumentParser
import Diagnostics
import Foundation
import Generator
import OutputFolder
public import SwiftPlan

extension PlanOptions.Docs: ExpressibleByArgument {}

struct DocsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "docs",
        abstract: "Writes the reference of a client, and nothing of the client.",
        discussion: """
            The names are those that the client has. With 'docs' in the configuration, 'tenon generate' writes the \
            reference beside the client, and 'tenon check' checks it.
            """
    )

    @Option(help: "The file that lists the clients.")
    var config = "tenon.yaml"

    @Option(help: "The client, where the configuration has several.")
    var client: String?

    @Option(help: "A spec to describe, without a configuration file.")
    var spec: String?

    @Option(help: "With --spec: the client's name in Swift.")
    var name: String?

    @Option(help: "The form of the reference.")
    var format = PlanOptions.Docs.html

    @Option(
        name: .shortAndLong,
        help: "The file of the HTML, standard output if not given; of the other forms, the folder they go to.")
    var output: String?

    @Flag(help: "Print notes, too: oddities of a spec that need no attention.")
    var verbose = false

    func validate() throws {
        guard (spec == nil) == (name == nil) else { throw ValidationError("--spec and --name go together.") }
        if spec != nil, client != nil { throw ValidationError("--client is for the clients of a configuration.") }
        if let name, let problem = ClientName.problem(with: name) { throw ValidationError("--name: \(problem).") }
        if format != .html, output == nil {
            throw ValidationError("--format \(format.rawValue) is a folder of files: say --output.")
        }
    }

    func run() throws {
        let diagnostics = DiagnosticCollector()
        let pages = pages(diagnostics)
        if !diagnostics.hasErrors { write(pages, diagnostics) }
        FindingGroups([diagnostics.findings()]).filter { verbose || $0.severity > .note }.print(as: .text)
        if diagnostics.hasErrors { throw ExitCode.failure }
    }

    private func pages(_ diagnostics: DiagnosticCollector) -> [(path: String, contents: String)] {
        guard let configuration = configuration(diagnostics) else { return [] }
        let last = configuration.output.isEmpty ? nil : configuration.folder.lastRun()
        let generator = ClientGenerator(configuration, reads: ReadStamps(), last: last)
        let reference = onDeepStack { [format] in generator.reference(format) }
        for finding in reference.findings { diagnostics.report(finding) }
        return reference.pages
    }

    private func configuration(_ diagnostics: DiagnosticCollector) -> ClientConfiguration? {
        if let spec, let name { return ClientConfiguration(name: name, spec: spec, output: "") }
        let all = ConfigurationReader(diagnostics: diagnostics, needsOutput: true).read(config).clients
        guard !diagnostics.hasErrors else { return nil }
        if let client {
            if let found = all.first(where: { $0.name == client }) { return found }
            diagnostics.reportUnknownClient(client, in: config, among: all.map(\.name))
        } else if all.count != 1 {
            diagnostics.report(
                RunFinding.unknownClient, "'\(config)' has \(all.count) clients", at: nil, help: "say which with --client")
        }
        return all.count == 1 ? all.first : nil
    }

    // MARK: - Writing

    private func write(_ pages: [(path: String, contents: String)], _ diagnostics: DiagnosticCollector) {
        guard let output else { return StandardStreams.print(pages.map(\.contents).joined()) }
        for page in pages {
            let path = format == .html ? output : output + "/" + page.path
            do {
                let file = URL(fileURLWithPath: path)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(page.contents.utf8).write(to: file, options: .atomic)
            } catch {
                return diagnostics.report(
                    RunFinding.output, "'\(path)' cannot be written: \(error.localizedDescription)", at: nil)
            }
        }
    }
}
