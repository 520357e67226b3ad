import Foundation
import Generator
import Testing

/// Checks the findings about schemas whose parts contradict each other. The client is generated nevertheless.
@Suite struct ContradictionFindingTests {
    @Test(arguments: [
        // Types of one property, in both orders of the parts.
        [
            "Base: {type: object, properties: {x: {type: string}}}",
            "A: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {x: {type: integer}}}]}",
        ],
        [
            "Base: {type: object, properties: {x: {type: string}}}",
            "A: {allOf: [{required: [x], properties: {x: {type: integer}}}, {$ref: '#/components/schemas/Base'}]}",
        ],
        // Types of a property beside a reference and beside `allOf`.
        [
            "Base: {type: object, properties: {x: {type: boolean}}}",
            "A: {$ref: '#/components/schemas/Base', properties: {x: {type: array}}}",
        ],
        [
            "Base: {type: object, properties: {x: {type: boolean}}}",
            "A: {allOf: [{$ref: '#/components/schemas/Base'}], properties: {x: {type: object}}}",
        ],
        // Types of the whole schema.
        ["Base: {type: string}", "A: {allOf: [{$ref: '#/components/schemas/Base'}, {type: integer}]}"],
        ["Base: {type: array, items: {type: string}}", "A: {$ref: '#/components/schemas/Base', type: object}"],
        // Values.
        ["Base: {type: string, enum: [a, b]}", "A: {allOf: [{$ref: '#/components/schemas/Base'}, {enum: [c]}]}"],
        [
            "Base: {properties: {x: {const: a}}}",
            "A: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {x: {const: b}}}]}",
        ],
        [
            "Base: {properties: {x: {const: a}}}",
            "A: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {x: {type: integer}}}]}",
        ],
        [
            "Base: {properties: {x: {const: a}}}",
            "A: {allOf: [{properties: {x: {enum: [b, c]}}}, {$ref: '#/components/schemas/Base'}]}",
        ],
        // Nested schemas, and a third part.
        [
            "Base: {properties: {x: {type: object, properties: {y: {type: string}}}}}",
            "A: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {x: {properties: {y: {type: number}}}}}]}",
        ],
        [
            "Base: {properties: {x: {type: array, items: {type: string}}}}",
            "A: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {x: {items: {type: boolean}}}}]}",
        ],
        [
            "Base: {type: object, additionalProperties: {type: string}}",
            "A: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, additionalProperties: {type: boolean}}]}",
        ],
        [
            "Base: {properties: {x: {type: [string, integer]}}}",
            "A: {allOf: [{properties: {x: {}}}, {$ref: '#/components/schemas/Base'}, {properties: {x: {type: [boolean, array]}}}]}",
        ],
    ])
    func `parts that contradict each other give a finding with both places`(_ schemas: [String]) throws {
        let generation = try generate(schemas)
        #expect(!generation.files.isEmpty, "\(generation.diagnostics)")
        let places = schemas.indices.map { "spec.yaml:\(Self.firstLine + $0):" }
        #expect(places.allSatisfy(generation.diagnostics.contains), "\(schemas)\n\(generation.diagnostics)")
    }

    @Test(arguments: [
        [
            "Base: {properties: {x: {type: number}}}",
            "A: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {x: {type: integer}}}]}",
        ],
        [
            "Base: {properties: {x: {enum: [a, b]}}}",
            "A: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {x: {enum: [b, c]}}}]}",
        ],
        [
            "Base: {properties: {x: {type: [string, 'null']}}}",
            "A: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {x: {const: a}}}]}",
        ],
        [
            "Base: {properties: {x: {type: string}}}",
            "A: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {x: {format: uuid}, y: {type: integer}}}]}",
        ],
        [
            "Base: {properties: {x: {}}}",
            "A: {$ref: '#/components/schemas/Base', properties: {x: {type: [array, object], items: {type: string}}}}",
        ],
    ])
    func `parts that narrow each other give no finding`(_ schemas: [String]) throws {
        let generation = try generate(schemas)
        #expect(!generation.files.isEmpty)
        #expect(generation.diagnostics == "")
    }

    @Test func `a discriminator that a member does not declare is a finding`() throws {
        let generation = try generate([
            "Stone: {type: object, properties: {weight: {type: integer}}}",
            "Metal: {type: object, required: [stuff], properties: {stuff: {type: string}}}",
            "A: {oneOf: [{$ref: '#/components/schemas/Stone'}, {$ref: '#/components/schemas/Metal'}], discriminator: {propertyName: stuff}}",
        ])
        #expect(!generation.files.isEmpty)
        #expect(generation.diagnostics.contains("'stuff'"))
        #expect(generation.diagnostics.contains("Stone"))
    }

    private static let firstLine = 19

    /// Generates a client whose one call sends and receives `A`.
    private func generate(_ schemas: [String]) throws -> Generation {
        let folder = try TemporaryFolder()
        let head = """
            openapi: 3.1.0
            info:
              title: T
              version: "1"
            servers: [{url: https://a.example}]
            paths:
              /a:
                put:
                  operationId: a.put
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}
                  responses:
                    "200":
                      description: It.
                      content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}
            components:
              schemas:

            """
        _ = try folder.write(head + schemas.map { "    \($0)\n" }.joined(), to: "spec.yaml")
        return Generation(ClientConfiguration(named: "A1"), spec: "spec.yaml", in: folder.path)
    }
}
