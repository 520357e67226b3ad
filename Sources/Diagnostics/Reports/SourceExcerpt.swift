import ShownText
import YAMLTree

/// A line of a spec with a marker below it, for a terminal.
///
/// A long line, such as the only one of a minified file, is cut around the column.
struct SourceExcerpt {
    /// The number of characters up to which a line is shown whole.
    private static let wholeLine = 120
    /// The length in bytes above which a line number alone describes a place too vaguely.
    static let longLine = 400
    /// The number of characters that a cut line shows, and how many of them precede the column.
    private static let window = 100
    private static let before = 40

    let lineNumber: Int
    let text: String
    /// Spaces as wide as the text before the column.
    let indent: String
    /// `^` and a tilde for each further column.
    let marker: String

    /// Creates the excerpt of a place; `nil` if the file has no such line.
    init?(_ location: SourceLocation) {
        guard let line = location.file.lineBytes(location.line) else { return nil }
        let column = max(location.column - 1, 0)
        let isWhole = line.endOfScalars(Self.wholeLine, after: line.startIndex) == line.endIndex
        let first = isWhole ? 0 : max(column - Self.before, 0)
        let count = isWhole ? Self.wholeLine : Self.window
        let start = location.file.offset(inLine: location.line, after: first) ?? line.endIndex
        let bytes = line[start..<line.endOfScalars(count, after: start)]
        let shown = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)

        let startOfMark = min(column - first, shown.count)
        let end = min(startOfMark + location.length, shown.count)
        let head = (bytes.startIndex > line.startIndex ? "…" : "") + DisplayText.escaped(shown[..<startOfMark])
        let marked = DisplayText.escaped(shown[startOfMark..<end])
        let tail = DisplayText.escaped(shown[end...]) + (bytes.endIndex < line.endIndex ? "…" : "")

        lineNumber = location.line
        text = (head + marked + tail).trimmingTrailingSpaces
        indent = String(repeating: " ", count: DisplayText.width(of: head))
        marker = "^" + String(repeating: "~", count: max(DisplayText.width(of: marked) - 1, 0))
    }
}

extension String {
    fileprivate var trimmingTrailingSpaces: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
