import Testing
import YAMLTree

/// Checks merge keys.
struct MergeKeyTests {
    private static let bases = "- &a {x: 1, y: 2}\n- &b {y: 3, z: 4}\n"

    @Test(arguments: [
        ("{<<: *a, q: 0}", "{q: 0, x: 1, y: 2}"),
        ("{x: 9, <<: *a}", "{x: 9, y: 2}"),
        ("{<<: *a, x: 9}", "{x: 9, y: 2}"),
        ("{<<: [*a, *b]}", "{x: 1, y: 2, z: 4}"),
        ("{<<: [*b, *a]}", "{y: 3, z: 4, x: 1}"),
        ("{<<: *b, <<: *a}", "{y: 3, z: 4, x: 1}"),
        ("{<<: {x: 5, w: 6}, w: 7}", "{w: 7, x: 5}"),
        ("{<<: {<<: *a, w: 6}}", "{w: 6, x: 1, y: 2}"),
        ("{<<: {}}", "{}"),
        ("{'<<': 1}", "{<<: 1}"),
        ("{\"<<\": *a}", "{<<: {x: 1, y: 2}}"),
        ("{a: <<}", "{a: '<<'}"),
        ("[<<]", "['<<']"),
    ])
    func `a merge key adds the entries that the mapping does not have itself`(text: String, outline: String) {
        let tree = parse(Self.bases + "- \(text)\n")
        #expect(tree.root?.elements.dropFirst(2).first?.outline == outline)
        #expect(tree.problemOutline == [])
    }

    @Test func `a mapping with merged entries can be merged and searched`() {
        let tree = parse("a: &a {x: 1}\nb: &b\n  <<: *a\n  y: 2\nc:\n  <<: *b\n  z: 3\n")
        let merged = tree.root?["c"]
        #expect(merged?.outline == "{z: 3, y: 2, x: 1}")
        #expect(merged?["x"]?.integer == 1)
        #expect(merged?.count == 3)
        #expect(merged?.entry("x")?.key.location.line == 1)
    }

    @Test(arguments: [
        ("<<: 1\n", "1:5"), ("<<:\n", "1:4"), ("a: &a 1\n<<: *a\n", "2:5"), ("<<: [{a: 1}, 2]\n", "1:14"),
        ("<<: [[{a: 1}]]\n", "1:6"),
    ])
    func `a merge key without a mapping is reported`(text: String, place: String) {
        let tree = parse(text)
        #expect(
            tree.problemOutline == [
                "\(place) invalidMergeKey: the value of '<<' is neither a mapping nor a list of mappings; "
                    + "put '<<' in quotes if it is an ordinary key"
            ])
        #expect(tree.root != nil)
    }

    @Test func `duplicate keys in a mapping with a merge key are reported`() {
        let tree = parse("<<: {a: 1}\nb: 1\nb: 2\n")
        #expect(tree.outline == "{b: 1, a: 1}")
        #expect(tree.problemOutline == ["3:1 duplicateKey: duplicate key 'b' (2:1)"])
    }
}
