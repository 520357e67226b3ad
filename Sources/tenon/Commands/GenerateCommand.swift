import ArgumentParser
import Diagnostics
import OutputFolder

struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Writes the clients.",
        discussion: """
            Only files that differ are written, and all of a client's or none. A spec with an error leaves its \
            client as it is.
            """
    )

    @OptionGroup var arguments: ClientArguments

    @Flag(help: "Replace files that were edited by hand or that something else wrote.")
    var force = false

    @Flag(help: "Name everything anew, as if nothing had shipped. What that renames keeps a deprecated alias.")
    var rename = false

    @Flag(help: "Leave out the deprecated aliases of earlier renames.")
    var dropAliases = false

    func run() throws {
        let diagnostics = DiagnosticCollector()
        var findings: [Diagnostic] = []
        var lines: [String] = []
        let configurations = arguments.configurations(diagnostics)
        if !diagnostics.hasErrors {
            for configuration in configurations {
                let start = ContinuousClock.now
                let client = ClientGenerator(
                    configuration: configuration, naming: .init(startsAnew: rename, dropsAliases: dropAliases)
                ).generate()
                findings += client.findings
                if let summary = write(client, diagnostics) {
                    lines.append(line(for: client, summary, ContinuousClock.now - start))
                }
            }
        }
        findings = diagnostics.findings() + findings
        arguments.reporting.print(findings)
        lines.forEach(arguments.reporting.say)
        if findings.contains(where: { $0.severity == .error }) {
            throw ExitCode.failure
        }
    }

    /// `nil`, and a report, where nothing was written.
    private func write(_ client: GeneratedClient, _ diagnostics: DiagnosticCollector) -> OutputSummary? {
        guard !client.hasErrors else {
            diagnostics.report(client.leftAlone)
            return nil
        }
        do {
            return try client.folder.write(client.files, description: client.description, force: force)
        } catch {
            report(error, of: client, to: diagnostics)
            return nil
        }
    }

    /// Each file that would be lost is a finding of its own.
    private func report(_ error: OutputError, of client: GeneratedClient, to diagnostics: DiagnosticCollector) {
        let name = client.configuration.name
        guard case .wouldOverwrite(let folder, let edited, let foreign) = error else {
            return diagnostics.error("output", "\(name): \(error)", at: nil)
        }
        for path in edited {
            diagnostics.error("output", "\(name): '\(folder)/\(path)' was edited by hand", at: nil)
        }
        for path in foreign {
            diagnostics.error("output", "\(name): '\(folder)/\(path)' was not made by this tool", at: nil)
        }
        diagnostics.error(
            "output", "\(name): nothing was written to '\(folder)', because that would lose work", at: nil,
            help: "move these files or your changes elsewhere, or use --force to replace them")
    }

    private func line(for client: GeneratedClient, _ summary: OutputSummary, _ duration: Duration) -> String {
        let removed = summary.removed.isEmpty ? "" : ", \(summary.removed.count) removed"
        let milliseconds = Int((duration / .milliseconds(1)).rounded(.up))
        let files = "\(summary.written.count) written, \(summary.unchanged.count) unchanged\(removed)"
        return """
            \(client.configuration.name): \(count(client.operationCount, "operation")), \
            \(count(client.typeCount, "type")), \(count(client.files.count, "file")) (\(files)) in \(milliseconds) ms
            """
    }
}

/// `1 file`, `2 files`.
private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
}

extension GeneratedClient {
    /// Said once for a client that was not written, so that its old output is not taken for a new one.
    fileprivate var leftAlone: Diagnostic {
        let errors = findings.count { $0.severity == .error }
        let reason = "its spec has \(count(errors, "error"))"
        return Diagnostic(
            id: "not-generated", severity: .error,
            message: "\(configuration.name) was not generated, because \(reason); its files are as they were",
            location: nil)
    }
}
