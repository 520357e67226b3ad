import Testing
import YAMLTree

@testable import OpenAPI

/// Checks the YAML of bundled documents.
struct YAMLWriterTests {
    private func written(_ node: BundledNode) -> String {
        var writer = YAMLWriter()
        return writer.text(of: node)
    }

    private func map(_ entries: (String, BundledNode)...) -> BundledNode {
        .mapping(entries.map { .init(key: $0.0, value: $0.1) })
    }

    @Test func `documents are written in block style`() {
        let node = map(
            ("a", .text("b")), ("200", map(("c", .list([.text("x"), map(("k", .text("v")), ("l", .text("w")))])))),
            ("lines", map(("text", .text("one\n\n  two\n")), ("next", .text("yes")))),
            ("nested", .list([.list([.text("1"), .list([])]), .text("a\nb")])), ("none", map()))
        #expect(
            written(node) == """
                a: b
                '200':
                  c:
                    - x
                    - k: v
                      l: w
                lines:
                  text: |
                    one

                      two
                  next: 'yes'
                nested:
                  - - '1'
                    - []
                  - |-
                    a
                    b
                none: {}

                """)
    }

    @Test func `a root that is a scalar or an empty list is written`() {
        #expect(written(.text("a\nb")) == "|-\n  a\n  b\n")
        #expect(written(.list([])) == "[]\n")
    }

    /// Writes random texts as a value, as a key, in a list and at several depths.
    @Test func `a written text is read back unchanged`() {
        var generator = Generator(state: 7)
        let pieces = [
            "a", " ", "\n", "\n\n", ":", ": ", " #", "#", "-", "- ", "'", "\"", "\\", "\t", "é", "日", "\u{1F600}",
            "\u{1}", "\r",
            "\u{85}", "\u{2028}", "{", "[", "|", ">", "%", "@", "0", "1", ".", "e", "null", "true", "~", "---", "...",
            "?", "*", "&", "!",
        ]
        for _ in 0..<3_000 {
            let text = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                pieces.randomElement(using: &generator) ?? ""
            }.joined()
            let node = map(
                ("k", .text(text)), (text, .list([.text(text), map(("z" + text, .text(text)))])), ("end", .text("x")))
            let yaml = written(node)
            let tree = YAMLTree.parse(SourceFile(path: "a.yaml", bytes: Array(yaml.utf8)))
            #expect(tree.problems.isEmpty, "\(yaml.debugDescription)")
            let values = [tree.root?["k"]] + (tree.root?[text]?.elements.map { $0 } ?? [])
            #expect(values.first??.string == text, "\(yaml.debugDescription)")
            guard text != "k", text != "end" else { continue }
            #expect(values.dropFirst().first??.string == text, "\(yaml.debugDescription)")
            #expect(values.last??["z" + text]?.string == text, "\(yaml.debugDescription)")
            #expect(tree.root?["end"]?.string == "x", "\(yaml.debugDescription)")
        }
    }

    @Test func `a long key is read back as a key`() {
        let key = String(repeating: "k", count: 2_000)
        let tree = YAMLTree.parse(
            SourceFile(path: "a.yaml", bytes: Array(written(map((key, map(("a", .text("b")))))).utf8)))
        #expect(tree.root?[key]?["a"]?.string == "b")
    }
}

/// Gives the same random numbers in each run.
private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
