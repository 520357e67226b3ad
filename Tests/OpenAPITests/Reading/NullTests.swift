import OpenAPI
import Testing
import YAMLTree

/// Checks every way to state that a value can be null.
struct NullTests {
    @Test(arguments: [
        ("{type: string, nullable: true}", "3.0.3"), ("{type: [string, 'null']}", "3.1.0"),
        ("{type: ['null', string]}", "3.1.0"),
        ("{type: [string, null]}", "3.1.0"), ("{type: string, enum: [a, null]}", "3.1.0"),
        ("{type: string, oneOf: [{minLength: 1}, {type: 'null'}]}", "3.1.0"),
        ("{type: string, anyOf: [{minLength: 1}, {$ref: '#/components/schemas/Null'}]}", "3.1.0"),
        ("{type: string, anyOf: [{minLength: 1}, {const: null}]}", "3.1.0"),
        ("{type: string, anyOf: [{minLength: 1}, {enum: [null]}]}", "3.0.3"),
        ("{type: string, anyOf: [{minLength: 1}, {nullable: true}]}", "3.0.3"),
    ])
    func `each way makes a schema nullable and adds no type, member or value`(_ text: String, _ version: String) {
        let sample = ReadSample(
            schemas: "A: \(text)\nNull: {\(version == "3.1.0" ? "type: 'null'" : "")}", version: version)
        let schema = sample.schema("A")
        #expect(sample.findings.isEmpty)
        #expect(schema?.isNullable == true)
        #expect(schema?.isOnlyNull == false)
        #expect(schema?.types == [.string])
        #expect((schema?.oneOf.count ?? 0) + (schema?.anyOf.count ?? 0) <= 1)
        #expect(schema?.enumValues.allSatisfy { !$0.isNull } == true)
    }

    @Test(arguments: [
        "{type: 'null'}", "{type: ['null']}", "{type: null}", "{const: null}", "{enum: [null]}",
        "{oneOf: [{type: 'null'}]}",
    ])
    func `a schema can allow only null`(_ text: String) {
        let sample = ReadSample(schemas: "A: \(text)")
        #expect(sample.findings.isEmpty)
        #expect(sample.schema("A")?.isOnlyNull == true)
        #expect(sample.schema("A")?.isNullable == true)
        #expect(sample.schema("A")?.isAny == false)
    }

    @Test func `a union of one member and null has one member`() {
        let sample = ReadSample(
            schemas: "A: {type: string}\nB: {anyOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}]}")
        #expect(sample.schema("B").map { sample.names($0.anyOf) } == ["A"])
    }
}
