import YAMLTree

extension Diagnostic {
    /// Returns true if `one` is printed first: findings about the run precede others, then file, line, column and ID
    /// decide.
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

    /// The values that decide the order of findings at one place.
    private var tieBreaker: [String] {
        [id.rawValue, message, pointer ?? "", help ?? "", severity.rawValue, "\(location?.length ?? 0)"]
            + notes.flatMap { [$0.location.description, $0.message] }
    }
}
