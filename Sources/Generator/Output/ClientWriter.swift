package import Diagnostics
import OutputFolder

/// The work of `tenon generate`, without its arguments and messages: generates clients and their runtime, and writes
/// them.
package struct ClientWriter: Sendable {
    /// True if files are replaced that were edited by hand or that something else wrote.
    private let force: Bool
    /// True if clients are skipped when nothing changed.
    private let skipsUnchanged: Bool
    private let naming: ClientGenerator.Naming
    private let reads: ReadStamps

    package init(force: Bool, skipsUnchanged: Bool, naming: ClientGenerator.Naming, reads: ReadStamps) {
        self.force = force
        self.skipsUnchanged = skipsUnchanged
        self.naming = naming
        self.reads = reads
    }

    /// An output that now agrees with its spec.
    package struct Written: Sendable {
        let name: String
        /// The numbers of its operations and types as text, or `up to date`.
        let contents: String
        let summary: OutputSummary
        let duration: Duration
    }

    /// An output that is generated, but not written.
    private struct Draft<Output: GeneratedOutput>: Sendable {
        let start = ContinuousClock.now
        let last: LastRun?
        /// The new output; `nil` if there is nothing to do.
        let output: Output?
        let findings: [Diagnostic]
    }

    /// Writes the clients of a run, and the runtime that they share with others. If one of the sharing clients cannot
    /// be made, none is written, since their new versions may depend on each other.
    ///
    /// - Returns: The findings of each client and of the runtime, and the outputs that were written or are up to date.
    package func write(
        _ list: ClientList, _ diagnostics: DiagnosticCollector
    ) -> (findings: [[Diagnostic]], written: [Written]) {
        let clients = list.clients.concurrentMap(draft)
        let runtime = list.runtime.map { draft($0, with: clients.compactMap(\.output)) }
        let isBlocked = runtime?.output?.hasErrors ?? false
        let written = zip(list.clients, clients).map { ($0, $1) }.concurrentMap { configuration, client in
            if isBlocked, configuration.sharesRuntime, client.output?.hasErrors == false {
                diagnostics.report(list.notGenerated(configuration.name))
                return Written?.none
            }
            return write(client, name: configuration.name, diagnostics)
        }
        let ofRuntime = runtime.flatMap { draft in write(draft, name: list.runtime?.name ?? "", diagnostics) }
        return (clients.map(\.findings) + [runtime?.findings ?? []], (written + [ofRuntime]).compactMap(\.self))
    }

    private func draft(_ configuration: ClientConfiguration) -> Draft<GeneratedClient> {
        let last = configuration.folder.lastRun()
        if skipsUnchanged, let last, let findings = UpToDateCheck(configuration: configuration, reads: reads).findings(of: last) {
            return Draft(last: last, output: nil, findings: findings)
        }
        let client = ClientGenerator(configuration, reads: reads, last: last, naming: naming).generate()
        return Draft(last: last, output: client, findings: client.findings)
    }

    private func draft(_ configuration: RuntimeConfiguration, with clients: [GeneratedClient]) -> Draft<GeneratedRuntime> {
        let last = configuration.folder.lastRun()
        if skipsUnchanged, let last, RuntimeUpToDateCheck(configuration: configuration, reads: reads).isCurrent(last) {
            return Draft(last: last, output: nil, findings: [])
        }
        let runtime = RuntimeGenerator(configuration, reads: reads, naming: naming).generate(with: clients)
        return Draft(last: last, output: runtime, findings: runtime.findings)
    }

    /// Writes an output. Returns `nil`, after a finding, if nothing was written.
    private func write<Output>(
        _ draft: Draft<Output>, name: String, _ diagnostics: DiagnosticCollector
    ) -> Written? {
        guard let output = draft.output else {
            let summary = OutputSummary(unchanged: draft.last?.paths ?? [])
            return Written(name: name, contents: "up to date", summary: summary, duration: .now - draft.start)
        }
        guard !output.hasErrors else {
            diagnostics.report(output.notGenerated)
            return nil
        }
        do {
            let summary = try replaced(output, after: draft.last)
            return Written(name: name, contents: output.contents, summary: summary, duration: .now - draft.start)
        } catch {
            report(error, of: output, to: diagnostics)
            return nil
        }
    }

    private func replaced(_ output: some GeneratedOutput, after last: LastRun?) throws(OutputError) -> OutputSummary {
        let summary = try output.folder.write(output.files, description: output.description, force: force)
        // Otherwise each later run would generate the client again, because the tool is newer than the manifest.
        if summary.written.isEmpty, summary.removed.isEmpty, let last, UpToDateCheck.isToolNewer(than: last) {
            output.folder.confirm()
        }
        return summary
    }

    /// Reports the error of an output folder, with a finding for each file that would be lost.
    private func report(_ error: OutputError, of output: some GeneratedOutput, to diagnostics: DiagnosticCollector) {
        let name = output.name
        guard case .wouldOverwrite(let folder, let edited, let foreign) = error else {
            return diagnostics.report(RunFinding.output, "\(name): \(error)", at: nil)
        }
        for path in edited {
            diagnostics.report(RunFinding.output, "\(name): '\(folder)/\(path)' was edited by hand", at: nil)
        }
        for path in foreign {
            diagnostics.report(RunFinding.output, "\(name): '\(folder)/\(path)' was not made by this tool", at: nil)
        }
        diagnostics.report(
            RunFinding.output, "\(name): nothing was written to '\(folder)', because that would lose work", at: nil,
            help: "move these files or your changes elsewhere, or use --force to replace them")
    }
}

extension ClientWriter.Written: CustomStringConvertible {
    /// The line that `tenon generate` prints.
    package var description: String {
        let removed = summary.removed.isEmpty ? "" : ", \(summary.removed.count) removed"
        let files = count(summary.written.count + summary.unchanged.count, "file")
        let changes = "\(summary.written.count) written, \(summary.unchanged.count) unchanged\(removed)"
        let milliseconds = Int((duration / .milliseconds(1)).rounded(.up))
        return "\(name): \(contents), \(files) (\(changes)) in \(milliseconds) ms"
    }
}

extension GeneratedClient {
    /// The error for a client that was not written, so that nobody takes its old output for the new one.
    package var notGenerated: Diagnostic {
        let errors = findings.filter { $0.severity == .error }
        return .notGenerated(name, "its spec has \(count(errors.count, "error"))", help: Self.advice(for: errors))
    }

    /// Returns advice for users who cannot correct the spec.
    private static func advice(for errors: [Diagnostic]) -> Help? {
        guard errors.allSatisfy({ $0.consequence != nil }) else { return nil }
        return "correct the spec, or use '--lenient' or 'lenient: true' in the configuration to leave out the invalid parts"
    }
}

extension GeneratedRuntime {
    package var notGenerated: Diagnostic {
        guard !failed.isEmpty else { return .notGenerated(name, "its clients conflict") }
        let clients = failed.map { "'\($0)'" }.joined(separator: " and ")
        return .notGenerated(name, "\(clients) could not be generated")
    }
}

extension ClientList {
    /// Returns the error for a client that was not written because its runtime was not.
    fileprivate func notGenerated(_ client: String) -> Diagnostic {
        .notGenerated(client, "its runtime '\(runtime?.name ?? "")' was not generated")
    }
}

extension Diagnostic {
    fileprivate static func notGenerated(_ name: String, _ reason: String, help: Help? = nil) -> Diagnostic {
        Diagnostic(
            id: RunFinding.notGenerated.id, severity: .error,
            message: "\(name) was not generated, because \(reason); its files are unchanged", location: nil, help: help)
    }
}
