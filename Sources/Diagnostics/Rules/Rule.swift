/// A kind of finding as it is listed, explained and configured.
public struct Rule: Sendable, Hashable, Identifiable {
    public let id: DiagnosticID
    /// The headline under which it is listed.
    public let category: String
    /// The meaning of its findings: Markdown on one line.
    public let title: String
    /// How much its findings count where nobody says otherwise.
    public let level: RuleLevel
    /// True if a run can continue without the part of the spec around a finding.
    public let isContainable: Bool

    public init(id: DiagnosticID, category: String, title: String, level: RuleLevel, isContainable: Bool) {
        self.id = id
        self.category = category
        self.title = title
        self.level = level
        self.isContainable = isContainable
    }

    /// True if a setting can lower the level of its findings below an error.
    public var canBeTurnedDown: Bool {
        level != .error || isContainable
    }
}
