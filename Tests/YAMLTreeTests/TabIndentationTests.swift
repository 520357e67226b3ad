import Testing
import YAMLTree

/// Checks files that are indented with tabs.
struct TabIndentationTests {
    private func tree(_ text: String) -> YAMLTree {
        YAMLTree.parse(SourceFile(path: "a.yaml", bytes: Array(text.utf8)))
    }

    @Test func `a file indented only with tabs is read with a problem`() throws {
        let tree = tree("a:\n\tb:\n\t\tc: 1\n\td: 2\n")
        #expect(tree.problems.map(\.kind) == [.tabIndentation])
        #expect(tree.problems.first?.location.line == 2)
        let inner = try #require(tree.root?["a"]?["b"]?["c"])
        #expect(inner.integer == 1 && inner.location.line == 3 && inner.location.column == 6)
        #expect(tree.root?["a"]?["d"]?.integer == 2)
    }

    @Test func `a tab among spaces is read if only one width is possible`() {
        let tree = tree("a:\n  b: 1\n\tc: 2\n")
        #expect(tree.problems.map(\.kind) == [.tabIndentation])
        #expect(tree.root?["a"]?["c"]?.integer == 2)
    }

    @Test func `a tab with an ambiguous width is a syntax error`() {
        let tree = tree("a:\n  b:\n\tc: 2\n")
        #expect(tree.root == nil)
        #expect(tree.problems.map(\.kind) == [.syntax])
    }

    @Test func `a syntax error is reported despite tabs`() {
        let tree = tree("a:\n\tb: [1\n")
        #expect(tree.root == nil && tree.problems.contains { $0.kind == .syntax })
    }
}
