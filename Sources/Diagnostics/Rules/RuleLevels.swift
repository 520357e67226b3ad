/// The levels of findings in one run: those of the rules, and the settings that change them.
public struct RuleLevels: Sendable, Hashable {
    /// The last one that fits a finding counts, and more than the two below.
    public var settings: [RuleSetting]
    /// True if errors that can be contained are warnings.
    public var isLenient: Bool
    /// True if warnings are errors.
    public var isStrict: Bool

    /// By default, each finding has the level of its rule.
    public init(settings: [RuleSetting] = [], isLenient: Bool = false, isStrict: Bool = false) {
        self.settings = settings
        self.isLenient = isLenient
        self.isStrict = isStrict
    }

    /// The level of a finding whose severity is that of its rule.
    ///
    /// An error that nothing is known to do about stays one, whatever anybody wants.
    ///
    /// - Returns: The place in `settings` of the one that counts, too.
    func level(of finding: Diagnostic, at own: RuleLevel) -> (level: RuleLevel, setting: Int?) {
        let setting = settings.lastIndex { $0.applies(to: finding) }
        if own == .error, finding.containment == nil { return (.error, setting) }
        if let setting { return (settings[setting].level, setting) }
        switch own {
        case .error where isLenient: return (.warning, nil)
        case .warning where isStrict: return (.error, nil)
        default: return (own, nil)
        }
    }
}
