/// A printer of blocks as HTML. All texts pass through ``HTMLText/escaped(_:)``.
struct HTMLBlocks {
    /// The level of the blocks' headings: 2 for `<h2>`.
    let level: Int

    func text(_ blocks: [Block]) -> String {
        blocks.map(text).joined(separator: "\n")
    }

    private func text(_ block: Block) -> String {
        switch block {
        case .heading(let title): "<h\(level)>\(HTMLText.escaped(title))</h\(level)>"
        case .paragraph(let line): "<p>\(self.line(line))</p>"
        case .list(let items): "<ul>\(items.map { "<li>\(line($0))</li>" }.joined())</ul>"
        case .code(let code): pre(code)
        case .samples(let samples): "<div class=\"samples\">\(samples.map(figure).joined())</div>"
        case .folded(let sample):
            "<details><summary>\(HTMLText.escaped(sample.title))</summary>\(pre(sample.code))</details>"
        case .table(let table): self.table(table)
        case .warning(let line): "<p class=\"warning\">\(self.line(line))</p>"
        case .endpoint(let endpoint):
            "<p class=\"address\">\(Self.method(endpoint))<code>\(HTMLText.escaped(endpoint.address))</code></p>"
        case .previousAndNext(let previous, let next): previousAndNext(previous, next)
        }
    }

    static func method(_ endpoint: Endpoint) -> String {
        let isKnown = ["GET", "POST", "PUT", "PATCH", "DELETE"].contains(endpoint.method)
        return
            "<span class=\"method\(isKnown ? " " + endpoint.method : "")\">\(HTMLText.escaped(endpoint.method))</span>"
    }

    func line(_ inlines: [Inline]) -> String {
        inlines.map(text).joined()
    }

    private func text(_ inline: Inline) -> String {
        switch inline {
        case .text(let text): HTMLText.escaped(text)
        case .strong(let text): "<strong>\(HTMLText.escaped(text))</strong>"
        case .code(let text): "<code>\(HTMLText.escaped(text))</code>"
        case .link(let words, .web(let address)):
            "<a href=\"\(HTMLText.escaped(address.text))\" rel=\"noreferrer\">\(line(words))</a>"
        case .link(let words, .entry(let entry)): "<a href=\"#\(entry.anchor.addressEscaped)\">\(line(words))</a>"
        case .link(let words, .chapter(let id)): "<a href=\"#\(id.anchor.addressEscaped)\">\(line(words))</a>"
        }
    }

    /// Prints code. It can scroll, so the keyboard must reach it (`tabindex`).
    private func pre(_ code: Code) -> String {
        "<pre tabindex=\"0\"><code>\(HTMLText.escaped(code.text))</code></pre>"
    }

    private func figure(_ sample: Sample) -> String {
        "<figure><figcaption>\(HTMLText.escaped(sample.title))</figcaption>\(pre(sample.code))</figure>"
    }

    private func previousAndNext(_ previous: Inline?, _ next: Inline?) -> String {
        let parts = [("Previous: ", previous), ("Next: ", next)].compactMap { title, link in
            link.map { "<span>\(title)\(text($0))</span>" }
        }
        return parts.isEmpty ? "" : "<p class=\"previous-and-next\">\(parts.joined())</p>"
    }

    // MARK: - Tables

    /// Prints a table. On narrow screens, the style shows its rows as blocks; without the roles, browsers would then
    /// not treat it as a table.
    private func table(_ table: Table) -> String {
        let head = table.columns.map { "<th scope=\"col\" role=\"columnheader\">\(HTMLText.escaped($0))</th>" }.joined()
        return "<table role=\"table\"><caption class=\"unseen\">\(HTMLText.escaped(table.title))</caption>"
            + "<thead role=\"rowgroup\"><tr role=\"row\">\(head)</tr></thead>"
            + "<tbody role=\"rowgroup\">\(table.rows.map { row($0, table.columns) }.joined(separator: "\n"))</tbody></table>"
    }

    private func row(_ cells: [[Inline]], _ columns: [String]) -> String {
        let texts = zip(cells, columns).enumerated().map { index, cell in
            let text = line(cell.0)
            guard index > 0 else { return "<th scope=\"row\" role=\"rowheader\">\(text)</th>" }
            return "<td role=\"cell\" data-label=\"\(HTMLText.escaped(cell.1))\">\(text)</td>"
        }
        return "<tr role=\"row\">\(texts.joined())</tr>"
    }
}
