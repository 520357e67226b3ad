import ArgumentParser
import Diagnostics
import Foundation
import Generator
import OpenAPI

struct BundleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle",
        abstract: "Joins the files of a spec, and overlays, into one OpenAPI document."
    )

    @Argument(help: "The spec's root file.")
    var spec: String

    @Option(name: .shortAndLong, help: "The file to write; standard output if not given.")
    var output: String?

    @Option(name: .customLong("overlay"), help: "An overlay to apply to the spec. May be repeated; in this order.")
    var overlays: [String] = []

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @OptionGroup var reporting: ReportArguments

    func run() throws {
        let diagnostics = DiagnosticCollector()
        let files = DiskFiles(root: SourcePath.folder(of: spec))
        let bundler = Bundler(files: files, overlays: OverlayFiles(onDisk: overlays), diagnostics: diagnostics)
        let text = onDeepStack { [spec] in bundler.bundle(spec) }
        if text == nil { diagnostics.explainFailure(of: "bundling '\(spec)'") }
        let findings = diagnostics.findings(strict: strict)
        reporting.print(findings)
        guard let text, !findings.contains(where: { $0.severity == .error }) else { throw ExitCode.failure }
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
