import Diagnostics
import YAMLTree

/// A file of a spec that has no tree, with the references that lead to it.
///
/// Its findings wait until all references are known, because they state the consequence at these references.
struct BrokenFile {
    let file: SourceFile
    /// The problems that leave no tree; empty if the file is empty.
    let problems: [YAMLProblem]
    private var uses: [Use] = []

    private struct Use: Hashable {
        let location: SourceLocation
        let consequence: String?
        let limit: Diagnostic.Severity
    }

    init(_ file: SourceFile, problems: [YAMLProblem]) {
        self.file = file
        self.problems = problems
    }

    mutating func note(_ reference: YAMLNode, consequence: ReferenceConsequence) {
        uses.append(Use(location: reference.location, consequence: consequence.text, limit: consequence.limit))
    }

    func report(to diagnostics: DiagnosticCollector) {
        let notes = references.prefix(Self.maximumNotes).map { Diagnostic.Note("the file is referred to here", at: $0) }
        let limit = uses.map(\.limit).max() ?? .error
        for problem in problems {
            diagnostics.report(problem, notes: notes, consequence: consequence, atMost: limit)
        }
        guard problems.isEmpty else { return }
        diagnostics.reportEmpty(file, notes: notes, consequence: consequence, atMost: limit)
    }

    private static let maximumNotes = 5
    private static let maximumConsequences = 3

    private var references: [SourceLocation] {
        Set(uses.map(\.location)).sorted()
    }

    /// The consequences at the references, unless there are too many different ones.
    private var consequence: String {
        let all = Set(uses.compactMap(\.consequence)).sorted()
        guard !all.isEmpty, all.count <= Self.maximumConsequences else {
            return "references to the file are left out, or accept any value"
        }
        return "where the file is referred to, " + all.joined(separator: ", or ")
    }
}

extension DiagnosticCollector {
    /// Reports an empty file, or one with comments only.
    func reportEmpty(
        _ file: SourceFile, notes: [Diagnostic.Note] = [], consequence: String? = nil,
        atMost limit: Diagnostic.Severity = .error
    ) {
        report(
            Finding.emptyFile, "there is nothing in '\(file.path)'", at: SourceLocation(file: file, line: 1, column: 1),
            notes: notes, consequence: consequence, atMost: limit)
    }
}
