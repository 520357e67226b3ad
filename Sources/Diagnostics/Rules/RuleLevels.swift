/// The levels of findings in one run: those of the rules, and the settings that change them.
public struct RuleLevels: Sendable, Hashable {
    /// The settings. The last one that fits a finding counts, and overrides `isLenient` and `isStrict`.
    public var settings: [RuleSetting]
    /// True if errors that can be contained are warnings.
    public var isLenient: Bool
    /// True if warnings are errors.
    public var isStrict: Bool

    /// Levels without settings are those of the rules.
    public init(settings: [RuleSetting] = [], isLenient: Bool = false, isStrict: Bool = false) {
        self.settings = settings
        self.isLenient = isLenient
        self.isStrict = isStrict
    }

    /// The level of a finding whose severity is that of its rule.
    ///
    /// An error that cannot be contained stays an error, whatever the settings are.
    ///
    /// - Returns: The level, and the index of the setting that counts; `nil` if none does.
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
