import Diagnostics
import Lint

extension DiagnosticCollector {
    /// Reports each setting of the configuration that no finding was counted by: the mistake that it was made for is
    /// mended, or it never named one. What the command line says is for one run, over clients that may differ.
    ///
    /// - Parameter isLint: Whether the rules were looked at that only `tenon lint` knows.
    func reportUnusedSettings(ofLint isLint: Bool = false) {
        for setting in unusedSettings {
            guard let location = setting.location else { continue }
            guard isLint || LintFinding(rawValue: setting.rule.rawValue) == nil else { continue }
            let place = setting.place.map { " in '\($0)'" } ?? ""
            report(RunFinding.unusedSetting, "there is no finding of '\(setting.rule)'\(place)", at: location)
        }
    }
}
