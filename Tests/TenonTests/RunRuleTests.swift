import Diagnostics
import Foundation
import Generator
import Testing

/// Checks the examples that `tenon explain` shows of rules about configurations and runs.
@Suite(.timeLimit(.minutes(20)))
struct RunRuleTests {
    private static let withExamples = RunFinding.allCases.filter { $0.explanation.bad != nil }

    @Test(arguments: withExamples)
    func `the bad example has only the findings of its rule, and the good example has none`(_ rule: RunFinding) async throws {
        let bad = try await Self.ids(#require(rule.explanation.bad))
        let good = try await Self.ids(#require(rule.explanation.good))
        #expect(bad == [rule.rawValue])
        #expect(good == [])
    }

    /// Returns the rules of the findings of `generate`, and of `check` if clients were generated. An example without a spec
    /// has `petSpec`.
    private static func ids(_ example: RuleExample) async throws -> Set<String> {
        let tool = try Tool()
        defer { tool.remove() }
        try tool.write(petSpec, to: "spec.yaml")
        for (path, text) in example.files { try tool.write(text, to: path) }
        var outcomes = [try await tool.run("generate", "--verbose")]
        if outcomes[0].status == 0 { outcomes.append(try await tool.run("check", "--verbose")) }
        let found = outcomes.map(\.errors).joined().matches(
            of: /(?:error|warning|note): .*\[([a-z0-9-]+)\]$/.anchorsMatchLineEndings())
        // Each error in a client also has this finding.
        return Set(found.map { String($0.output.1) }).subtracting([RunFinding.notGenerated.rawValue])
    }
}
