public import YAMLTree

/// A setting of a rule's level, everywhere or in some places.
public struct RuleSetting: Sendable, Hashable {
    /// The rule whose findings the setting is for.
    public let rule: DiagnosticID
    /// `nil`: everywhere.
    public let place: PlacePattern?
    /// The level that they have instead.
    public let level: RuleLevel
    /// The place in the configuration; `nil` for a setting of the command line.
    public let location: SourceLocation?

    /// A setting for a place, or for all if `place` is `nil`.
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
