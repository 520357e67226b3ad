import Testing
import YAMLTree

/// Checks the limits on the size and depth of a file.
struct LimitTests {
    @Test(arguments: ["spec.yaml", "spec.json"])
    func `nesting beyond the limit is refused`(path: String) {
        let limits = YAMLLimits(maxDepth: 3)
        #expect(parse("[[[1]]]", path: path, limits: limits).outline == "[[[1]]]")
        let tree = parse("[[[[1]]]]", path: path, limits: limits)
        #expect(tree.root == nil)
        #expect(tree.problemOutline == ["1:4 tooDeep: nested more than 3 levels deep"])
    }

    @Test(arguments: ["[", "{a: ", "{\"a\":", "- ", "? ", "[? ", "[\n", "&a [", "!t {x: "])
    func `a hundred thousand levels are refused`(opening: String) {
        let tree = parse(String(repeating: opening, count: 100_000))
        #expect(tree.root == nil)
        #expect(tree.problems.contains { $0.kind == .tooDeep })
    }

    @Test func `indentation beyond the limit is refused`() {
        let text = (0..<600).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        #expect(parse(text).problemOutline == ["513:513 tooDeep: nested more than 512 levels deep"])
    }

    @Test func `the levels behind aliases are counted`() {
        let links = (1..<1000).map { "a\($0): &a\($0) [*a\($0 - 1)]\n" }.joined()
        let tree = parse("a0: &a0 [x]\n" + links)
        #expect(tree.root == nil)
        #expect(tree.problemOutline == ["512:14 tooDeep: nested more than 512 levels deep"])
    }

    @Test func `an alias bomb is refused`() {
        let bomb = (1..<40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]\n" }.joined()
        let tree = parse("a0: &a0 [x]\n" + bomb)
        #expect(tree.root == nil)
        #expect(tree.problems.map(\.kind) == [.tooLarge])
        #expect(tree.problems.first?.message == "more than 10000000 nodes once aliases are followed")
    }

    @Test func `a merge bomb is refused`() {
        let base = "a: &a {" + (0..<1000).map { "k\($0): 1" }.joined(separator: ", ") + "}\n"
        let merges = (0..<1000).map { "b\($0): {<<: *a}\n" }.joined()
        let tree = parse(base + merges, limits: YAMLLimits(maxExpandedNodes: 100_000))
        #expect(tree.root == nil)
        #expect(tree.problems.map(\.kind) == [.tooLarge])
    }

    @Test func `aliases below the limit are accepted`() {
        let tree = parse("a: &a [1, 2]\nb: [*a, *a]\n", limits: YAMLLimits(maxExpandedNodes: 13))
        #expect(tree.problemOutline == [])
        #expect(parse("a: &a [1, 2]\nb: [*a, *a]\n", limits: YAMLLimits(maxExpandedNodes: 12)).root == nil)
    }

    @Test func `a file that is too large is refused`() {
        let tree = parse("a: [", limits: YAMLLimits(maxBytes: 3))
        #expect(tree.root == nil)
        #expect(tree.problemOutline == ["1:1 tooLarge: the file is larger than 3 bytes"])
    }

    @Test func `too many directives are refused`() {
        let flood = (0..<2000).map { "%TAG !a\($0)! tag:x,\($0):\n" }.joined() + "---\na: 1\n"
        #expect(parse(flood).problemOutline == ["1:1 tooLarge: more than 1000 directives"])
        #expect(parse("a: 1\n...\n" + flood).problems.map(\.kind) == [.tooLarge])
        #expect(parse("%YAML 1.2\n%TAG !x! tag:x:\n---\na: 1\n").outline == "{a: 1}")
    }

    @Test func `the number of problems in a file is limited`() {
        let tree = parse(String(repeating: "a: 1\n", count: 5000))
        #expect(tree.problems.count == 1000)
        #expect(tree.outline == "{a: 1}")
    }
}
