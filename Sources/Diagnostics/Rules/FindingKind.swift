/// The kinds of findings of one module. The raw value of a case is its stable ID.
public protocol FindingKind: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
    /// The headline under which the kinds of this module are listed.
    static var category: String { get }
    /// The meaning of the finding and its consequence, for lists of rules: Markdown on one line.
    var title: String { get }
    /// The level if no setting changes it.
    var level: RuleLevel { get }
    /// True if a run can continue without the part of the spec around a finding; single findings may differ.
    var isContainable: Bool { get }
    /// The explanation that `tenon explain RULE` prints.
    var explanation: RuleExplanation { get }
}

extension FindingKind {
    /// The raw value as an ID.
    public var id: DiagnosticID {
        DiagnosticID(rawValue: rawValue)
    }

    /// The rule for findings of this kind.
    public var rule: Rule {
        Rule(id: id, category: Self.category, title: title, level: level, isContainable: isContainable)
    }
}
