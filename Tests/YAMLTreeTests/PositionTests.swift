import Testing
import YAMLTree

/// Checks the positions of nodes and lines.
struct PositionTests {
    @Test(arguments: [
        ("a: b\n", ["1:1+1", "1:1+1", "1:4+1"]),
        (
            "name:\n  'x y': [1, \"two\"]\n",
            ["1:1+4", "1:1+4", "2:3+5", "2:3+5", "2:10+1", "2:11+1", "2:14+5"]
        ),
        ("- a\n- - bb\n", ["1:1+1", "1:3+1", "2:3+1", "2:5+2"]),
        // Characters, not bytes or UTF-16 units.
        ("ä🙂é: ß\n", ["1:1+3", "1:1+3", "1:6+1"]),
        // An empty value has a position.
        ("a:\nb: ''\n", ["1:1+1", "1:1+1", "1:3+1", "2:1+1", "2:4+2"]),
        // The position of a text of several lines is the rest of its first line.
        ("a: |\n  x\n  y\n", ["1:1+1", "1:1+1", "1:4+1"]),
        ("a: >-  \n  x\n", ["1:1+1", "1:1+1", "1:4+2"]),
        ("a: one\n  two\n", ["1:1+1", "1:1+1", "1:4+3"]),
        ("a: 'one\n  two' # three\n", ["1:1+1", "1:1+1", "1:4+4"]),
        ("a: &x !!str b\n", ["1:1+1", "1:1+1", "1:4+10"]),
        ("# comment\n\n---\n{a: b}\n", ["4:1+1", "4:2+1", "4:5+1"]),
    ])
    func `every YAML node has its position`(text: String, positions: [String]) {
        #expect(parse(text).root?.positionOutline == positions)
    }

    @Test(arguments: [
        (
            #"{"a": [1, true], "bb": "c"}"#,
            ["1:1+1", "1:2+3", "1:7+1", "1:8+1", "1:11+4", "1:18+4", "1:24+3"]
        ),
        ("{\n\t\"ä🙂\" : \"\\u00e4\"\n}", ["1:1+1", "2:2+4", "2:9+8"]),
        ("[\r\n1,\r2,\n3]", ["1:1+1", "2:1+1", "3:1+1", "4:1+1"]),
        ("\n  [\"é\", null]", ["2:3+1", "2:4+3", "2:9+4"]),
    ])
    func `every JSON node has its position`(text: String, positions: [String]) {
        #expect(parse(text, path: "spec.json").root?.positionOutline == positions)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `lines are counted with every kind of line end`(end: String) {
        let tree = parse(["a: 1", "b: |", "  x", "", "c: 2"].joined(separator: end))
        #expect(tree.root?.entry("c")?.key.location.line == 5)
        #expect(tree.file.line(2) == "b: |")
        #expect(tree.file.line(4) == "")
        #expect(tree.file.line(5) == "c: 2")
    }

    @Test(arguments: ["\u{2028}", "\u{2029}", "\u{85}"])
    func `the line separators of old YAML versions are not line breaks`(exotic: String) {
        let tree = parse("a: 'x\(exotic)y' # z\nb: [1, \"p\(exotic)\(exotic)q\", 2]\nc: 3\n")
        let second = tree.root?["b"]?.elements.map(\.location.description)
        #expect(second == ["spec.yaml:2:5", "spec.yaml:2:8", "spec.yaml:2:16"])
        #expect(tree.root?.entry("c")?.key.location.description == "spec.yaml:3:1")
        #expect(tree.file.line(3) == "c: 3")
    }

    @Test func `locations are ordered by path, line and column and equal by value`() {
        let first = SourceFile(path: "a.yaml", bytes: [])
        let again = SourceFile(path: "a.yaml", bytes: [])
        let second = SourceFile(path: "b.yaml", bytes: [])
        let positions = [
            SourceLocation(file: first, line: 1, column: 9), SourceLocation(file: again, line: 2, column: 1),
            SourceLocation(file: first, line: 2, column: 3), SourceLocation(file: second, line: 1, column: 1),
        ]
        #expect(positions.shuffled().sorted() == positions)
        #expect(SourceLocation(file: first, line: 1, column: 9) == SourceLocation(file: again, line: 1, column: 9))
        #expect(Set(positions + positions).count == 4)
    }
}
