import OpenAPI
import Testing

/// Checks which schema each value of a discriminator stands for.
struct DiscriminatorTests {
    private func mapping(_ sample: ReadSample, _ name: String = "Pet") -> [String] {
        sample.schema(name)?.discriminator?.mapping.map { "\($0.value): \(sample.name($0.schema))" } ?? []
    }

    @Test func `a mapping can have names, references and files`() {
        let sample = ReadSample(
            schemas: """
                Pet:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: dog.yaml}, {$ref: 'more.yaml#/Cow'}]
                  discriminator:
                    propertyName: kind
                    mapping: {cat: Cat, kitten: '#/components/schemas/Cat', dog: dog.yaml, cow: 'more.yaml#/Cow'}
                Cat: {type: object}
                """, files: ["dog.yaml": "type: object", "more.yaml": "Cow: {type: object}"])
        #expect(sample.findings.isEmpty)
        #expect(mapping(sample) == ["cat: Cat", "kitten: Cat", "dog: dog", "cow: Cow"])
        #expect(sample.schema("Pet")?.discriminator?.isImplicit == false)
    }

    @Test func `without a mapping, the values are the names of the members that are references`() {
        let sample = ReadSample(
            schemas: """
                Pet:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {type: object}, {$ref: '#/components/schemas/Dog'}, {type: 'null'}]
                  discriminator: {propertyName: kind}
                Cat: {type: object}
                Dog: {$ref: '#/components/schemas/Cat'}
                """)
        #expect(sample.findings.isEmpty)
        #expect(sample.schema("Pet")?.discriminator?.mapping.map(\.value) == ["Cat", "Dog"])
        #expect(sample.schema("Pet")?.discriminator?.isImplicit == true)
    }

    @Test func `a member that is not in the mapping has its own name as its value`() {
        let sample = ReadSample(
            schemas: """
                Pet:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator: {propertyName: kind, mapping: {cat: Cat}}
                Cat: {type: object}
                Dog: {type: object}
                """)
        #expect(mapping(sample) == ["cat: Cat", "Dog: Dog"])
    }

    @Test func `a parent without members maps to all schemas that include it`() {
        let sample = ReadSample(
            schemas: """
                Pet: {type: object, discriminator: {propertyName: kind}}
                Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object}]}
                Puppy: {allOf: [{$ref: '#/components/schemas/Dog'}]}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}]}
                Tree: {type: object}
                """)
        #expect(sample.findings.isEmpty)
        #expect(mapping(sample) == ["Dog: Dog", "Puppy: Puppy", "Cat: Cat"])
    }

    @Test func `a default mapping has a member for all other values`() {
        let sample = ReadSample(
            schemas: """
                Pet:
                  oneOf: [{$ref: '#/components/schemas/Cat'}]
                  discriminator: {propertyName: kind, defaultMapping: Cat}
                Cat: {type: object}
                """, version: "3.2.0")
        #expect(sample.findings.isEmpty)
        #expect(sample.schema("Pet")?.discriminator?.defaultMapping.map(sample.name) == "Cat")
    }
}
