import Testing
import YAMLTree

/// Checks that randomly damaged texts give a tree or problems, and never trap.
struct RobustnessTests {
    private static let seeds = [
        "openapi: 3.1.0\ninfo: &i {title: 'ä', version: \"1\"}\npaths:\n  /a: &p\n    get: {x: [1, *i]}\n  /b:\n    <<: *p\n    d: |\n      text\n",
        #"{"a": [1, -2.5e3, true, null, "\ud83d\ude00\n"], "b": {"c": {}, "d": []}, "é": "x"}"#,
        "- !!str 1\n- ? k\n  : v\n- >-\n  a\n\n  b\n- 'it''s'\n- [a, {b: c}, *x]\n--- \n- 2\n...\n",
    ]
    private static let fragments = [
        "\t", "\n", "\r", ": ", "- ", "{", "}", "[", "]", "'", "\"", "&a ", "*a", "<<: ", "|\n", "? ", "#", "%", "!",
        "\\",
        "\\u", "\0", "\u{FEFF}", "\u{2028}", ",", "---\n", "...\n", "~", "1e999", "@",
    ]

    @Test(arguments: 0..<60)
    func `a damaged text gives a tree or a problem, with places in the file`(round: Int) {
        var random = LinearGenerator(state: UInt64(round))
        var count = 0
        for seed in Self.seeds {
            var bytes = Array(seed.utf8)
            for step in 0...20 {
                if step > 0 { damage(&bytes, &random) }
                let path = round.isMultiple(of: 2) ? "spec.yaml" : "spec.json"
                let tree = YAMLTree.parse(SourceFile(path: path, bytes: bytes))
                #expect(tree.root != nil || !tree.problems.isEmpty)
                #expect(tree.problems.allSatisfy { $0.location.isInFile })
                if let root = tree.root { count += visit(root) }
            }
        }
        #expect(count > 0)
    }

    private func damage(_ bytes: inout [UInt8], _ random: inout LinearGenerator) {
        let position = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes.insert(contentsOf: Array((Self.fragments.randomElement(using: &random) ?? "").utf8), at: position)
        case 1: bytes.removeSubrange(position..<min(position + 3, bytes.count))
        case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: position)
        case 3: bytes.insert(contentsOf: bytes.dropFirst(position / 2).prefix(8), at: position)
        default: if position < bytes.count { bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
        }
    }

    /// Checks the node and the nodes below it.
    ///
    /// - Returns: The number of nodes.
    private func visit(_ node: YAMLNode) -> Int {
        #expect(node.location.isInFile && node.location.length >= 1)
        #expect(node.text == nil || node.kind == .scalar)
        #expect(node.integer == nil || node.number != nil)
        #expect(node.count == (node.kind == .mapping ? node.entries.count : node.elements.count))
        return 1 + node.elements.map(visit).reduce(0, +)
            + node.entries.map { visit($0.key) + visit($0.value) }.reduce(0, +)
    }
}
