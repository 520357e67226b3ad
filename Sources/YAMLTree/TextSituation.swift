/// The text around a mistake, which distinguishes one kind of mistake from another.
struct TextSituation {
    /// The character at the position; nil at the end of its line.
    let character: Unicode.Scalar?
    /// True if only blanks come before it in its line.
    let isFirstInLine: Bool
    /// True if only blanks come after it in the file.
    let isAtEnd: Bool

    init(_ location: SourceLocation) {
        let file = location.file
        let line = file.lineBytes(location.line) ?? []
        // This is slow, but runs only for one mistake in a file.
        let text = String(decoding: line, as: UTF8.self).unicodeScalars
        let before = text.prefix(location.column - 1)
        character = text.dropFirst(location.column - 1).first
        isFirstInLine = before.allSatisfy { $0 == " " || $0 == "\t" }
        let rest = text.dropFirst(location.column - 1)
        isAtEnd =
            rest.allSatisfy(\.properties.isWhitespace)
            && file.utf8[line.endIndex...].allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    }
}
