import ArgumentParser
import Diagnostics
import Foundation
import OpenAPI

struct BundleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle",
        abstract: "Joins the files of a spec into one OpenAPI document."
    )

    @Argument(help: "The spec's root file.")
    var spec: String

    @Option(name: .shortAndLong, help: "The file to write; standard output if not given.")
    var output: String?

    @OptionGroup var reporting: ReportArguments

    func run() throws {
        let diagnostics = DiagnosticCollector()
        let files = DiskFiles(root: SourcePath.folder(of: spec))
        let text = Bundler(files: files, diagnostics: diagnostics).bundle(spec)
        if text == nil { diagnostics.explainFailure(of: "bundling '\(spec)'") }
        reporting.print(diagnostics.findings())
        guard let text, !diagnostics.hasErrors else { throw ExitCode.failure }
        guard let output else {
            print(text, terminator: "")
            return
        }
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
        } catch {
            reporting.print([
                Diagnostic(
                    id: "output", severity: .error, message: "'\(output)' cannot be written: \(error.localizedDescription)",
                    location: nil)
            ])
            throw ExitCode.failure
        }
    }
}
