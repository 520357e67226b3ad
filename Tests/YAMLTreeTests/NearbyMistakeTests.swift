import Testing
import YAMLTree

/// Checks the places of mistakes that libyaml reports on a later line.
struct NearbyMistakeTests {
    @Test(arguments: [
        ("a: 1\nb:\n  type string\n  format: x\n", 3, 3, "a ':' is missing after 'type'"),
        ("b:\n  info\n  # more\n\n  format: x\n", 2, 3, "a ':' is missing after 'info'"),
        ("info:\n  title:Pets\n  version: 1\n", 2, 8, "a space is missing after this ':'"),
        ("- title:Pets\n  version: 1\n", 1, 8, "a space is missing after this ':'"),
        ("a:\n<<<<<<< HEAD\n  b: 1\n=======\n  b: 2\n>>>>>>> other\n", 2, 1, "a marker of a merge conflict"),
        ("info:\n  title: \u{201C}Pets: all\u{201D}\n", 2, 10, "'\u{201C}' is not a quote in YAML"),
        ("info:\n  title:\u{A0}Pets\n  version: 1\n", 2, 9, "a blank that is not a space"),
    ])
    func `a mistake is reported on its own line`(_ text: String, _ line: Int, _ column: Int, _ message: String) throws {
        let tree = YAMLTree.parse(SourceFile(path: "a.yaml", bytes: Array(text.utf8)))
        let problem = try #require(tree.problems.first)
        #expect(tree.root == nil && tree.problems.count == 1)
        #expect(problem.message == message)
        #expect((problem.location.line, problem.location.column) == (line, column))
    }

    @Test(arguments: ["url: http://x\nb: c: d\n", "# title:Pets\na: b: c\n", "a:\n  - b\n  c: 1\n"])
    func `any other mistake keeps the message of libyaml`(_ text: String) throws {
        let tree = YAMLTree.parse(SourceFile(path: "a.yaml", bytes: Array(text.utf8)))
        let message = try #require(tree.problems.first).message
        #expect(!message.contains("missing") && !message.contains("marker"))
    }

    @Test func `invalid JSON that is valid YAML is a problem only in a JSON file`() throws {
        for text in [#"{"a": 1,}"#, #"{"a": 01}"#, #"{"a": NaN}"#, #"{'a': 1}"#] {
            let tree = YAMLTree.parse(SourceFile(path: "a.json", bytes: Array(text.utf8)))
            #expect(tree.root?["a"] != nil)
            #expect(tree.problems.map(\.kind) == [.looseJSON])
            #expect(YAMLTree.parse(SourceFile(path: "a.yaml", bytes: Array(text.utf8))).problems.isEmpty)
        }
        #expect(YAMLTree.parse(SourceFile(path: "a.json", bytes: Array(#"{"a": 1}"#.utf8))).problems.isEmpty)
    }
}
