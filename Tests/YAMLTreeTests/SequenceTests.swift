import Testing
import YAMLTree

/// Checks the elements of lists.
struct SequenceTests {
    @Test func `elements are in document order`() {
        let tree = parse("- 1\n- [2, [3]]\n- {a: [4]}\n-\n- 5\n")
        #expect(tree.outline == "[1, [2, [3]], {a: [4]}, null, 5]")
        #expect(tree.root?.kind == .sequence)
        #expect(tree.root?.count == 5)
    }

    @Test func `elements are a collection`() {
        let elements = parse("[a, [b, c], {d: e}, f]").root?.elements
        #expect(elements?.first?.text == "a")
        #expect(elements?.count == 4)
        #expect(elements?.dropFirst(3).first?.text == "f")
        #expect(elements?.indices.count == 4)
    }

    @Test(arguments: ["a: 1", "a", "[]"])
    func `a node that is not a list has no elements`(text: String) {
        #expect(parse(text).root?.elements.isEmpty == true)
    }

    @Test func `nodes are equal if they are at the same position of the same document`() {
        let root = parse("[a, a]").root
        let nodes = root?.elements.map { $0 } ?? []
        #expect(nodes.first == root?.elements.first)
        #expect(nodes.first != nodes.last)
        #expect(Set(nodes).count == 2)
        #expect(parse("[a, a]").root != root)
    }
}
