import YAMLTree

extension Diagnostic {
    /// The order of printing: findings about the run first, then by file, line, column and ID.
    static func isPrinted(_ one: Diagnostic, before other: Diagnostic) -> Bool {
        switch (one.location, other.location) {
        case (nil, _?): return true
        case (_?, nil): return false
        case (let mine?, let its?) where mine.file.path != its.file.path: return mine.file.path < its.file.path
        case (let mine?, let its?) where (mine.line, mine.column) != (its.line, its.column):
            return (mine.line, mine.column) < (its.line, its.column)
        default: return one.tieBreaker.lexicographicallyPrecedes(other.tieBreaker)
        }
    }

    /// Settles the order of findings at one place.
    private var tieBreaker: [String] {
        [id.rawValue, message, pointer ?? "", help ?? "", severity.rawValue, "\(location?.length ?? 0)"]
            + notes.flatMap { [$0.location.description, $0.message] }
    }
}
