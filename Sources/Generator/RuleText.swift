package import Diagnostics

/// The explanation of one rule for a terminal, which `tenon explain` prints.
package struct RuleText {
    private let rule: Rule

    package init(_ rule: Rule) {
        self.rule = rule
    }

    package var text: String {
        let explanation = RuleCatalogue.explanation(of: rule.id)
        let parts = [
            "\(rule.id): \(level)", sentence(rule.title), explanation?.why,
            explanation?.bad.map { "Found in:\n\n" + indented($0.text) },
            explanation?.good.map { "Not in:\n\n" + indented($0.text) }, advice,
        ]
        return parts.compactMap { $0 }.joined(separator: "\n\n") + "\n"
    }

    private var level: String {
        rule.canBeLowered ? rule.level.rawValue : "\(rule.level.rawValue), always"
    }

    private var advice: String {
        guard rule.canBeLowered else { return "It cannot be turned down." }
        let other = rule.level == .note ? "warning" : "off"
        return """
            To change its level, in tenon.yaml:

                findings:
                  \(rule.id): \(other)

            or for one run: --level \(rule.id)=\(other)
            """
    }

    private func sentence(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
    }

    private func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }.joined(
            separator: "\n")
    }
}
