/// All that one module can have to say, a case for each kind of finding. The raw value is its stable ID.
public protocol FindingKind: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
    /// The headline under which the kinds of this module are listed.
    static var category: String { get }
    /// What the finding means and what is done about it, as lists of rules say it: Markdown on one line.
    var title: String { get }
    /// How much it counts where nobody says otherwise.
    var level: RuleLevel { get }
    /// Whether a run can go on without the part of the spec around it. It need not be so for each single finding.
    var isContainable: Bool { get }
}

extension FindingKind {
    public var id: DiagnosticID {
        DiagnosticID(rawValue: rawValue)
    }

    public var rule: Rule {
        Rule(id: id, category: Self.category, title: title, level: level, isContainable: isContainable)
    }

    public static var rules: [Rule] {
        allCases.map(\.rule)
    }
}
