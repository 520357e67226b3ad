import OpenAPI
import Testing
import YAMLTree

struct EnumTests {
    @Test func `values are kept as listed, without null and duplicates`() {
        let sample = ReadSample(schemas: "A: {enum: [b, null, a, b, 1, '1', true]}")
        #expect(sample.schema("A")?.enumValues.map(\.text) == ["b", "a", "1", "1", "true"])
        #expect(sample.schema("A")?.isNullable == true)
    }

    @Test(arguments: ["x-enum-names", "x-enum-varnames", "x-enumNames"])
    func `names go with the values that are left`(_ keyword: String) {
        let sample = ReadSample(schemas: "A: {\(keyword): [one, nothing, two, again], enum: [1, null, 2, 1]}")
        #expect(sample.schema("A")?.enumNames == ["one", "two"])
    }

    @Test func `descriptions may be a list or by value`() {
        let sample = ReadSample(
            schemas:
                "A: {enum: [a, b], x-enum-descriptions: [One, Two]}\nB: {enum: [a, b], x-enumDescriptions: {b: Two}}")
        #expect(sample.findings.isEmpty)
        #expect(sample.schema("A")?.enumDescriptions == ["One", "Two"])
        #expect(sample.schema("B")?.enumDescriptions == ["", "Two"])
    }
}
