import ArgumentParser
import Diagnostics
import Generator

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says what a rule finds, why, and how to turn it down.",
        discussion: "Without RULE, it lists all rules."
    )

    @Argument(
        help: "The rule, as it stands in brackets behind a finding.", completion: .list(RuleCatalogue.rules.map(\.id.rawValue)))
    var rule: String?

    func run() throws {
        guard let rule else {
            for rule in RuleCatalogue.rules { StandardStreams.print("\(rule.id) (\(rule.level.rawValue)): \(rule.title)\n") }
            return
        }
        guard let known = RuleCatalogue.rule(DiagnosticID(rawValue: rule)) else {
            let meant = suggestion(for: rule, among: RuleCatalogue.rules.map(\.id.rawValue))
            throw ValidationError("There is no rule '\(rule)'" + (meant.map { "; did you mean '\($0)'?" } ?? "."))
        }
        StandardStreams.print(RuleText(known).text)
    }
}
