import OpenAPI
import Testing

/// Names in `required`, and where a property of the name may stand.
struct RequiredFindingTests {
    @Test func `a name that is nearly a property is told, any other is noted`() {
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
    func `a property may stand in any part of the object`(schemas: String) {
        #expect(ReadSample(schemas: schemas).findings == "")
    }

    @Test func `a mapping's target that is not there is told once`() {
        let findings = ReadSample(
            schemas: """
                A: {oneOf: [{$ref: '#/components/schemas/B'}], discriminator: {propertyName: k, mapping: {x: Bee, y: Bee, z: B}}}
                B: {type: object, properties: {k: {type: string}}}
                """
        ).findings
        #expect(findings.matches(of: /there is no schema 'Bee'/).count == 1)
    }
}
