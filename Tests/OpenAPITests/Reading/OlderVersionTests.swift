import OpenAPI
import Testing
import YAMLTree

/// Checks the reading of constructs that 3.0 spells differently.
struct OlderVersionTests {
    @Test func `an exclusive bound becomes a number`() {
        let sample = ReadSample(
            schemas: "A: {type: integer, exclusiveMinimum: true, minimum: 0, maximum: 9, exclusiveMaximum: false}",
            version: "3.0.3")
        #expect(sample.findings.isEmpty)
        #expect(
            sample.schema("A")?.constraints.map { "\($0.keyword): \($0.value)" } == [
                "exclusiveMinimum: 0", "maximum: 9",
            ])
    }

    @Test func `the example of a schema comes before its examples`() {
        let sample = ReadSample(schemas: "A: {type: integer, examples: [2], example: 1}")
        #expect(sample.schema("A")?.examples.map(\.text) == ["1", "2"])
    }

    @Test func `the keys beside a reference are ignored`() {
        let sample = ReadSample(
            schemas: "A: {type: string}\nB: {$ref: '#/components/schemas/A', description: D}", version: "3.0.3")
        #expect(sample.findings.isEmpty)
        #expect(sample.schema("B")?.description == nil)
        #expect(sample.schema("B")?.isPlainReference == true)
    }
}
