import Diagnostics
import Generator
import OpenAPI
import YAMLTree

/// The plan and the findings of a document with attacks.
struct Reading {
    /// The plan; `nil` if the whole document is refused.
    let planned: PlannedClient?
    private let findings: [Diagnostic]
    private let lines: [Int: [AttackedText]]

    init(_ spec: SpecNode, _ attacks: [Position: AttackedText], _ settings: Settings) {
        let text = SpecWriter(spec, attacks: attacks)
        let diagnostics = DiagnosticCollector()
        let source = MemoryFiles(["spec.json": text.json])
        planned = ClientPlanner(settings.configuration, spec: source, overlays: source, diagnostics).plan()
        findings = diagnostics.findings()
        lines = text.lines
    }

    /// The numbers of the attacks at the places of errors.
    var refused: Set<Int> { numbers { $0.severity == .error } }

    /// The numbers of the attacks on words of OpenAPI, which a spec cannot choose.
    var unknownKeys: Set<Int> { numbers { $0.id.rawValue == "unknown-key" } }

    /// True if an error has a place.
    var hasLocatedError: Bool { findings.contains { $0.severity == .error && $0.location != nil } }

    private func numbers(_ isMeant: (Diagnostic) -> Bool) -> Set<Int> {
        Set(findings.filter(isMeant).compactMap(\.location).flatMap { lines[$0.line] ?? [] }.map(\.number))
    }
}
