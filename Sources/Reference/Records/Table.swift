/// A table with a row for each thing.
package struct Table: Sendable {
    /// The title of the rows, for readers who cannot see the heading above the table.
    package var title: String
    package var columns: [String]
    /// The rows; the first cell of each is its header.
    package var rows: [[[Inline]]]

    /// A table without its empty columns.
    init(_ title: String, _ columns: [String], _ rows: [[[Inline]]]) {
        self.title = title
        let used = columns.indices.filter { index in rows.contains { index < $0.count && !$0[index].isEmpty } }
        self.columns = used.map { columns[$0] }
        self.rows = rows.map { row in used.map { $0 < row.count ? row[$0] : [] } }
    }
}
