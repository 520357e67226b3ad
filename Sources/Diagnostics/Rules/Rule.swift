/// A rule: the ID, the description and the default level of one kind of finding.
public struct Rule: Sendable, Hashable, Identifiable {
    /// The stable ID.
    public let id: DiagnosticID
    /// The headline under which the rule is listed.
    public let category: String
    /// The meaning of its findings: Markdown on one line.
    public let title: String
    /// The level of its findings if no setting changes it.
    public let level: RuleLevel
    /// True if a run can continue without the part of the spec around a finding.
    public let isContainable: Bool

    /// Creates a rule; the parameters are the properties of the same names.
    public init(id: DiagnosticID, category: String, title: String, level: RuleLevel, isContainable: Bool) {
        self.id = id
        self.category = category
        self.title = title
        self.level = level
        self.isContainable = isContainable
    }

    /// True if a setting can lower the level of its findings below an error.
    public var canBeLowered: Bool {
        level != .error || isContainable
    }
}
