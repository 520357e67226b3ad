import OpenAPI
import Testing
import YAMLTree

/// Checks the reading of schemas.
struct SchemaTests {
    @Test func `a schema has its annotations and constraints`() {
        let sample = ReadSample(
            schemas: """
                A:
                  title: T
                  description: D
                  deprecated: true
                  readOnly: true
                  writeOnly: true
                  default: 5
                  examples: [1, 2]
                  type: integer
                  format: int64
                  minimum: 0x10
                  multipleOf: 1e2
                  uniqueItems: false
                  x-swift-name: Amount
                """)
        let schema = sample.schema("A")
        #expect(sample.findings.isEmpty)
        #expect(schema?.title == "T" && schema?.description == "D" && schema?.format == "int64")
        #expect(schema?.isDeprecated == true && schema?.isReadOnly == true && schema?.isWriteOnly == true)
        #expect(schema?.defaultValue?.integer == 5)
        #expect(schema?.examples.map(\.text) == ["1", "2"])
        #expect(schema?.constraints.map { "\($0.keyword): \($0.value)" } == ["minimum: 0x10", "multipleOf: 1e2"])
        #expect(schema?.swiftName == "Amount")
    }

    @Test func `an object keeps the order of its properties`() {
        let sample = ReadSample(
            schemas: """
                A:
                  type: object
                  properties: {z: {type: string}, a: {type: integer}, '': {type: boolean}, properties: {type: object}}
                  required: [a, elsewhere, a]
                  additionalProperties: false
                  patternProperties: {^x: {type: string}}
                  propertyNames: {pattern: a}
                B: {additionalProperties: {type: string}}
                C: {additionalProperties: {}}
                D: {unevaluatedProperties: false}
                """)
        let schema = sample.schema("A")
        #expect(!sample.findings.contains("warning") && sample.findings.contains("[ineffective-keyword]"))
        #expect(sample.findings.contains("9:21: note: 'required' names 'elsewhere', which is not among the properties"))
        #expect(schema?.properties.map(\.name) == ["z", "a", "", "properties"])
        #expect(schema?.required == ["a", "elsewhere"])
        #expect(schema?.patternProperties.map(\.pattern) == ["^x"])
        #expect(schema?.propertyNames != nil)
        #expect(
            ["A", "B", "C", "D"].map { sample.additional($0) } == ["forbidden", "schema", "allowed", "forbidden"])
    }

    @Test func `an array has prefix items and items`() {
        let sample = ReadSample(
            schemas: "A: {type: array, items: {type: string}, prefixItems: [{type: integer}, true]}")
        #expect(sample.schema("A")?.items.flatMap { sample.document?[$0].types } == [.string])
        #expect(sample.schema("A")?.prefixItems.count == 2)
    }

    @Test func `a boolean or empty schema allows any value or none`() {
        let sample = ReadSample(
            schemas:
                "A: true\nB: {}\nC: false\nD: {not: {}}\nE: {description: D}\nF: {type: string}\nG: {required: [a]}")
        #expect(sample.findings.isEmpty)
        #expect(
            ["A", "B", "C", "D", "E", "F", "G"].map { sample.schema($0)?.isAny } == [
                true, true, false, false, true, false, false,
            ])
        #expect(["A", "B", "C", "D"].map { sample.schema($0)?.isNever } == [false, false, true, true])
    }

    @Test func `a recursive schema is read once`() {
        let sample = ReadSample(
            schemas: """
                Tree: {type: object, properties: {children: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
                A: {properties: {b: {$ref: '#/components/schemas/B'}}}
                B: {properties: {a: {$ref: '#/components/schemas/A'}}}
                """)
        #expect(sample.findings.isEmpty)
        #expect(sample.document?.schemas.count == 7)
        #expect(sample.document?.schemas.filter { $0.name != nil }.map(\.name) == ["Tree", "A", "B"])
    }

    @Test func `a reference with only annotations beside it is a plain reference`() {
        let sample = ReadSample(
            schemas: """
                A: {type: string}
                B: {$ref: '#/components/schemas/A', description: D, deprecated: true, default: x, readOnly: true}
                C: {$ref: '#/components/schemas/A', minLength: 1}
                D: {$ref: '#/components/schemas/A', properties: {b: {type: string}}}
                E: {$ref: '#/components/schemas/A', type: [string, 'null']}
                """)
        #expect(sample.findings.isEmpty)
        #expect(["B", "C", "D", "E"].map { sample.schema($0)?.isPlainReference } == [true, true, false, false])
        #expect(sample.schema("B")?.description == "D")
        #expect(sample.schema("D")?.reference.map(sample.name) == "A")
    }

    @Test func `a loop of references is cut`() {
        let sample = ReadSample(schemas: "A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/A'}")
        #expect(sample.schema("A")?.isPlainReference == true)
        #expect(sample.schema("B")?.isAny == true)
        #expect(sample.schema("B")?.reference == nil)
    }

    @Test func `the name of a schema comes from its pointer`() {
        let sample = ReadSample(
            schemas: """
                A:
                  properties:
                    file: {$ref: file-with-includes.yaml}
                    token: {$ref: 'errors.yaml#/NotFound'}
                    local: {$ref: '#/components/schemas/A/$defs/Local'}
                    part: {$ref: 'errors.yaml#/NotFound/properties/code'}
                    nested: {$ref: 'errors.yaml#/components/schemas/Nested'}
                    inline: {type: string}
                  $defs: {Local: {type: string}}
                """,
            files: [
                "file-with-includes.yaml": "type: object",
                "errors.yaml":
                    "NotFound: {properties: {code: {type: string}}}\ncomponents: {schemas: {Nested: {type: string}}}",
            ])
        #expect(sample.findings.isEmpty)
        #expect(
            sample.schema("A")?.properties.map { sample.name($0.schema) } == [
                "file-with-includes", "NotFound", "Local", "inline", "Nested", "inline",
            ])
    }
}

extension ReadSample {
    fileprivate func additional(_ name: String) -> String {
        switch schema(name)?.additionalProperties {
        case .allowed?: "allowed"
        case .forbidden?: "forbidden"
        case .schema?: "schema"
        case .unspecified?, nil: "unspecified"
        }
    }
}
