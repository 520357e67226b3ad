import Testing

@testable import Reference

/// Checks the reading of Markdown in a spec, and its escaping.
@Suite struct ProseTests {
    @Test func `a text is divided into paragraphs, lists and code`() {
        let blocks = Prose.blocks("One\nline.\n\n- a\n- b\n  more\n\n```\nx < y\n```\nEnd")
        guard blocks.count == 4, case .paragraph(let first) = blocks[0], case .list(let items) = blocks[1],
            case .code(let code) = blocks[2], case .paragraph(let last) = blocks[3]
        else { return #expect(Bool(false), "\(blocks)") }
        #expect(first == [.text("One line.")])
        #expect(items == [[.text("a")], [.text("b more")]])
        #expect(code.text == "x < y")
        #expect(last == [.text("End")])
    }

    @Test func `a line is divided into text, code, links and strong text`() throws {
        let address = try #require(WebAddress("https://example.com"))
        #expect(
            Prose.line("See `a*b*` and **c** at [d](https://example.com).") == [
                .text("See "), .code("a*b*"), .text(" and "), .strong("c"), .text(" at "),
                .link([.text("d")], .web(address)), .text("."),
            ])
        #expect(Prose.line("[a](/relative) [b](javascript:x(1)).") == [.text("a"), .text(" "), .text("b"), .text(".")])
        #expect(Prose.line("*a b* 2*3*4 * c *") == [.strong("a b"), .text(" 2*3*4 * c *")])
        #expect(Prose.line("``a ` b`` `open") == [.code("a ` b"), .text(" "), .text("`"), .text("open")])
    }

    @Test func `invisible characters are removed`() {
        #expect(Prose.line("a\u{202E}b\u{0}c") == [.text("a b c")])
        #expect(Prose.blocks(" \n\n ").isEmpty)
    }

    @Test(arguments: [
        ("# a", "\\# a"), ("1. a", "1\\. a"), ("- a", "\\- a"), ("@a", "\\@a"), ("a_b c_", "a_b c\\_"),
        ("a|b", "a\\|b"),
        ("<a>&", "\\<a\\>\\&"), ("plain", "plain"),
    ])
    func `only characters with a meaning in Markdown are escaped`(_ text: String, _ expected: String) {
        #expect(MarkdownText.escaped(text, isFirst: true) == expected)
    }

    @Test func `code has longer backtick fences than its own backticks`() {
        #expect(MarkdownText.code("a") == "`a`")
        #expect(MarkdownText.code("a`b") == "``a`b``")
        #expect(MarkdownText.code("`") == "`` ` ``")
        #expect(MarkdownText.code("a|b", isInTable: true) == "`a\\|b`")
    }

    /// The time is linear in the length of the text, because the reader searches for the end of a mark only nearby.
    @Test(arguments: ["[", "**a", "*a", "<"]) func `unclosed marks in a long line are text`(_ mark: String) {
        let line = Array(repeating: mark, count: 20_000).joined(separator: " ")
        let isUnchanged = InlineReader.inlines(line) == [.text(line)]
        #expect(isUnchanged)
    }

    @Test func `unclosed runs of backticks in a long line are text`() {
        let line = (1...300).map { String(repeating: "`", count: $0) }.joined(separator: " ")
        let texts = InlineReader.inlines(line).map { if case .text(let text) = $0 { text } else { "no text" } }
        let isUnchanged = texts.joined() == line
        #expect(isUnchanged)
    }

    @Test func `thousands of code spans in a line are read`() {
        let spans = InlineReader.inlines(Array(repeating: "`a`", count: 10_000).joined(separator: " "))
        #expect(spans.count { $0 == .code("a") } == 10_000)
        #expect(spans.count { $0 == .text(" ") } == 9_999)
    }
}
