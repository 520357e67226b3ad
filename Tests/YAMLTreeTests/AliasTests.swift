import Testing
import YAMLTree

/// Checks aliases and anchors.
struct AliasTests {
    @Test(arguments: [
        ("a: &x 1\nb: *x\n", "{a: 1, b: 1}"),
        ("a: &x {c: [1]}\nb: *x\n", "{a: {c: [1]}, b: {c: [1]}}"),
        ("- &x [1]\n- *x\n- [*x, *x]\n", "[[1], [1], [[1], [1]]]"),
        ("- &x 1\n- *x\n- &x 2\n- *x\n", "[1, 1, 2, 2]"),
        ("? &k key\n: *k\n", "{key: 'key'}"),
        ("- &e\n- *e\n", "[null, null]"),
        ("- &x [&y 1, *y]\n- *y\n", "[[1, 1], 1]"),
    ])
    func `an alias has the value of its anchor's node`(text: String, outline: String) {
        let tree = parse(text)
        #expect(tree.outline == outline)
        #expect(tree.problemOutline == [])
    }

    @Test func `a node and its aliases have one identity`() {
        let nodes = parse("- &x {a: 1}\n- *x\n- {a: 1}\n").root?.elements.map(\.identity) ?? []
        #expect(nodes.count == 3)
        #expect(nodes.first == nodes.dropFirst().first)
        #expect(Set(nodes).count == 2)
    }

    @Test func `an alias without an anchor is reported and counts as null`() {
        let tree = parse("a: *nope\nb: &later 1\n")
        #expect(tree.outline == "{a: null, b: 1}")
        #expect(tree.problemOutline == ["1:4 unknownAnchor: unknown anchor 'nope'; define it first: '&nope'"])
    }

    @Test(arguments: [
        ("r: &r [*r]\n", "{r: [null]}", "1:8 recursiveAlias: alias 'r' is inside the node that it refers to (1:4)"),
        (
            "r: &r\n  a: {b: *r}\n", "{r: {a: {b: null}}}",
            "2:10 recursiveAlias: alias 'r' is inside the node that it refers to (1:4)"
        ),
        (
            "- &r 1\n- &r [*r]\n", "[1, [null]]",
            "2:7 recursiveAlias: alias 'r' is inside the node that it refers to (2:3)"
        ),
    ])
    func `an alias inside its own node is reported and counts as null`(text: String, outline: String, problem: String) {
        let tree = parse(text)
        #expect(tree.outline == outline)
        #expect(tree.problemOutline == [problem])
    }
}
