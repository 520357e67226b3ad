import Diagnostics
import Generator
import SwiftPlan
import Testing

/// Checks the explanations of rules by their examples.
@Suite struct RuleExplanationTests {
    @Test(arguments: PlanFinding.allCases)
    func `the bad example has only the findings of its rule, and the good example has none`(_ rule: PlanFinding) throws {
        let explanation = rule.explanation
        #expect(!explanation.why.isEmpty)
        #expect(Set(try Self.ids(explanation.bad)) == [rule.rawValue])
        #expect(try Self.ids(explanation.good) == [])
    }

    @Test(arguments: PlanFinding.allCases)
    func `a text for the terminal shows both examples`(_ rule: PlanFinding) {
        let text = RuleText(rule.rule).text
        #expect(text.contains("Found in:") && text.contains("Not in:"))
    }

    private static func ids(_ spec: String) throws -> [String] {
        let folder = try TemporaryFolder()
        _ = try folder.write(RuleExplanation.preamble + spec, to: "spec.yaml")
        let found = Generation(ClientConfiguration(named: "Client"), spec: "spec.yaml", in: folder.path).diagnostics
        return found.matches(of: /\[([a-z0-9-]+)\]$/.anchorsMatchLineEndings()).map { String($0.output.1) }
    }
}
