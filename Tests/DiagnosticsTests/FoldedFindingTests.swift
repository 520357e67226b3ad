import Diagnostics
import Foundation
import Testing

/// Checks how a text report shortens a long list of findings.
struct FoldedFindingTests {
    private func report(_ findings: [Diagnostic], all: Bool) -> String {
        DiagnosticRenderer(format: .text, color: false, toolVersion: "1", listsAll: all).render(findings)
    }

    @Test func `findings of one cause are folded into one, with the count of the others`() {
        let text = "a: 1\nb: 2\nc: 3\n"
        let findings = [
            finding("same", at: place(1, 1, in: text), help: "h"), finding("other", at: place(2, 1, in: text)),
            finding("same", at: place(2, 1, in: text), help: "h"), finding("same", at: place(3, 1, in: text), help: "h"),
            finding("same", at: place(3, 1, in: text), severity: .warning, help: "h"),
        ]
        let folded = report(findings, all: false)
        #expect(
            folded.hasPrefix(
                """
                specs/copy.yaml:1:1: error: same [unknown-key]
                1 | a: 1
                  | ^ help: h
                  and 2 more places
                specs/copy.yaml:2:1: error: other [unknown-key]

                """))
        #expect(folded.components(separatedBy: "same").count == 3)
        #expect(report(findings, all: true).components(separatedBy: "same").count == 5)
    }

    @Test(arguments: TextFinding.allCases)
    func `a mistake in the text of a file is a cause of its own in each file`(_ rule: TextFinding) {
        let findings = ["a.yaml", "b.yaml"].flatMap { path in
            (1...3).map { finding("same", at: place($0, 1, in: "a\nb\nc\n", path: path), id: rule.id) }
        }
        let entries = FoldedFindings(FindingGroups([findings])).entries
        #expect(entries.map(\.finding.location?.file.path) == ["a.yaml", "b.yaml"])
        #expect(entries.map(\.repetitionCount) == [2, 2])
        let json = DiagnosticRenderer(format: .json, color: false, toolVersion: "1", listsAll: false).render(findings)
        #expect(json.components(separatedBy: "\"same\"").count == 7)
    }

    @Test func `a message about the spec is one cause in all its files`() {
        let findings = ["a.yaml", "b.yaml"].map { finding("same", at: place(1, 1, in: "a", path: $0)) }
        #expect(FoldedFindings(FindingGroups([findings])).entries.map(\.repetitionCount) == [1])
    }

    @Test func `a report lists at most a hundred findings, errors before warnings`() {
        let many =
            (0..<150).map { finding("w\($0)", at: place(1, 1, in: "a"), severity: .warning) }
            + [finding("last", at: place(1, 1, in: "a"))]
        let folded = FoldedFindings(FindingGroups([many]))
        #expect(folded.entries.count == 100)
        #expect(folded.entries.last?.finding.message == "last")
        #expect(folded.omittedCount == 51)
        #expect(report(many, all: false).hasSuffix("and 51 more findings, which '--all' lists\n"))
        #expect(!report(many, all: true).contains("more findings"))
    }

    @Test func `a finding in a very long line names the operation and the pointer`() {
        let line = String(repeating: "x", count: 500)
        let long = finding("m", at: place(1, 450, in: line), pointer: "/paths/~1pets~1{id}/get/responses")
        #expect(report([long], all: false).contains("  in GET /pets/{id}, #/paths/~1pets~1{id}/get/responses\n"))
        let short = finding("m", at: place(1, 1, in: "x"), pointer: "/paths")
        #expect(!report([short], all: false).contains("  in "))
    }
}
