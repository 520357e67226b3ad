public import YAMLTree

/// What somebody wants the findings of a rule to count, everywhere or in some places.
public struct RuleSetting: Sendable, Hashable {
    public let rule: DiagnosticID
    /// `nil`: everywhere.
    public let place: PlacePattern?
    public let level: RuleLevel
    /// Where it is written; `nil` for one from the command line.
    public let location: SourceLocation?

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
