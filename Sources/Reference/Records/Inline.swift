/// A part of a line: text, strong text, code or a link.
package indirect enum Inline: Sendable, Hashable {
    case text(String)
    case strong(String)
    case code(String)
    case link([Inline], Target)

    /// The target of a link.
    package enum Target: Sendable, Hashable {
        case entry(EntryID)
        case chapter(ChapterID)
        case web(WebAddress)
    }
}

extension [Inline] {
    /// Joins the items that are not empty, with `separator` between them.
    static func joined(_ items: [[Inline]], by separator: String) -> [Inline] {
        Array(items.filter { !$0.isEmpty }.joined(separator: [.text(separator)]))
    }
}
