import Diagnostics
import Lint

extension DiagnosticCollector {
    /// Reports each setting of the configuration that changed the level of no finding: its mistake is corrected, or
    /// never existed. Settings of the command line are not reported, because they are for several clients.
    ///
    /// - Parameter isLint: True if the run applied the rules of `tenon lint`.
    func reportUnusedSettings(ofLint isLint: Bool = false) {
        for setting in unusedSettings {
            guard let location = setting.location else { continue }
            guard isLint || LintFinding(rawValue: setting.rule.rawValue) == nil else { continue }
            let place = setting.place.map { " in '\($0)'" } ?? ""
            report(RunFinding.unusedSetting, "there is no finding of '\(setting.rule)'\(place)", at: location)
        }
    }
}
