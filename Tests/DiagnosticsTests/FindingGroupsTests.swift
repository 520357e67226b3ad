import Diagnostics
import Foundation
import Testing

/// Checks the findings of several clients in one report.
struct FindingGroupsTests {
    private let text = "a: 1\nb: 2\n"

    private func report(_ groups: [[Diagnostic]], _ format: DiagnosticFormat = .text) -> String {
        DiagnosticRenderer(format: format, color: false, toolVersion: "1", listsAll: false).render(FindingGroups(groups))
    }

    @Test func `a finding of a shared file is in the first group alone, with the notes of all groups`() {
        let notes = ["a.yaml", "b.yaml"].map { Diagnostic.Note("referred to here", at: place(2, 1, in: text, path: $0)) }
        let groups = FindingGroups(
            notes.map { [finding("same", at: place(1, 1, in: text, path: "shared.yaml"), notes: [$0])] })
        #expect(groups.groups.map(\.count) == [1, 0])
        #expect(groups.all.map(\.notes) == [notes])
    }

    @Test func `findings of one group are not left out, even if only their notes differ`() {
        let notes = [1, 2].map { Diagnostic.Note("referred to here", at: place($0, 1, in: text)) }
        let findings = notes.map { finding("same", at: place(1, 1, in: text), notes: [$0]) }
        #expect(FindingGroups([findings]).all == findings)
    }

    @Test func `a finding of another severity, message or place is kept in each group`() {
        let location = place(1, 1, in: text)
        let first = finding("same", at: location)
        let others = [
            finding("same", at: location, severity: .warning), finding("other", at: location),
            finding("same", at: location, id: "other-rule"), finding("same", at: place(2, 1, in: text)),
            finding("same", at: place(1, 1, in: text, path: "b.yaml")),
        ]
        #expect(FindingGroups([[first], others]).all == [first] + others)
    }

    @Test(arguments: DiagnosticFormat.allCases)
    func `equal messages about different files or no file are printed for each group`(_ format: DiagnosticFormat) {
        let groups = ["a.yaml", "b.yaml"].map { path in
            [finding("nowhere", at: nil), finding("somewhere", at: place(1, 1, in: text, path: path))]
        }
        let report = report(groups, format)
        #expect(report.components(separatedBy: "nowhere").count == 3)
        #expect(report.components(separatedBy: "somewhere").count == 3)
        #expect(report.contains("a.yaml") && report.contains("b.yaml"))
    }

    @Test func `repeats are folded within each group`() {
        let groups = ["a.yaml", "b.yaml"].map { path in
            [1, 2].map { finding("same", at: place($0, 1, in: text, path: path)) }
        }
        #expect(report(groups).components(separatedBy: "  and 1 more place\n").count == 3)
    }

    @Test func `a report of several groups lists at most a hundred findings`() {
        let groups = (0..<3).map { group in
            (0..<50).map { finding("\(group)-\($0)", at: place(1, 1, in: text), severity: .warning) }
        }
        let folded = FoldedFindings(FindingGroups(groups))
        #expect(folded.entries.count == 100)
        #expect(folded.omittedCount == 50)
    }
}
