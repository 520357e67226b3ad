import Diagnostics
import OpenAPI
import YAMLTree

/// The smallest range that contains all differences between an earlier text and the present one.
struct EditedRange {
    typealias Position = SpecPart.Position

    let start: Position
    /// The end of the range in the earlier text.
    let oldEnd: Position
    /// The end of the range in the present text.
    let newEnd: Position
    let isEmpty: Bool
    private let file: SourceFile

    init(from old: SourceFile, to new: SourceFile) {
        let changed = ChangedBytes(from: old.utf8, to: new.utf8)
        file = new
        start = Position(new.location(atOffset: changed.new.lowerBound))
        oldEnd = Position(old.location(atOffset: changed.old.upperBound))
        newEnd = Position(new.location(atOffset: changed.new.upperBound))
        isEmpty = changed.isEmpty
    }

    // MARK: - Positions of the earlier text

    /// Returns the present position of a position in the earlier text; `nil` within the range.
    func moved(_ position: Position) -> Position? {
        if position >= oldEnd {
            let column = position.line == oldEnd.line ? position.column + newEnd.column - oldEnd.column : position.column
            return Position(line: position.line + newEnd.line - oldEnd.line, column: column)
        }
        return position < start ? position : nil
    }

    /// Returns the finding at its present place; `nil` within the range.
    func moved(_ finding: Diagnostic) -> Diagnostic? {
        guard let location = finding.location else { return finding }
        guard let place = moved(location) else { return nil }
        return Diagnostic(
            id: finding.id, severity: finding.severity, message: finding.message, location: place,
            pointer: finding.pointer,
            help: finding.help.map { Help($0, replacement: finding.replacement) },
            notes: finding.notes.compactMap { note in moved(note.location).map { Diagnostic.Note(note.message, at: $0) } },
            consequence: finding.consequence)
    }

    private func moved(_ location: SourceLocation) -> SourceLocation? {
        guard location.file.path == file.path else { return location }
        guard let place = moved(Position(location)) else { return nil }
        return SourceLocation(file: file, line: place.line, column: place.column, length: location.length)
    }
}
