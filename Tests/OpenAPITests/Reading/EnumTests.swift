import OpenAPI
import Testing
import YAMLTree

/// Checks the reading of listed values, and of their names and descriptions.
struct EnumTests {
    @Test func `values keep their order, without null and duplicates`() {
        let sample = ReadSample(schemas: "A: {enum: [b, null, a, b, 1, '1', true]}")
        #expect(sample.schema("A")?.enumValues.map(\.text) == ["b", "a", "1", "1", "true"])
        #expect(sample.schema("A")?.isNullable == true)
    }

    @Test(arguments: ["x-enum-names", "x-enum-varnames", "x-enumNames"])
    func `names belong to the remaining values`(_ keyword: String) {
        let sample = ReadSample(schemas: "A: {\(keyword): [one, nothing, two, again], enum: [1, null, 2, 1]}")
        #expect(sample.schema("A")?.enumNames == ["one", "two"])
    }

    @Test func `descriptions can be a list or a mapping`() {
        let sample = ReadSample(
            schemas:
                "A: {enum: [a, b], x-enum-descriptions: [One, Two]}\nB: {enum: [a, b], x-enumDescriptions: {b: Two}}")
        #expect(sample.findings.isEmpty)
        #expect(sample.schema("A")?.enumDescriptions == ["One", "Two"])
        #expect(sample.schema("B")?.enumDescriptions == ["", "Two"])
    }
}
