import Testing
import YAMLTree

/// Checks the tree of an edited node.
struct EditableNodeTests {
    private static let texts = [
        "a: {b: 1, 'c': [x, \"y\", ~]}\nd: |\n  two\n  lines\ne:\n- f: g\n  h:\n- 'several\n  lines'\n",
        "a: &x {b: &y [1, 2]}\nc: *x\nd: {<<: *x, e: *y}\n", #"{"a": {"b": [1.50, true, null, ""]}, "\u00e9": {}}"#, "text\n",
    ]

    @Test(arguments: texts)
    func `a node without edits keeps its content and positions`(_ text: String) throws {
        let root = try #require(parse(text).root)
        let node = EditableNode(root)
        lookAtAll(of: node)
        let result = try #require(node.tree(in: root.file))
        #expect(result.outline == root.outline)
        #expect(result.positionOutline == root.positionOutline)
    }

    private func lookAtAll(of node: EditableNode) {
        node.entries.forEach { lookAtAll(of: $0.value) }
        node.elements.forEach(lookAtAll)
    }

    @Test func `a node in an edited tree keeps its file, line and column`() throws {
        let root = try #require(parse("a: 1\nb:\n  first: 1\n  c: 2\n").root)
        let other = try #require(parse("\n\n  x: {y: [3]}\n", path: "other.yaml").root)
        let node = EditableNode(root)
        let inner = try #require(node["b"])
        inner.remove([ObjectIdentifier(try #require(inner["first"]))])
        inner.update(with: EditableNode(other).entries) { $1 }
        let result = try #require(node.tree(in: root.file))
        #expect(result.outline == "{a: 1, b: {c: 2, x: {y: [3]}}}")
        let added = try #require(result["b"]?.entry("x"))
        #expect(added.key.location.description == "other.yaml:3:3")
        #expect(added.value["y"]?.elements.first?.location.description == "other.yaml:3:11")
        #expect(result["b"]?["c"]?.location.description == "spec.yaml:4:6")
        // The first key of the mapping, at whose position it is, is removed.
        #expect(result["b"]?.location == root["b"]?.location)
        #expect(result.file === root.file)
        #expect(added.value.file === other.file)
    }

    @Test func `a node that exceeds a limit gives no tree`() throws {
        let root = try #require(parse("[[[1]]]").root)
        let node = EditableNode(root)
        #expect(node.tree(in: root.file, limits: YAMLLimits(maxDepth: 2)) == nil)
        #expect(node.tree(in: root.file, limits: YAMLLimits(maxExpandedNodes: 3)) == nil)
        #expect(node.tree(in: root.file)?.outline == "[[[1]]]")
        #expect(node.extent == (4, 4))
    }
}
