/// A printer of blocks as Markdown.
struct MarkdownBlocks {
    let dialect: MarkdownDialect
    /// The level of the blocks' headings: the number of `#`.
    let level: Int

    func text(_ blocks: [Block]) -> String {
        blocks.map(text).filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private func text(_ block: Block) -> String {
        switch block {
        case .heading(let title): heading(title)
        case .paragraph(let line): self.line(line)
        case .list(let items): items.map { "- " + line($0) }.joined(separator: "\n")
        case .code(let code): MarkdownText.block(code)
        case .samples(let samples):
            samples.map { "\($0.title):\n\n" + MarkdownText.block($0.code) }.joined(separator: "\n\n")
        case .folded(let sample): folded(sample)
        case .table(let table): self.table(table)
        case .warning(let line): "> " + self.line(line)
        case .endpoint(let endpoint): MarkdownText.code(endpoint.method + " " + endpoint.address)
        case .previousAndNext(let previous, let next): previousAndNext(previous, next)
        }
    }

    func heading(_ title: String, above: Int = 0) -> String {
        String(repeating: "#", count: level - above) + " " + MarkdownText.escaped(title)
    }

    func line(_ inlines: [Inline], isInTable: Bool = false) -> String {
        inlines.enumerated().map { index, inline in
            text(inline, isFirst: index == 0 && !isInTable, isInTable: isInTable)
        }.joined()
    }

    private func text(_ inline: Inline, isFirst: Bool, isInTable: Bool) -> String {
        switch inline {
        case .text(let text): MarkdownText.escaped(text, isFirst: isFirst)
        case .strong(let text): "**\(MarkdownText.escaped(text))**"
        case .code(let text): MarkdownText.code(text, isInTable: isInTable)
        case .link(let words, let target):
            dialect.link(words.map { text($0, isFirst: false, isInTable: isInTable) }.joined(), target)
        }
    }

    private func folded(_ sample: Sample) -> String {
        let title = MarkdownText.escaped(sample.title, isFirst: true)
        let code = MarkdownText.block(sample.code)
        guard dialect.folds else { return title + ":\n\n" + code }
        return "<details>\n<summary>\(HTMLText.escaped(sample.title))</summary>\n\n\(code)\n\n</details>"
    }

    private func table(_ table: Table) -> String {
        let head = row(table.columns.map { MarkdownText.escaped($0) })
        let rule = "|" + String(repeating: " --- |", count: table.columns.count)
        return ([head, rule] + table.rows.map { row($0.map { line($0, isInTable: true) }) }).joined(separator: "\n")
    }

    private func row(_ cells: [String]) -> String {
        "|" + cells.map { $0.isEmpty ? " |" : " \($0) |" }.joined()
    }

    private func previousAndNext(_ previous: Inline?, _ next: Inline?) -> String {
        let parts = [("Previous", previous), ("Next", next)].compactMap { title, link in
            link.map { "\(title): " + text($0, isFirst: false, isInTable: false) }
        }
        return parts.joined(separator: " · ")
    }
}
