/// The features in which the Markdown of GitHub and of Swift-DocC differ.
struct MarkdownDialect {
    /// Returns the address of a link's target, relative to the file with the link.
    let address: (_ target: Inline.Target) -> String
    /// True if long samples are folded with `<details>`.
    let folds: Bool

    func link(_ words: String, _ target: Inline.Target) -> String {
        "[\(words)](\(address(target)))"
    }
}
