import Testing
import YAMLTree

/// Checks the entries of mappings, and duplicate keys.
struct MappingTests {
    @Test func `entries are in document order`() {
        let tree = parse("b: 1\na: {d: 2, c: 3}\n'x y': []\n")
        #expect(tree.outline == "{b: 1, a: {d: 2, c: 3}, x y: []}")
        #expect(tree.root?.kind == .mapping)
        #expect(tree.root?.count == 3)
    }

    @Test func `a value is found by the exact text of its key`() {
        let root = parse("a: 1\n'200': ok\n301: moved\nä: umlaut\naa: 2\n").root
        #expect(root?["a"]?.integer == 1)
        #expect(root?["200"]?.string == "ok")
        #expect(root?["301"]?.string == "moved")
        #expect(root?["ä"]?.string == "umlaut")
        #expect(root?["A"] == nil)
        #expect(root?[""] == nil)
        #expect(root?.entry("301")?.key.location.line == 3)
    }

    @Test func `entries are a collection`() {
        let entries = parse("a: [1, 2]\nb: {c: 3}\nd: 4\n").root?.entries
        #expect(entries?.first?.key.text == "a")
        #expect(entries?.dropFirst(2).first?.value.integer == 4)
        #expect(entries?.isEmpty == false)
        #expect(entries?.indices.count == 3)
        #expect(parse("{}").root?.entries.isEmpty == true)
    }

    @Test(arguments: ["[a]", "a", "''"])
    func `a node that is not a mapping has no entries`(text: String) {
        let node = parse(text).root
        #expect(node?.entries.isEmpty == true)
        #expect(node?["a"] == nil)
        #expect(node?.entry("") == nil)
    }

    @Test(arguments: [
        ("a: 1\nb: 2\na: 3\n", "{a: 1, b: 2}", ["3:1 duplicateKey: duplicate key 'a' (1:1)"]),
        (
            "{a: 1, 'a': 2, \"a\": 3}", "{a: 1}",
            [
                "1:8 duplicateKey: duplicate key 'a' (1:2)", "1:16 duplicateKey: duplicate key 'a' (1:2)",
            ]
        ),
        ("200: 1\n'200': 2\n", "{200: 1}", ["2:1 duplicateKey: duplicate key '200' (1:1)"]),
        ("a: {b: 1, b: 2}\nc: {b: 3}\n", "{a: {b: 1}, c: {b: 3}}", ["1:11 duplicateKey: duplicate key 'b' (1:5)"]),
        ("a: &x 1\n*x : 2\n'1': 3\n", "{a: 1, 1: 2}", ["3:1 duplicateKey: duplicate key '1' (2:1)"]),
        (
            "abcdefghi: 1\nabcdefghj: 2\nabcdefghi: 3\n", "{abcdefghi: 1, abcdefghj: 2}",
            [
                "3:1 duplicateKey: duplicate key 'abcdefghi' (1:1)"
            ]
        ),
    ])
    func `the first of several duplicate keys counts, and the others are reported`(
        text: String, outline: String, problems: [String]
    ) {
        let tree = parse(text)
        #expect(tree.outline == outline)
        #expect(tree.problemOutline == problems)
    }

    @Test func `duplicate keys are found in a large mapping`() {
        let lines = (0..<5000).map { "key\($0): \($0)\n" }.joined()
        let tree = parse(lines + "key17: again\nkey4999: again\n")
        #expect(tree.root?.count == 5000)
        #expect(tree.root?["key17"]?.integer == 17)
        #expect(
            tree.problemOutline == [
                "5001:1 duplicateKey: duplicate key 'key17' (18:1)",
                "5002:1 duplicateKey: duplicate key 'key4999' (5000:1)",
            ])
    }

    @Test func `duplicate keys are reported even if a syntax error follows`() {
        let tree = parse("a: {x: 1, x: 2}\nb: 1\nb: 2\nc: [\n")
        #expect(tree.root == nil)
        #expect(tree.problems.map(\.kind) == [.duplicateKey, .duplicateKey, .syntax])
        #expect(tree.problems.map(\.location.line) == [1, 3, 5])
    }

    @Test(arguments: ["? [a]\n: b\nc: d\n", "{? {x: y} : b, c: d}", "x: &x [a]\n*x : b\nc: d\n"])
    func `a collection as a key is reported, and its entry is left out`(text: String) {
        let tree = parse(text)
        #expect(tree.problems.map(\.message) == ["a key cannot be a mapping or a list"])
        #expect(tree.root?["c"]?.string == "d")
        #expect(tree.root?.entries.allSatisfy { $0.key.kind == .scalar } == true)
    }

    @Test func `a very long duplicate key is shortened in the message`() {
        let key = String(repeating: "k", count: 500)
        let message = parse("\(key): 1\n\(key): 2\n").problems.first?.message
        #expect(message == "duplicate key '\(String(repeating: "k", count: 60))…'")
    }
}
