/// A part of a line.
package indirect enum Inline: Sendable, Hashable {
    case text(String)
    case strong(String)
    case code(String)
    case link([Inline], Target)

    package enum Target: Sendable, Hashable {
        case entry(EntryID)
        case chapter(ChapterID)
        case web(WebAddress)
    }
}

extension [Inline] {
    /// The items with `separator` between them.
    static func joined(_ items: [[Inline]], by separator: String) -> [Inline] {
        Array(items.filter { !$0.isEmpty }.joined(separator: [.text(separator)]))
    }
}
