public import Diagnostics
public import OpenAPI

/// A linter, which checks a spec for mistakes that do not affect a client, but other tools or readers of the spec.
public struct Linter: Sendable {
    private let diagnostics: DiagnosticCollector

    /// Creates a linter that reports to the collector.
    public init(diagnostics: DiagnosticCollector) {
        self.diagnostics = diagnostics
    }

    /// Runs all rules and reports their findings. If the root file cannot be read, nothing is reported.
    ///
    /// - Parameters:
    ///   - document: The spec after reading.
    ///   - path: The path of the root file.
    ///   - files: The files of the spec.
    ///   - overlays: The overlays that were applied when the document was read.
    public func lint(
        _ document: Document, at path: String, files: any FileSource, overlays: OverlayFiles = .none
    ) {
        guard let map = SpecMap(path, files: files, overlays: overlays, notesObjects: true) else { return }
        let subject = LintSubject(document: document, map: map, diagnostics: diagnostics)
        for rule in Self.rules { rule.check(subject) }
    }

    private static let rules: [any LintRule] = [
        UnusedComponents(), UndeclaredTags(), AmbiguousPaths(), MissingSuccessResponses(), UnquotedStatuses(),
        SchemaAndContent(), UndeclaredStyles(), IndistinctMembers(), AbsentDiscriminators(), ImpossibleBounds(),
        NullableKeys(), ContradictingValues(), SecretExamples(),
    ]
}

/// A rule, which checks a whole spec.
protocol LintRule: Sendable {
    func check(_ subject: LintSubject)
}
