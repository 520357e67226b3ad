package import Diagnostics
import OutputFolder

/// Generates clients and writes them: the whole of `tenon generate` but for its arguments and what it prints.
package struct ClientWriter: Sendable {
    /// Whether files are replaced that were edited by hand or that something else wrote.
    private let force: Bool
    /// Whether a client is left alone that is known to be as its spec gives it, without looking at all that is in the spec.
    private let sparing: Bool
    private let naming: ClientGenerator.Naming
    private let reads: FilesRead

    package init(force: Bool, sparing: Bool, naming: ClientGenerator.Naming, reads: FilesRead) {
        self.force = force
        self.sparing = sparing
        self.naming = naming
        self.reads = reads
    }

    /// A client that is now what its spec gives.
    package struct Written: Sendable {
        let name: String
        /// What of it is counted besides its files.
        let contents: String
        let summary: OutputSummary
        let duration: Duration
    }

    /// The second is `nil`, with a report, where nothing was written.
    package func write(
        _ configuration: ClientConfiguration, _ diagnostics: DiagnosticCollector
    ) -> (findings: [Diagnostic], written: Written?) {
        let start = ContinuousClock.now
        let last = configuration.folder.lastRun()
        func written(_ contents: String, _ summary: OutputSummary) -> Written {
            Written(name: configuration.name, contents: contents, summary: summary, duration: .now - start)
        }
        if sparing, let last, let findings = Freshness(configuration: configuration, reads: reads).findings(of: last) {
            return (findings, written("up to date", OutputSummary(unchanged: last.paths)))
        }
        let client = ClientGenerator(configuration, reads: reads, last: last, naming: naming).generate()
        guard !client.hasErrors else {
            diagnostics.report(client.leftAlone)
            return (client.findings, nil)
        }
        do {
            let summary = try replaced(client, after: last)
            return (client.findings, written(client.contents, summary))
        } catch {
            report(error, of: client, to: diagnostics)
            return (client.findings, nil)
        }
    }

    private func replaced(_ client: GeneratedClient, after last: LastRun?) throws(OutputError) -> OutputSummary {
        let folder = client.configuration.folder
        let summary = try folder.write(client.files, description: client.description, force: force)
        // Or each later run would be a whole one, because of a tool that makes no difference.
        if summary.written.isEmpty, summary.removed.isEmpty, let last, Freshness.isInDoubt(about: last) {
            folder.confirm()
        }
        return summary
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
}

extension ClientWriter.Written: CustomStringConvertible {
    /// A line for people.
    package var description: String {
        let removed = summary.removed.isEmpty ? "" : ", \(summary.removed.count) removed"
        let files = count(summary.written.count + summary.unchanged.count, "file")
        let changes = "\(summary.written.count) written, \(summary.unchanged.count) unchanged\(removed)"
        let milliseconds = Int((duration / .milliseconds(1)).rounded(.up))
        return "\(name): \(contents), \(files) (\(changes)) in \(milliseconds) ms"
    }
}

extension GeneratedClient {
    fileprivate var contents: String {
        "\(count(operationCount, "operation")), \(count(typeCount, "type"))"
    }

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

/// `1 file`, `2 files`.
private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
}
