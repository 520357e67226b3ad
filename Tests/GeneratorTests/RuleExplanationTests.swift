import Diagnostics
import Foundation
import Generator
import Testing

/// Checks the explanations of rules, and the examples of the rules that affect a client. `LintRuleTests` and
/// `RunRuleTests` check those of the others.
@Suite struct RuleExplanationTests {
    /// The rules without examples, with the reason.
    private static let withoutExamples = [
        "invalid-utf8": "an example is text, and text has no bytes that are not UTF-8",
        "too-large": "an example would fill pages",
        "unknown-revision": "it is about an argument of a command",
        "defect": "no file is known that shows a defect of Tenon",
        "not-generated": "it follows other errors",
        "output": "it is about the file system",
        "drift": "it is about changes after a run",
    ]

    private static let withExamples = RuleCatalogue.ofClients.filter { withoutExamples[$0.id.rawValue] == nil }

    @Test(arguments: withExamples)
    func `the bad example has only the findings of its rule, and the good example has none`(_ rule: Rule) throws {
        let explanation = try #require(RuleCatalogue.explanation(of: rule.id))
        let (bad, good) = (try Self.ids(#require(explanation.bad)), try Self.ids(#require(explanation.good)))
        #expect(Set(bad) == [rule.id.rawValue])
        #expect(good == [])
    }

    @Test func `every rule has a reason, and examples unless the list says why not`() {
        let rules = RuleCatalogue.rules
        #expect(rules.filter { RuleCatalogue.explanation(of: $0.id)?.why.isEmpty != false }.map(\.id) == [])
        let lacking = rules.filter { RuleCatalogue.explanation(of: $0.id)?.bad == nil }
        #expect(Set(lacking.map(\.id.rawValue)) == Set(Self.withoutExamples.keys))
    }

    @Test(arguments: RuleCatalogue.rules)
    func `a text for the terminal shows the reason and both examples`(_ rule: Rule) throws {
        let text = RuleText(rule).text
        let explanation = try #require(RuleCatalogue.explanation(of: rule.id))
        #expect(text.contains(explanation.why))
        let hasExamples = explanation.bad != nil
        #expect(text.contains("Found in:") == hasExamples && text.contains("Not in:") == hasExamples)
    }

    @Test func `a text names the files of an example with several, and leaves out the first lines of specs`() throws {
        let overlay = RuleText(try #require(RuleCatalogue.rule(DiagnosticID(rawValue: "overlay-target")))).text
        #expect(overlay.contains("    # spec.yaml\n    paths:") && overlay.contains("\n\n    # overlay.yaml\n    overlay: "))
        let key = RuleText(try #require(RuleCatalogue.rule(DiagnosticID(rawValue: "unknown-key")))).text
        #expect(key.contains("Found in:\n\n    paths:") && !key.contains("spec.yaml"))
        let version = RuleText(try #require(RuleCatalogue.rule(DiagnosticID(rawValue: "not-openapi")))).text
        #expect(version.contains("Not in:\n\n    openapi: 3.1.0\n"))
    }

    /// Returns the rules of the findings about an example, whose overlay is `overlay.yaml` if it has one.
    private static func ids(_ example: RuleExample) throws -> [String] {
        let folder = try TemporaryFolder()
        for (path, text) in example.files { _ = try folder.write(text, to: path) }
        var client = ClientConfiguration(named: "Client")
        client.overlays = example.files.map(\.path).filter { $0 == "overlay.yaml" }
        let found = Generation(client, spec: "spec.yaml", in: folder.path).diagnostics
        return found.matches(of: /(?:error|warning|note): .*\[([a-z0-9-]+)\]$/.anchorsMatchLineEndings()).map {
            String($0.output.1)
        }
    }
}
