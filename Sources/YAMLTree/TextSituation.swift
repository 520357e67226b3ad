/// The text around a mistake, as far as it tells one mistake from another.
struct TextSituation {
    /// The character at the place; nil at the end of its line.
    let character: Unicode.Scalar?
    /// Nothing but blanks comes before it in its line.
    let isFirstInLine: Bool
    /// Nothing but blanks comes after it in the file.
    let isAtEnd: Bool

    init(_ location: SourceLocation) {
        let file = location.file
        let line = file.lineBytes(location.line) ?? []
        // Only the place of a mistake is looked at this way, once per file.
        let text = String(decoding: line, as: UTF8.self).unicodeScalars
        let before = text.prefix(location.column - 1)
        character = text.dropFirst(location.column - 1).first
        isFirstInLine = before.allSatisfy { $0 == " " || $0 == "\t" }
        let rest = text.dropFirst(location.column - 1)
        isAtEnd =
            rest.allSatisfy(\.properties.isWhitespace)
            && file.text[line.endIndex...].allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    }
}
