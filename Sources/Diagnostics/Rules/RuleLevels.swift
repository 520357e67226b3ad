/// The levels of findings in one run: those of the rules, and the settings that change them.
public struct RuleLevels: Sendable, Hashable {
    /// The settings. The last that matches a finding decides its level, and overrides `isLenient` and `isStrict`.
    public var settings: [RuleSetting]
    /// True if containable errors count as warnings.
    public var isLenient: Bool
    /// True if warnings count as errors.
    public var isStrict: Bool

    /// Creates levels. Without settings, they are those of the rules.
    public init(settings: [RuleSetting] = [], isLenient: Bool = false, isStrict: Bool = false) {
        self.settings = settings
        self.isLenient = isLenient
        self.isStrict = isStrict
    }

    /// Returns the level of a finding in the run; `own` is its level without settings.
    ///
    /// An error that cannot be contained stays an error, whatever the settings state.
    ///
    /// - Returns: The level, and the index of the last setting that matches; `nil` if none does.
    func level(of finding: Diagnostic, at own: RuleLevel) -> (level: RuleLevel, setting: Int?) {
        let setting = settings.lastIndex { $0.applies(to: finding) }
        if own == .error, finding.consequence == nil { return (.error, setting) }
        if let setting { return (settings[setting].level, setting) }
        switch own {
        case .error where isLenient: return (.warning, nil)
        case .warning where isStrict: return (.error, nil)
        default: return (own, nil)
        }
    }
}
