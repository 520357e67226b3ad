import Diagnostics
import Testing
import YAMLTree

/// Checks the text report of findings, with source lines and markers.
struct TextReportTests {
    private static let parameter = String(repeating: "\n", count: 13) + "        requierd: true\n"

    @Test func `a report of a finding has its place, its source line and a marker`() {
        let text = render(
            finding(at: place(14, 9, length: 8, in: Self.parameter), help: "did you mean 'required'?"))
        #expect(
            text == """
                specs/copy.yaml:14:9: error: unknown key 'requierd' in a parameter [unknown-key]
                14 |         requierd: true
                   |         ^~~~~~~~ help: did you mean 'required'?

                """)
    }

    @Test func `notes follow their finding, each with its own source line`() {
        let text = "get: 1\nput: 2\nget: 3\n"
        let report = render(
            finding(
                "duplicate key 'get'", at: place(3, 1, length: 3, in: text), id: "duplicate-key",
                notes: [.init("first defined here", at: place(1, 1, length: 3, in: text))]))
        #expect(
            report == """
                specs/copy.yaml:3:1: error: duplicate key 'get' [duplicate-key]
                3 | get: 3
                  | ^~~
                specs/copy.yaml:1:1: note: first defined here
                1 | get: 1
                  | ^~~

                """)
    }

    @Test func `a finding about the run is reported without a place`() {
        let text = render(
            finding("no configuration", at: nil, id: "no-configuration", severity: .warning, help: "run 'tenon init'"))
        #expect(
            text == """
                warning: no configuration [no-configuration]
                help: run 'tenon init'

                """)
    }

    @Test func `the help of a finding without a source line is on its own line`() {
        let text = render(finding("gone", at: place(9, 1, in: "a: 1\n"), help: "come back"))
        #expect(
            text == """
                specs/copy.yaml:9:1: error: gone [unknown-key]
                help: come back

                """)
    }

    @Test(arguments: [
        // The marker stands below the text, whatever is before it.
        ("\tkey: 1", 2, 3, "    key: 1", "    ^~~"),
        ("a:\tkey", 4, 3, "a:    key", "      ^~~"),
        ("名前: key", 5, 3, "名前: key", "      ^~~"),
        ("名前: key", 1, 2, "名前: key", "^~~~"),
        ("e\u{301}a: key", 6, 3, "e\u{301}a: key", "    ^~~"),
        ("🙂 key", 3, 3, "🙂 key", "   ^~~"),
        // A place past the end of the line.
        ("key:", 5, 1, "key:", "    ^"),
        ("key", 2, 99, "key", " ^~"),
        ("key", 99, 1, "key", "   ^"),
        ("key: 1   ", 1, 3, "key: 1", "^~~"),
        // Characters that could control a terminal are escaped.
        ("a: \u{1B}[31mred", 4, 1, "a: \\u{1B}[31mred", "   ^~~~~~"),
        ("a: \u{202E}b", 5, 1, "a: \\u{202E}b", "           ^"),
    ])
    func `the marker stands below the marked text`(
        source: String, column: Int, length: Int, shown: String, marker: String
    ) {
        let text = render(finding("m", at: place(1, column, length: length, in: source)))
        #expect(
            text == """
                specs/copy.yaml:1:\(column): error: m [unknown-key]
                1 | \(shown)
                  | \(marker)

                """)
    }

    @Test func `an empty source line is shown empty`() {
        #expect(
            render(finding("m", at: place(2, 1, in: "a:\n\nb: 1"))) == """
                specs/copy.yaml:2:1: error: m [unknown-key]
                2 |
                  | ^

                """)
    }

    @Test func `a report shows the part of a very long line around the column`() {
        let long = String(repeating: "x", count: 400)
        let text = render(finding("m", at: place(1, 204, length: 4, in: "\(long)")))
        #expect(
            text == """
                specs/copy.yaml:1:204: error: m [unknown-key]
                1 | …\(String(repeating: "x", count: 100))…
                  | \(String(repeating: " ", count: 41))^~~~

                """)
    }

    @Test(arguments: [(1, 0, 100, false, true), (400, 41, 42, true, false), (120, 41, 100, true, true)])
    func `a long line has an ellipsis only where text is left out`(
        column: Int, indent: Int, shown: Int, cutBefore: Bool, cutAfter: Bool
    ) {
        let text = render(finding("m", at: place(1, column, in: String(repeating: "é", count: 401))))
        let source = (cutBefore ? "…" : "") + String(repeating: "é", count: shown) + (cutAfter ? "…" : "")
        #expect(
            text.split(separator: "\n").dropFirst().joined(separator: "\n") == """
                1 | \(source)
                  | \(String(repeating: " ", count: indent))^
                """)
    }

    @Test func `text of a spec cannot send escape sequences or fake a finding`() {
        let evil = "x\u{1B}[2J\u{7}\nspecs/a.yaml:1:1: error: fake\u{2066}\u{9B}"
        let text = render(
            finding(
                evil, at: place(1, 1, in: evil, path: "a\u{1B}.yaml"), help: Help(evil),
                notes: [.init(evil, at: place(1, 1, in: evil))]))
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
        #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .format })
        #expect(text.split(separator: "\n").count == 6)
    }

    @Test func `colours are used only on request`() {
        let plain = render(finding("m", at: place(1, 1, in: "a: 1"), help: "h"))
        let colored = render(finding("m", at: place(1, 1, in: "a: 1"), help: "h"), color: true)
        #expect(!plain.contains("\u{1B}"))
        #expect(colored.contains("\u{1B}[1;31merror:\u{1B}[0m"))
        #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }

    @Test func `a report without findings is empty`() {
        #expect(render() == "")
    }
}
