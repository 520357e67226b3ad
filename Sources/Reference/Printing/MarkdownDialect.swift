/// The differences between the dialects of Markdown.
struct MarkdownDialect {
    /// The address of an entry or a chapter, from the file that links to it.
    let address: (_ target: Inline.Target) -> String
    /// True if `<details>` folds long parts.
    let folds: Bool

    func link(_ words: String, _ target: Inline.Target) -> String {
        "[\(words)](\(address(target)))"
    }
}
