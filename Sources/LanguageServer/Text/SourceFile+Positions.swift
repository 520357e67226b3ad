import YAMLTree

/// Converts the positions of editors, which count in UTF-16 units and from 0.
extension SourceFile {
    /// Returns the offset of an editor's position in the text; the nearest one if there is no such position.
    func offset(of position: Position) -> Int {
        guard position.line >= 0 else { return 0 }
        guard position.line < Int.max, let line = lineBytes(position.line + 1) else { return utf8.count }
        var units = 0
        var offset = line.startIndex
        for byte in line where units < position.character {
            units += byte.utf16Units
            offset += 1
        }
        // The continuation bytes of the last character belong to it.
        while offset < line.endIndex, line[offset].isContinuation { offset += 1 }
        return offset
    }

    /// Returns the position of a byte of the text.
    func position(of offset: Int) -> Position {
        let location = location(atOffset: offset)
        return position(line: location.line, column: location.column)
    }

    /// Returns the position of a line and a column, which are counted from 1; a column is one Unicode scalar.
    func position(line number: Int, column: Int) -> Position {
        guard let line = lineBytes(number) else { return Position(line: max(number - 1, 0), character: 0) }
        let end = line.endOfScalars(max(column - 1, 0), after: line.startIndex)
        return Position(line: number - 1, character: line[..<end].reduce(0) { $0 + $1.utf16Units })
    }

    /// Returns the line and the column of an editor's position.
    func lineAndColumn(of position: Position) -> (line: Int, column: Int) {
        let location = location(atOffset: offset(of: position))
        return (location.line, location.column)
    }
}

extension SourceLocation {
    var range: TextRange {
        TextRange(start: file.position(line: line, column: column), end: file.position(line: line, column: column + length))
    }
}

extension UInt8 {
    /// The number of UTF-16 units of the character that begins with this byte; 0 if none does.
    var utf16Units: Int { isContinuation ? 0 : self >= 0xF0 ? 2 : 1 }
}
