/// How much the findings of a rule count.
public enum RuleLevel: String, CaseIterable, Sendable, Hashable {
    /// The run fails.
    case error
    /// A strict run fails.
    case warning
    /// Worth knowing; never fails a run.
    case note
    /// Not said at all.
    case off

    /// `nil` where nothing is said.
    public var severity: Diagnostic.Severity? {
        switch self {
        case .error: .error
        case .warning: .warning
        case .note: .note
        case .off: nil
        }
    }
}
