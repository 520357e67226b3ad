import SwiftPlan

/// A printer of a reference as a Swift-DocC catalogue: an article for the overview, for each group and for each entry.
package struct DocCPages {
    private let book: ReferenceBook

    /// Creates a printer of a book.
    package init(_ book: ReferenceBook) {
        self.book = book
    }

    /// Prints all articles, in the folder `CLIENT.docc`.
    package func pages() -> [ReferencePage] {
        [page(overviewName, overview)] + book.groups.flatMap(pages) + book.types.flatMap(pages)
    }

    private func page(_ name: String, _ text: String) -> ReferencePage {
        ReferencePage(path: "\(book.client).docc/\(name).md", contents: text + "\n")
    }

    /// Prints the pages of a chapter. A group has a separate page; the page of a type also lists its nested types.
    private func pages(of chapter: Chapter) -> [ReferencePage] {
        guard chapter.id.kind == .type else {
            return [page(name(chapter.id), text(of: chapter))] + chapter.entries.map { page(name($0.id), text(of: $0)) }
        }
        return chapter.entries.enumerated().map { index, entry in
            page(name(entry.id), text(of: entry, above: index == 0 ? Array(chapter.entries.dropFirst()) : []))
        }
    }

    // MARK: - Names

    // Each name begins with the client's name, because all articles of a module share one namespace, and a module can
    // contain several clients.
    private var overviewName: String { "\(book.client)-Reference" }

    private func name(_ id: ChapterID) -> String {
        FileStem.fitting("\(book.client)-\(id.kind.rawValue)-\(id.stem.replacing(".", with: "-"))")
    }

    /// Returns the name of an entry's article: that of the chapter, and the title without its first component.
    private func name(_ id: EntryID) -> String {
        let rest = id.title.split(separator: ".").dropFirst().map { "-" + $0 }
        return FileStem.fitting(name(id.chapter) + rest.joined() + (id.number > 0 ? "-\(id.number)" : ""))
    }

    private var blocks: MarkdownBlocks {
        let dialect = MarkdownDialect(
            address: { target in
                switch target {
                case .entry(let id): "doc:" + name(id)
                case .chapter(let id): "doc:" + name(id)
                case .web(let address): address.text
                }
            }, folds: false)
        return MarkdownBlocks(dialect: dialect, level: 3)
    }

    // MARK: - Text

    private var overview: String {
        let parts = book.parts.map { title, chapters in (title, chapters.map { name($0.id) }) }
        return joined([
            blocks.heading(book.title, above: 2), "The reference of \(MarkdownText.code(book.client)).", "## Overview",
            blocks.text(book.overview), topics(parts),
        ])
    }

    private func text(of chapter: Chapter) -> String {
        let calls = chapter.entries.filter { $0.endpoint != nil }
        let types = chapter.entries.filter { $0.endpoint == nil }
        return joined([
            blocks.heading("Calls of \(chapter.title)", above: 2), blocks.text(chapter.about),
            topics([("Calls", calls.map { name($0.id) }), ("Types", types.map { name($0.id) })]),
        ])
    }

    private func text(of entry: Entry, above types: [Entry] = []) -> String {
        joined([
            blocks.heading(entry.id.title, above: 2), blocks.line(entry.summary), "## Overview",
            blocks.text(entry.blocks),
            topics([("Types", types.map { name($0.id) })]),
        ])
    }

    private func topics(_ parts: [(title: String, names: [String])]) -> String {
        let texts = parts.filter { !$0.names.isEmpty }.map { title, names in
            "### \(title)\n\n" + names.map { "- <doc:\($0)>" }.joined(separator: "\n")
        }
        return texts.isEmpty ? "" : joined(["## Topics"] + texts)
    }

    private func joined(_ parts: [String]) -> String {
        parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}
