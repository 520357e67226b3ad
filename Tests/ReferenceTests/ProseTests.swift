import Testing

@testable import Reference

@Suite struct ProseTests {
    @Test func `paragraphs, lists and code are told apart`() {
        let blocks = Prose.blocks("One\nline.\n\n- a\n- b\n  more\n\n```\nx < y\n```\nEnd")
        guard blocks.count == 4, case .paragraph(let first) = blocks[0], case .list(let items) = blocks[1],
            case .code(let code) = blocks[2], case .paragraph(let last) = blocks[3]
        else { return #expect(Bool(false), "\(blocks)") }
        #expect(first == [.text("One line.")])
        #expect(items == [[.text("a")], [.text("b more")]])
        #expect(code.text == "x < y")
        #expect(last == [.text("End")])
    }

    @Test func `code, links and strong words are found in a line`() throws {
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
    func `a text is escaped as little as it needs`(_ text: String, _ expected: String) {
        #expect(MarkdownText.escaped(text, isFirst: true) == expected)
    }

    @Test func `code is between more backticks than are in it`() {
        #expect(MarkdownText.code("a") == "`a`")
        #expect(MarkdownText.code("a`b") == "``a`b``")
        #expect(MarkdownText.code("`") == "`` ` ``")
        #expect(MarkdownText.code("a|b", isInTable: true) == "`a\\|b`")
    }

    /// Ten times as much takes about ten times as long: what is never closed is not looked for again and again.
    @Test(arguments: ["`", "[", "**a", "<", "``` a ` "]) func `a long text of marks ends`(_ mark: String) {
        let line = String(repeating: mark + " ", count: 20_000)
        #expect(!InlineReader.inlines(line).isEmpty)
    }
}
