public import Diagnostics
public import OpenAPI

/// Checks a description for mistakes that generators or their users may trip over.
public struct Linter: Sendable {
    private let diagnostics: DiagnosticCollector

    /// - Parameter diagnostics: Collects what the rules find.
    public init(diagnostics: DiagnosticCollector) {
        self.diagnostics = diagnostics
    }

    /// Reports what each rule finds.
    ///
    /// - Parameters:
    ///   - document: The description as it was read.
    ///   - path: The path of its root.
    ///   - files: The files that it was read from.
    public func lint(
        _ document: Document, at path: String, files: any FileSource, overlays: OverlayFiles = .none
    ) {
        guard let map = SpecMap(path, files: files, overlays: overlays, notesObjects: true) else { return }
        let subject = LintSubject(document: document, map: map, diagnostics: diagnostics)
        for rule in Self.rules { rule.check(subject) }
    }

    private static let rules: [any LintRule] = [
        UnusedComponents(), UndeclaredTags(), AmbiguousPaths(), SuccessAnswers(), UnquotedStatuses(),
        SchemaAndContent(), UndeclaredStyles(), IndistinctMembers(), AbsentDiscriminators(), ImpossibleBounds(),
        NullableKeys(), ContradictingValues(), SecretExamples(),
    ]
}

/// One rule.
protocol LintRule: Sendable {
    func check(_ subject: LintSubject)
}
