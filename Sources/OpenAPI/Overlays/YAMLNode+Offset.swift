import YAMLTree

extension YAMLNode {
    /// Returns the place of one character of a scalar's text, for findings about the text. Returns the place of the
    /// whole scalar if the character cannot be located, for example in a text of several lines.
    func location(ofScalar offset: Int) -> SourceLocation {
        let whole = location
        guard let text, let line = file.line(whole.line) else { return whole }
        let written = Array(line.unicodeScalars.dropFirst(whole.column - 1))
        let quote = isPlain ? nil : written.first
        var position = quote == nil ? 0 : 1
        for (index, scalar) in text.unicodeScalars.enumerated() {
            guard written.indices.contains(position) else { return whole }
            // A backslash in double quotes, or the first of two single quotes, precedes the character.
            let isEscaped = written[position] == "\\" && quote == "\"" || scalar == "'" && quote == "'"
            if index == offset { return character(at: position, in: whole) }
            position += isEscaped ? 1 : 0
            guard written.indices.contains(position), written[position] == scalar else { return whole }
            position += 1
        }
        return character(at: position, in: whole)
    }

    private func character(at position: Int, in whole: SourceLocation) -> SourceLocation {
        SourceLocation(file: whole.file, line: whole.line, column: whole.column + position, length: 1)
    }
}
