/// The table of contents of a chapter.
enum ChapterIndex {
    static func table(of chapter: Chapter) -> Block {
        let rows = chapter.entries.map { entry in
            [
                [.link([.code(entry.id.title)], .entry(entry.id))],
                entry.endpoint.map { [.code("\($0.method) \($0.path)")] } ?? [],
                .joined([entry.isDeprecated ? [.strong("Deprecated.")] : [], entry.summary], by: " "),
            ] as [[Inline]]
        }
        return .table(Table("What is in \(chapter.title)", ["Name", "Request", "What it does"], rows))
    }
}
