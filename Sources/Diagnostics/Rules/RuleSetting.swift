public import YAMLTree

/// A setting of a rule's level, everywhere or in some places.
public struct RuleSetting: Sendable, Hashable {
    /// The rule whose level the setting changes.
    public let rule: DiagnosticID
    /// The places where the setting applies; `nil` for everywhere.
    public let place: PlacePattern?
    /// The level of the rule's findings in these places.
    public let level: RuleLevel
    /// The place in the configuration; `nil` for a setting from the command line.
    public let location: SourceLocation?

    /// Creates a setting, which applies everywhere if `place` is `nil`.
    public init(rule: DiagnosticID, place: PlacePattern? = nil, level: RuleLevel, location: SourceLocation? = nil) {
        self.rule = rule
        self.place = place
        self.level = level
        self.location = location
    }

    func applies(to finding: Diagnostic) -> Bool {
        finding.id == rule && (place?.matches(finding.location?.file.path, finding.pointer) ?? true)
    }
}
