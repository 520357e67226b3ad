import Diagnostics
import YAMLTree

/// A file of a description without a tree, and the references that lead to it.
///
/// Its findings wait until all references are known: they say what is done in the places of these.
struct BrokenFile {
    let file: SourceFile
    /// The problems that leave no tree; none where there is no text.
    let problems: [YAMLProblem]
    private var uses: [Use] = []

    private struct Use: Hashable {
        let location: SourceLocation
        let containment: String?
        let limit: Diagnostic.Severity
    }

    init(_ file: SourceFile, problems: [YAMLProblem]) {
        self.file = file
        self.problems = problems
    }

    mutating func note(_ reference: YAMLNode, as use: ReferenceUse) {
        uses.append(Use(location: reference.location, containment: use.containment, limit: use.limit))
    }

    func report(to diagnostics: DiagnosticCollector) {
        let notes = places.prefix(Self.mostNotes).map { Diagnostic.Note("the file is referred to here", at: $0) }
        let limit = uses.map(\.limit).max() ?? .error
        for problem in problems {
            diagnostics.report(problem, notes: notes, containment: containment, atMost: limit)
        }
        guard problems.isEmpty else { return }
        diagnostics.reportEmpty(file, notes: notes, containment: containment, atMost: limit)
    }

    private static let mostNotes = 5
    private static let mostContainments = 3

    private var places: [SourceLocation] {
        Set(uses.map(\.location)).sorted()
    }

    /// Names what is done in the places of the references, unless that is too many things.
    private var containment: String {
        let all = Set(uses.compactMap(\.containment)).sorted()
        guard !all.isEmpty, all.count <= Self.mostContainments else {
            return "what refers to the file is left out, or read as any value"
        }
        return "where the file is referred to, " + all.joined(separator: ", or ")
    }
}

extension DiagnosticCollector {
    /// A file of comments only is empty as well.
    func reportEmpty(
        _ file: SourceFile, notes: [Diagnostic.Note] = [], containment: String? = nil,
        atMost limit: Diagnostic.Severity = .error
    ) {
        report(
            Finding.emptyFile, "there is nothing in '\(file.path)'", at: SourceLocation(file: file, line: 1, column: 1),
            notes: notes, containment: containment, atMost: limit)
    }
}
