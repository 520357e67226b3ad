import Diagnostics
import Foundation
import Testing
import YAMLTree

/// Checks the reports of findings in JSON, SARIF and GitHub's workflow commands.
struct MachineReportTests {
    private static let text = "a: 1\nb: 100%\n"
    private static let full = finding(
        "bad 'b', 100%", at: place(2, 4, length: 4, in: text), pointer: "/b", help: "use 1.0",
        notes: [.init("see a", at: place(1, 1, in: text))])
    private static let bare = finding("none\u{1B}", at: nil, id: "no-spec", severity: .warning)

    @Test func `a JSON report is an array of objects that all have the same keys`() {
        #expect(
            render(Self.full, Self.bare, format: .json) == #"""
                [
                  {"id": "unknown-key", "severity": "error", "message": "bad 'b', 100%", "file": "specs/copy.yaml", "line": 2, "column": 4, "length": 4, "pointer": "/b", "help": "use 1.0", "notes": [{"message": "see a", "file": "specs/copy.yaml", "line": 1, "column": 1, "length": 1}]},
                  {"id": "no-spec", "severity": "warning", "message": "none\u001b", "file": null, "line": null, "column": null, "length": null, "pointer": null, "help": null, "notes": []}
                ]

                """#)
        #expect(render(format: .json) == "[]\n")
    }

    @Test func `a GitHub report has a workflow command for each finding`() {
        #expect(
            render(Self.full, Self.bare, format: .github) == """
                ::error file=specs/copy.yaml,line=2,col=4,endColumn=8,title=unknown-key::bad 'b', 100%25%0Ahelp: use 1.0%0Aspecs/copy.yaml:1:1: note: see a
                ::warning title=no-spec::none\\u{1B}

                """)
        #expect(render(finding("m", at: nil, severity: .note), format: .github) == "::notice title=unknown-key::m\n")
    }

    @Test func `a path cannot break out of a workflow command`() {
        let location = place(1, 1, in: "", path: "a,b:c%\n::error ::x.yaml")
        #expect(
            render(finding("m", at: location), format: .github) == """
                ::error file=a%2Cb%3Ac%25%0A%3A%3Aerror %3A%3Ax.yaml,line=1,col=1,endColumn=2,title=unknown-key::m

                """)
    }

    @Test func `a SARIF report has rules, results and related locations`() {
        #expect(
            render(Self.full, Self.bare, format: .sarif) == #"""
                {
                  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
                  "version": "2.1.0",
                  "runs": [
                    {
                      "tool": {
                        "driver": {
                          "name": "tenon",
                          "version": "1.2.3",
                          "rules": [
                            {"id": "no-spec", "shortDescription": {"text": "no spec"}},
                            {"id": "unknown-key", "shortDescription": {"text": "unknown key"}}
                          ]
                        }
                      },
                      "columnKind": "unicodeCodePoints",
                      "results": [
                        {"ruleId": "unknown-key", "ruleIndex": 1, "level": "error", "message": {"text": "bad 'b', 100%; help: use 1.0"}, "locations": [{"physicalLocation": {"artifactLocation": {"uri": "specs/copy.yaml"}, "region": {"startLine": 2, "startColumn": 4, "endColumn": 8}}, "logicalLocations": [{"fullyQualifiedName": "/b"}]}], "relatedLocations": [{"physicalLocation": {"artifactLocation": {"uri": "specs/copy.yaml"}, "region": {"startLine": 1, "startColumn": 1, "endColumn": 2}}, "message": {"text": "see a"}}]},
                        {"ruleId": "no-spec", "ruleIndex": 0, "level": "warning", "message": {"text": "none\u001b"}, "locations": [], "relatedLocations": []}
                      ]
                    }
                  ]
                }

                """#)
    }

    @Test(arguments: [
        ("specs/a b.yaml", "specs/a%20b.yaml"), ("/tmp/a.yaml", "file:///tmp/a.yaml"), ("ä.yaml", "%C3%A4.yaml"),
        ("a\n%.yaml", "a%0A%25.yaml"),
    ])
    func `a SARIF report names files by URI`(path: String, uri: String) {
        let report = render(finding("m", at: place(1, 1, in: "", path: path)), format: .sarif)
        #expect(report.contains(#""artifactLocation": {"uri": "\#(uri)"}"#))
    }

    @Test(arguments: [DiagnosticFormat.json, .sarif])
    func `a report of any text is valid JSON`(format: DiagnosticFormat) throws {
        let evil = "\"\\\u{0}\u{1F}\u{7F}\u{85}\u{2028}\u{202E}🙂\n\r\t/</script>"
        let report = render(
            finding(evil, at: place(1, 1, in: evil, path: evil), pointer: evil, help: Help(evil)), Self.full, format: format)
        let parsed = try JSONSerialization.jsonObject(with: Data(report.utf8))
        let runs = (parsed as? [String: Any])?["runs"] as? [[String: Any]]
        let findings = try #require(parsed as? [[String: Any]] ?? runs?.first?["results"] as? [[String: Any]])
        let message = findings.first?["message"]
        let text = message as? String ?? (message as? [String: Any])?["text"] as? String
        #expect(text == (format == .json ? evil : "\(evil); help: \(evil)"))
        #expect(!report.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
        #expect(YAMLTree.parse(SourceFile(path: "report.json", bytes: Array(report.utf8))).problems.isEmpty)
    }
}
