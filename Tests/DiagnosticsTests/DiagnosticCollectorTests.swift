import Diagnostics
import Testing
import YAMLTree

/// Checks the order of collected findings, and reports from many tasks.
struct DiagnosticCollectorTests {
    @Test func `findings are sorted by file, line, column and ID, without duplicates`() {
        let collector = DiagnosticCollector()
        let text = "a: 1\nb: 2\n"
        let findings = [
            finding("run", at: nil), finding("1", at: place(1, 1, in: text, path: "a.yaml"), id: "a"),
            finding("1", at: place(1, 1, in: text, path: "a.yaml"), id: "b"),
            finding("2", at: place(1, 2, in: text, path: "a.yaml"), id: "a"),
            finding("3", at: place(2, 1, in: text, path: "a.yaml"), id: "a"),
            finding("4", at: place(1, 1, in: text, path: "b.yaml"), id: "a"),
        ]
        for finding in (findings + findings).shuffled() { collector.report(finding) }
        #expect(collector.findings() == findings)
    }

    @Test func `findings at one place always have the same order`() {
        let findings = ["x", "y", "z"].flatMap { message in
            [nil, "h"].map { finding(message, at: place(1, 1, in: ""), help: $0) }
        }
        for _ in 0..<20 {
            let collector = DiagnosticCollector()
            for finding in findings.shuffled() { collector.report(finding) }
            #expect(collector.findings() == findings)
        }
    }

    @Test func `many tasks can report findings at once`() async {
        let collector = DiagnosticCollector()
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<200 { group.addTask { collector.report(Sample.mistake, "\(number)", at: nil) } }
        }
        #expect(collector.findings().count == 200)
    }

    @Test func `severities are ordered`() {
        #expect([.error, .note, .warning].max() == Diagnostic.Severity.error)
        #expect(Diagnostic.Severity.note < .warning)
    }

    @Test func `YAML problems of a file become findings`() {
        let file = SourceFile(path: "a.yaml", bytes: Array("get: 1\nget: *x\n--- 2\n".utf8))
        let collector = DiagnosticCollector()
        collector.report(YAMLTree.parse(file).problems)
        let text = DiagnosticRenderer(format: .text, color: false, toolVersion: "1").render(collector.findings())
        #expect(
            text == """
                a.yaml:2:1: error: duplicate key 'get' [duplicate-key]
                2 | get: *x
                  | ^~~
                a.yaml:1:1: note: first defined here; this one is used
                1 | get: 1
                  | ^~~
                a.yaml:2:6: error: unknown anchor 'x' [unknown-anchor]
                2 | get: *x
                  |      ^~ help: define it first: '&x'
                a.yaml:3:1: warning: a second YAML document begins here; only the first is read [second-document]
                3 | --- 2
                  | ^~~

                """)
    }
}
