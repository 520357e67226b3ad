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

    @Argument(help: "The spec's root file.", completion: .specs)
    var spec: String

    @Option(name: .shortAndLong, help: "The file to write; standard output if not given.")
    var output: String?

    @Option(name: .customLong("overlay"), help: "An overlay to apply to the spec. May be repeated; in this order.")
    var overlays: [String] = []

    @Flag(help: "Let references lead out of the current folder, or of the spec's if that lies elsewhere.")
    var allowOutsideReferences = false

    @OptionGroup var levels: LevelArguments

    @OptionGroup var reporting: ReportArguments

    func run() throws {
        let diagnostics = DiagnosticCollector(levels: levels.applied(to: RuleLevels()))
        let files = DiskFiles(root: ProjectFolder.around(spec), allowsOutside: allowOutsideReferences)
        let bundler = Bundler(files: files, overlays: OverlayFiles(onDisk: overlays), diagnostics: diagnostics)
        let text = onDeepStack { [spec] in bundler.bundle(spec) }
        if text == nil { diagnostics.explainFailure(of: "bundling '\(spec)'") }
        let findings = diagnostics.findings()
        reporting.print(findings)
        guard let text, !findings.contains(where: { $0.severity == .error }) else { throw ExitCode.failure }
        guard let output else {
            StandardStreams.print(text)
            return
        }
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
        } catch {
            let failure = DiagnosticCollector()
            failure.report(
                RunFinding.output, "'\(output)' cannot be written: \(error.localizedDescription)", at: nil)
            reporting.print(failure.findings())
            throw ExitCode.failure
        }
    }
}
