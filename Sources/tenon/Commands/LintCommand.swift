import ArgumentParser
import Diagnostics
import Foundation
import Generator

struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Reports all findings about specs, and writes nothing.",
        discussion: """
            Besides what 'tenon generate' finds, it looks for what generators and their users trip over, and prints notes, \
            too. 'tenon explain RULE' says more of each rule. A spec that a client of the configuration is made from is \
            looked at with the options of that client.
            """
    )

    @Argument(help: "The root files of specs; those of the configuration if none is given.", completion: .specs)
    var specs: [String] = []

    @Option(help: "The file that lists the clients.", completion: .file(extensions: ["yaml"]))
    var config = "tenon.yaml"

    @Option(
        name: .customLong("overlay"), help: "An overlay to apply to the specs. May be repeated; in this order.",
        completion: .specs)
    var overlays: [String] = []

    @Flag(help: "Let references lead out of the specs' folders.")
    var allowOutsideReferences = false

    @OptionGroup var levels: LevelArguments

    @Option(help: "How to report findings.")
    var format = DiagnosticFormat.text

    func run() throws {
        let diagnostics = DiagnosticCollector()
        let clients = clients(diagnostics)
        let files = ReadStamps()
        let found = clients.concurrentMap { ($0.spec, ClientLinter($0, reads: files).findings()) }
        let ofSpecs = Self.bySpec(found)
        let findings = FindingGroups([diagnostics.findings()] + ofSpecs)
        findings.print(as: format)
        if format == .text { StandardStreams.print(Self.summary(of: findings.all, specs: ofSpecs.count) + "\n") }
        if findings.all.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
    }

    /// Returns the findings of each spec, in the order of the specs. Several clients may have one spec, so equal findings
    /// count once.
    private static func bySpec(_ found: [(spec: String, findings: [Diagnostic])]) -> [[Diagnostic]] {
        var specs: [String] = []
        var collectors: [String: DiagnosticCollector] = [:]
        for (spec, findings) in found {
            let collector = collectors[spec] ?? DiagnosticCollector()
            if collectors.updateValue(collector, forKey: spec) == nil { specs.append(spec) }
            for finding in findings { collector.report(finding) }
        }
        return specs.compactMap { collectors[$0]?.findings() }
    }

    private func clients(_ diagnostics: DiagnosticCollector) -> [ClientConfiguration] {
        let isConfigured = specs.isEmpty || FileManager.default.fileExists(atPath: config)
        let all = isConfigured ? ConfigurationReader(diagnostics: diagnostics).read(config).clients : []
        let wanted = specs.isEmpty ? all : specs.flatMap { clients(of: $0, among: all) }
        return wanted.map { client in
            var client = client
            client.levels = levels.applied(to: client.levels)
            client.overlays += overlays
            client.allowsOutsideReferences = client.allowsOutsideReferences || allowOutsideReferences
            return client
        }
    }

    private func clients(of spec: String, among all: [ClientConfiguration]) -> [ClientConfiguration] {
        let known = all.filter { $0.isMade(from: spec) }
        return known.isEmpty ? [ClientConfiguration(ofSpec: spec)] : known
    }

    private static func summary(of findings: [Diagnostic], specs: Int) -> String {
        let counts = Diagnostic.Severity.allCases.reversed().compactMap { severity -> String? in
            let number = findings.count { $0.severity == severity }
            return number == 0 ? nil : count(number, severity.rawValue)
        }
        return "\(count(specs, "spec")): " + (counts.isEmpty ? "no findings" : counts.joined(separator: ", "))
    }
}
