import OpenAPI
import Testing

/// Checks the findings about names in `required` without a property.
struct RequiredFindingTests {
    @Test func `a name similar to a property is a warning, and another undeclared name is a note`() {
        let sample = ReadSample(
            schemas: """
                A: {type: object, required: [file_idz, other], properties: {file_id: {type: string}}}
                """)
        #expect(
            sample.findings == """
                openapi.yaml:6:34: warning: 'required' names 'file_idz', which is not among the properties [misspelled-required]
                6 |     A: {type: object, required: [file_idz, other], properties: {file_id: {type: string}}}
                  |                                  ^~~~~~~~ help: did you mean 'file_id'?
                openapi.yaml:6:44: note: 'required' names 'other', which is not among the properties [undeclared-required]
                6 |     A: {type: object, required: [file_idz, other], properties: {file_id: {type: string}}}
                  |                                            ^~~~~

                """)
    }

    @Test(arguments: [
        "A: {required: [a], allOf: [{$ref: '#/components/schemas/B'}]}\nB: {properties: {a: {}}}",
        "A: {allOf: [{$ref: '#/components/schemas/B'}, {required: [a]}]}\nB: {allOf: [{properties: {a: {}}}]}",
        "A: {properties: {a: {}}, anyOf: [{required: [a]}]}",
        "A: {$ref: '#/components/schemas/B', required: [a]}\nB: {properties: {a: {}}}",
        "A: {properties: {b: {}}, oneOf: [{required: [c]}, {properties: {c: {}}}]}",
        "A: {type: object, required: [a]}", "A: {anyOf: [{required: [a]}, {required: [b]}]}",
    ])
    func `a required property can be declared in any part of the object`(schemas: String) {
        #expect(ReadSample(schemas: schemas).findings == "")
    }

    @Test func `a missing target of a mapping is reported once`() {
        let findings = ReadSample(
            schemas: """
                A: {oneOf: [{$ref: '#/components/schemas/B'}], discriminator: {propertyName: k, mapping: {x: Bee, y: Bee, z: B}}}
                B: {type: object, properties: {k: {type: string}}}
                """
        ).findings
        #expect(findings.matches(of: /there is no schema 'Bee'/).count == 1)
    }
}
