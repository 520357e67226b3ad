/// A part of an entry, from top to bottom.
package enum Block: Sendable {
    case heading(String)
    case paragraph([Inline])
    case list([[Inline]])
    case code(Code)
    /// The same in several languages, to be seen beside one another.
    case samples([Sample])
    /// Something long, which is shown when it is asked for.
    case folded(Sample)
    case table(Table)
    /// Something to know before use.
    case warning([Inline])
    case endpoint(Endpoint)
    case neighbours(previous: Inline?, next: Inline?)
}

package struct Code: Sendable {
    package var language: String
    package var text: String
}

package struct Sample: Sendable {
    package var title: String
    package var code: Code
}

package struct Table: Sendable {
    /// What its rows are, for those who cannot see the heading above it.
    package var title: String
    package var columns: [String]
    /// The first cell of each says which row it is.
    package var rows: [[[Inline]]]

    /// Columns in which nothing stands are left out.
    init(_ title: String, _ columns: [String], _ rows: [[[Inline]]]) {
        self.title = title
        let used = columns.indices.filter { index in rows.contains { index < $0.count && !$0[index].isEmpty } }
        self.columns = used.map { columns[$0] }
        self.rows = rows.map { row in used.map { $0 < row.count ? row[$0] : [] } }
    }
}

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
