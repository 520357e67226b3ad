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
        let (head, tail) = Self.equalEnds(old.utf8, new.utf8)
        file = new
        start = Position(new.location(atOffset: head))
        oldEnd = Position(old.location(atOffset: old.utf8.count - tail))
        newEnd = Position(new.location(atOffset: new.utf8.count - tail))
        isEmpty = head + tail == old.utf8.count && old.utf8.count == new.utf8.count
    }

    /// Returns the numbers of equal bytes at the beginning and at the end, without dividing a character or a line
    /// break.
    private static func equalEnds(_ old: [UInt8], _ new: [UInt8]) -> (head: Int, tail: Int) {
        old.withUnsafeBufferPointer { old in
            new.withUnsafeBufferPointer { new in
                let most = min(old.count, new.count)
                var head = 0
                while head < most, old[head] == new[head] { head += 1 }
                func divides(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
                    guard index > 0, index < bytes.count else { return false }
                    return bytes[index].isContinuation
                        || (bytes[index] == UInt8(ascii: "\n") && bytes[index - 1] == UInt8(ascii: "\r"))
                }
                while divides(old, head) || divides(new, head) { head -= 1 }
                var tail = 0
                while tail < most - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
                while tail > 0, divides(old, old.count - tail) || divides(new, new.count - tail) { tail -= 1 }
                return (head, tail)
            }
        }
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
