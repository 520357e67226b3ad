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
    func `a damaged text is read without a trap`(round: Int) {
        var random = LinearGenerator(state: UInt64(round))
        for seed in Self.seeds {
            var bytes = Array(seed.utf8)
            for _ in 0..<20 {
                damage(&bytes, &random)
                let path = round.isMultiple(of: 2) ? "spec.yaml" : "spec.json"
                let tree = YAMLTree.parse(SourceFile(path: path, bytes: bytes))
                #expect((tree.root.map(visit) ?? 0) >= 0)
                #expect(tree.problems.allSatisfy { $0.location.isInFile })
            }
        }
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

    /// Reads every property of the node and of the nodes below it.
    private func visit(_ node: YAMLNode) -> Int {
        let scalar = (node.text?.count ?? 0) + (node.number == nil ? 0 : 1) + (node.integer == nil ? 0 : 1)
        return scalar + node.location.length + node.elements.map(visit).reduce(0, +)
            + node.entries.map { visit($0.key) + visit($0.value) }.reduce(0, +)
    }
}
