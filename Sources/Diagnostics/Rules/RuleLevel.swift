/// The effect of a rule's findings on the run.
public enum RuleLevel: String, CaseIterable, Sendable, Hashable {
    /// The run fails.
    case error
    /// A strict run fails.
    case warning
    /// The run never fails because of it.
    case note
    /// The finding is not reported.
    case off

    /// The severity; `nil` for `off`.
    public var severity: Diagnostic.Severity? {
        switch self {
        case .error: .error
        case .warning: .warning
        case .note: .note
        case .off: nil
        }
    }
}
