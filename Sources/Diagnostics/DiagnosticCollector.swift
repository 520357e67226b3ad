public import YAMLTree

/// Collects the findings of one run.
///
/// A class with a lock, so that readers nested in one another, or files read at the same time, report without handing
/// an `inout` value around.
public final class DiagnosticCollector: Sendable {
    private let reported = Locked<[Diagnostic]>([])

    public init() {}

    /// Adds a finding. Nothing is printed before `findings(strict:)` is asked for.
    public func report(_ diagnostic: Diagnostic) {
        reported.withLock { $0.append(diagnostic) }
    }

    /// Reports something that makes the run fail.
    public func error(
        _ id: DiagnosticID,
        _ message: String,
        at location: SourceLocation?,
        pointer: String? = nil,
        help: String? = nil,
        notes: [Diagnostic.Note] = []
    ) {
        report(
            Diagnostic(
                id: id, severity: .error, message: message, location: location, pointer: pointer, help: help,
                notes: notes))
    }

    /// Reports something that makes only a strict run fail.
    public func warning(
        _ id: DiagnosticID,
        _ message: String,
        at location: SourceLocation?,
        pointer: String? = nil,
        help: String? = nil,
        notes: [Diagnostic.Note] = []
    ) {
        report(
            Diagnostic(
                id: id, severity: .warning, message: message, location: location, pointer: pointer, help: help,
                notes: notes))
    }

    /// Reports what the text of a file has wrong with it.
    public func report(_ problems: [YAMLProblem]) {
        reported.withLock { $0 += problems.map(\.diagnostic) }
    }

    /// What was found, each finding once: those about the run first, then by file, line, column and ID.
    ///
    /// The order does not depend on the order of reporting. With `strict`, warnings are errors.
    public func findings(strict: Bool = false) -> [Diagnostic] {
        var findings = reported.withLock { $0 }
        if strict {
            for index in findings.indices where findings[index].severity == .warning {
                findings[index].severity = .error
            }
        }
        return Set(findings).sorted(by: Diagnostic.isPrinted(_:before:))
    }

    /// Whether the run fails already; warnings of a strict run are not counted.
    public var hasErrors: Bool {
        reported.withLock { $0.contains { $0.severity == .error } }
    }
}

extension Diagnostic {
    fileprivate static func isPrinted(_ one: Diagnostic, before other: Diagnostic) -> Bool {
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
