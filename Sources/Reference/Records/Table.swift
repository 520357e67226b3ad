/// A table, such as the parameters of a call.
package struct Table: Sendable {
    /// The caption, for readers who cannot see the heading above the table.
    package var title: String
    /// The headings of the columns.
    package var columns: [String]
    /// The cells of each row. The first cell is the header of the row.
    package var rows: [[[Inline]]]

    /// Creates a table without the columns that are empty in every row.
    init(_ title: String, _ columns: [String], _ rows: [[[Inline]]]) {
        self.title = title
        let used = columns.indices.filter { index in rows.contains { index < $0.count && !$0[index].isEmpty } }
        self.columns = used.map { columns[$0] }
        self.rows = rows.map { row in used.map { $0 < row.count ? row[$0] : [] } }
    }
}
