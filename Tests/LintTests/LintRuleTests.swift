import Diagnostics
import OpenAPI
import YAMLTree
import Testing

@testable import Lint

/// Checks the rules of `tenon lint`, also by the examples that `tenon explain` shows.
@Suite struct LintRuleTests {
    static func findings(_ example: RuleExample) -> [Diagnostic] {
        let files = MemoryFiles(Dictionary(example.files.map { ($0.path, $0.text) }) { first, _ in first })
        let diagnostics = DiagnosticCollector()
        if let document = DocumentReader(files: files, diagnostics: diagnostics).read("spec.yaml") {
            Linter(diagnostics: diagnostics).lint(document, at: "spec.yaml", files: files)
        }
        return diagnostics.findings()
    }

    static func ids(_ example: RuleExample) -> [String] {
        findings(example).map(\.id.rawValue)
    }

    @Test(arguments: LintFinding.allCases)
    func `the bad example has only the finding of its rule, and the good example has none`(_ rule: LintFinding) throws {
        let explanation = rule.explanation
        #expect(Self.ids(try #require(explanation.bad)) == [rule.rawValue])
        #expect(Self.ids(try #require(explanation.good)) == [])
    }

    @Test(arguments: LintFinding.allCases)
    func `a finding has a place in the file`(_ rule: LintFinding) throws {
        let finding = Self.findings(try #require(rule.explanation.bad)).first
        #expect((finding?.location?.line ?? 0) > 2)
    }

    private func schemas(_ text: String) -> [String] {
        schemaFindings(text).map(\.id.rawValue)
    }

    private func schemaFindings(_ text: String) -> [Diagnostic] {
        Self.findings(
            RuleExample(
                spec: LintFinding.responseExample("$ref: \"#/components/schemas/A\"") + "\ncomponents:\n  schemas:\n" + text))
    }

    @Test func `a component is used by discriminators, heirs and references into it, but not by itself`() {
        #expect(
            schemaFindings(
                """
                    A: {oneOf: [{$ref: "#/components/schemas/B"}, {$ref: "#/components/schemas/D/properties/x"}]}
                    B: {type: object, required: [k], properties: {k: {type: string}}, discriminator: {propertyName: k, mapping: {c: C}}}
                    C: {type: object}
                    D: {type: object, properties: {x: {type: string}}}
                    E: {allOf: [{$ref: "#/components/schemas/B"}]}
                    F: {type: object, properties: {f: {$ref: "#/components/schemas/F"}}}
                """
            ).filter { $0.id.rawValue == "unused-component" }.map(\.message) == ["nothing refers to 'F' in 'schemas'"])
    }

    @Test(arguments: [
        ("{type: array, items: {type: integer}, example: [1, a]}", true),
        ("{type: object, required: [a], properties: {a: {type: string}}, example: {}}", true),
        ("{type: object, additionalProperties: false, example: {b: 1}}", true),
        ("{type: string, enum: [a, b], example: c}", true),
        ("{type: string, format: date-time, example: '2020-13-01T00:00:00Z'}", true),
        ("{type: string, maxLength: 2, example: abc}", true),
        ("{allOf: [{type: object, required: [a], properties: {a: {type: string}}}], example: {a: 1}}", true),
        ("{anyOf: [{type: integer}, {type: boolean}], example: x}", true),
        ("{type: object, required: [a], properties: {a: {type: string, writeOnly: true}}, example: {}}", false),
        ("{type: string, format: date-time, example: '2020-12-01T00:00:00.5+01:00'}", false),
        ("{type: [string, 'null'], example: null}", false),
        ("{example: {x: [1]}}", false),
    ])
    func `an example is checked at every depth of its schema`(_ schema: String, _ isWrong: Bool) {
        #expect(schemas("    A: \(schema)\n").contains("contradicting-example") == isWrong)
    }

    @Test func `a schema that refers to itself is checked without a loop`() {
        #expect(
            schemas(
                """
                    A: {oneOf: [{$ref: "#/components/schemas/A"}, {type: object, properties: {a: {$ref: "#/components/schemas/A"}}}], example: {a: {a: 1}}}

                """
            ) == [])
    }
}
