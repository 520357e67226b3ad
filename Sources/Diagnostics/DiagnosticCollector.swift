public import YAMLTree

/// A collector of the findings of one run, which gives each finding its severity.
///
/// The collector is a class with a lock, so that nested and concurrent readers need not pass an `inout` value around.
public final class DiagnosticCollector: Sendable {
    /// The levels of this run.
    public let levels: RuleLevels
    private let state = Locked(State())

    private struct State {
        var findings: Set<Diagnostic> = []
        /// The indices of the settings that were the last to match a finding.
        var used: Set<Int> = []
    }

    /// Creates a collector without findings. The default levels are those of the rules.
    public init(levels: RuleLevels = RuleLevels()) {
        self.levels = levels
    }

    /// Adds a finding, unless its level is `off`.
    ///
    /// - Parameter limit: The highest severity, whatever the rule states. For example, nothing in an example is an
    ///   error.
    public func report(
        _ kind: some FindingKind, _ message: String, at location: SourceLocation?, pointer: String? = nil,
        help: Help? = nil, notes: [Diagnostic.Note] = [], consequence: String? = nil,
        atMost limit: Diagnostic.Severity = .error
    ) {
        let own = kind.level.severity ?? .note
        let finding = Diagnostic(
            id: kind.id, severity: min(own, limit), message: message, location: location, pointer: pointer, help: help,
            notes: notes, consequence: consequence)
        let (level, setting) = levels.level(of: finding, at: kind.level == .off ? .off : RuleLevel(finding.severity))
        let isLowered = kind.level == .error && level != .error
        state.withLock { state in
            if let setting { state.used.insert(setting) }
            guard let severity = level.severity else { return }
            state.findings.insert(finding.counted(as: severity, isLowered: isLowered))
        }
    }

    /// Adds a finding of an earlier run, with its severity from that run.
    public func report(_ diagnostic: Diagnostic) {
        state.withLock { _ = $0.findings.insert(diagnostic) }
    }

    /// Reports the problems in the text of a file.
    public func report(_ problems: [YAMLProblem]) {
        for problem in problems { report(problem) }
    }

    /// Returns the findings without duplicates: those about the run first, then by file, line, column and ID.
    ///
    /// The order does not depend on the order of reporting.
    public func findings() -> [Diagnostic] {
        state.withLock { $0.findings }.sorted(by: Diagnostic.isPrinted(_:before:))
    }

    /// The settings that matched no finding, or only findings that a later setting matches too.
    public var unusedSettings: [RuleSetting] {
        let used = state.withLock { $0.used }
        return levels.settings.indices.filter { !used.contains($0) }.map { levels.settings[$0] }
    }

    /// True if any finding is an error, so that the run fails.
    public var hasErrors: Bool {
        state.withLock { $0.findings.contains { $0.severity == .error } }
    }
}

extension Diagnostic {
    /// Returns the finding with its severity in the run. If the levels lower an error, the message adds the
    /// consequence.
    fileprivate func counted(as severity: Severity, isLowered: Bool) -> Diagnostic {
        var finding = self
        finding.severity = severity
        if let consequence, isLowered { finding.message += ": " + consequence }
        return finding
    }
}

extension RuleLevel {
    fileprivate init(_ severity: Diagnostic.Severity) {
        switch severity {
        case .note: self = .note
        case .warning: self = .warning
        case .error: self = .error
        }
    }
}
