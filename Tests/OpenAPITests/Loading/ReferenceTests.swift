import OpenAPI
import Testing
import YAMLTree

/// Checks every form of reference.
struct ReferenceTests {
    @Test func `a reference can lead to a file or into a file`() {
        let sample = ReadSample(
            schemas: """
                A: {$ref: schemas/pet.yaml}
                B: {$ref: 'schemas/all.yaml#/Dog'}
                """,
            files: [
                "schemas/pet.yaml": "properties: {owner: {$ref: ../owner.yaml}, dog: {$ref: 'all.yaml#/Dog'}}",
                "schemas/all.yaml": "Dog: {type: string}\nCat: {type: integer}",
                "owner.yaml": "type: object",
            ])
        #expect(sample.findings.isEmpty)
        #expect(
            sample.document?.files.map(\.path) == [
                "openapi.yaml", "schemas/pet.yaml", "schemas/all.yaml", "owner.yaml",
            ])
        #expect(sample.names(sample.document?.namedSchemas ?? []) == ["pet", "Dog", "pet", "Dog", "owner"])
        #expect(sample.schema("Dog")?.pointer == "schemas/all.yaml#/Dog")
        #expect(sample.schema("pet")?.pointer == "schemas/pet.yaml#")
    }

    @Test func `tokens and file names can be escaped`() {
        let sample = ReadSample(
            schemas: """
                a/b: {type: string}
                c d: {type: string}
                A: {$ref: '#/components/schemas/a~1b'}
                B: {$ref: '#/components/schemas/c%20d'}
                C: {$ref: my%20pet.yaml}
                """, files: ["my pet.yaml": "type: object"])
        #expect(sample.findings.isEmpty)
        #expect(["A", "B", "C"].map { sample.schema($0)?.reference.map(sample.name) } == ["a/b", "c d", "my pet"])
    }

    @Test func `a reference back to the root file leads to the root, whatever its spelling`() {
        let sample = ReadSample(
            [
                "api/openapi.yaml": """
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths: {}
                components:
                  schemas:
                    A: {type: string}
                    B: {$ref: ../b.yaml}
                """,
                "b.yaml": "properties: {a: {$ref: './api/../api/openapi.yaml#/components/schemas/A'}}",
            ], root: "./api/openapi.yaml")
        #expect(sample.findings.isEmpty)
        #expect(sample.document?.files.map(\.path) == ["./api/openapi.yaml", "b.yaml"])
        #expect(sample.schema("b")?.properties.map { sample.name($0.schema) } == ["A"])
        #expect(sample.schema("A")?.pointer == "./api/openapi.yaml#/components/schemas/A")
    }

    @Test func `a pointer can lead through references`() {
        let sample = ReadSample(
            [
                "openapi.yaml": """
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths:
                  /a: {$ref: a.yaml}
                components:
                  schemas:
                    A: {$ref: '#/paths/~1a/get/responses/200/content/application~1json/schema'}
                    B: {$ref: '#/components/schemas/A/properties/id'}
                """,
                "a.yaml": "get: {$ref: get.yaml}",
                "get.yaml": """
                responses:
                  '200':
                    description: Done
                    content:
                      application/json: {schema: {properties: {id: {type: integer}}}}
                """,
            ])
        #expect(sample.findings.isEmpty)
        let target = sample.schema("B")?.reference.flatMap { sample.document?[$0] }
        #expect(target?.types == [.integer])
        #expect(target?.pointer == "get.yaml#/responses/200/content/application~1json/schema/properties/id")
    }

    @Test func `a reference can lead to an anchor or an identifier`() {
        let sample = ReadSample(
            schemas: """
                Pet: {$anchor: pet, type: object}
                Owner:
                  $id: https://example.com/schemas/owner
                  properties:
                    pet: {$ref: dog}
                    name: {$ref: '#/$defs/Name'}
                    whole: {$ref: '#/components/schemas/Pet'}
                  $defs:
                    Name: {type: string}
                Dog: {$id: https://example.com/schemas/dog, type: object}
                A: {$ref: '#pet'}
                B: {$ref: https://example.com/schemas/owner}
                C: {$ref: 'https://example.com/schemas/owner#/$defs/Name'}
                """)
        #expect(sample.findings.isEmpty)
        #expect(["A", "B", "C"].map { sample.schema($0)?.reference.map(sample.name) } == ["Pet", "Owner", "Name"])
        #expect(sample.schema("Owner")?.properties.map { sample.name($0.schema) } == ["Dog", "Name", "Pet"])
    }

    @Test func `a reference can use the address that the document states for itself`() {
        let sample = ReadSample(
            """
            openapi: 3.2.0
            $self: https://example.com/api
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                A: {type: string}
                B: {$ref: 'https://example.com/api#/components/schemas/A'}
            """)
        #expect(sample.findings.isEmpty)
        #expect(sample.schema("B")?.reference.map(sample.name) == "A")
    }

    @Test func `each file is read by its own version`() {
        let sample = ReadSample(
            schemas: "A: {$ref: 'other.yaml#/components/schemas/B'}", version: "3.0.3",
            files: [
                "other.yaml": "openapi: 3.1.0\ncomponents: {schemas: {B: {type: [string, 'null']}}}"
            ])
        #expect(sample.findings.isEmpty)
        #expect(sample.schema("B")?.isNullable == true)
    }

    @Test func `lists, mappings and text can be in other files`() {
        let sample = ReadSample(
            [
                "openapi.yaml": """
                openapi: 3.1.0
                info: {title: T, version: '1', description: {$ref: intro.md}}
                paths: {$ref: paths.yaml}
                components:
                  schemas: {$ref: schemas.yaml}
                """,
                "intro.md": "# Hello\n: no YAML",
                "paths.yaml": "/a: {get: {responses: {'200': {description: {$ref: 'texts.yaml#/done'}}}}}",
                "texts.yaml": "done: All is well",
                "schemas.yaml": "A: {type: object, properties: {$ref: properties.yaml}}",
                "properties.yaml": "id: {type: string}",
            ])
        #expect(sample.findings.isEmpty)
        #expect(sample.document?.info.description == "# Hello\n: no YAML")
        #expect(sample.operation?.responses.first?.description == "All is well")
        #expect(sample.schema("A")?.properties.map(\.name) == ["id"])
    }

    @Test func `a property named $ref is a property`() {
        let sample = ReadSample(schemas: "A: {properties: {$ref: {type: string}, b: {type: string}}}")
        #expect(sample.findings.isEmpty)
        #expect(sample.schema("A")?.properties.map(\.name) == ["$ref", "b"])
    }
}
