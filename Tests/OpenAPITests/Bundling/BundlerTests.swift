import Diagnostics
import OpenAPI
import Testing

/// Checks the bundling of a spec in several files into one document.
struct BundlerTests {
    private let head = "openapi: 3.1.0\ninfo:\n  title: T\n  version: '1'\n"

    private func bundle(_ files: [String: String]) -> (text: String, findings: String) {
        let diagnostics = DiagnosticCollector()
        let text = Bundler(files: MemoryFiles(files), diagnostics: diagnostics).bundle("openapi.yaml") ?? "nothing"
        return (
            text, DiagnosticRenderer(format: .text, color: false, toolVersion: "0").render(diagnostics.findings())
        )
    }

    @Test func `a document in one file stays unchanged`() {
        let text =
            head + """
                x-number: 0x1F
                x-float: 1.50
                x-text: '007'
                paths:
                  /a:
                    get:
                      responses:
                        '200':
                          description: |
                            Two
                            lines
                components:
                  schemas:
                    A:
                      $ref: '#/components/schemas/B'
                      description: D
                    B:
                      type: object
                      example: {}
                      default: null
                      enum: []

                """
        #expect(bundle(["openapi.yaml": text]) == (text, ""))
    }

    @Test func `paths and operations are inserted in place, and other objects become components`() {
        let result = bundle([
            "openapi.yaml": head + "paths:\n  /a: {$ref: paths/a.yaml}\n  /b: {post: {$ref: paths/post.yaml}}\n",
            "paths/a.yaml": "get: {$ref: get.yaml}\nparameters: [{$ref: ../parameters/id.yaml}]\n",
            "paths/get.yaml": "responses: {'404': {$ref: '../errors.yaml#/NotFound'}}\n",
            "paths/post.yaml": """
            requestBody: {$ref: body.yaml}
            responses:
              '404': {$ref: '../errors.yaml#/NotFound', description: Gone}
            """,
            "paths/body.yaml":
                "content: {application/json: {schema: {$ref: ../pet.yaml}, examples: {one: {$ref: ../one.yaml}}}}",
            "parameters/id.yaml": "{name: id, in: query, schema: {type: string}}",
            "errors.yaml":
                "NotFound: {description: None, headers: {X: {$ref: '#/Header'}}}\nHeader: {schema: {type: string}}\n",
            "pet.yaml":
                "type: object\nproperties:\n  parent: {$ref: pet.yaml}\n  tag: {$ref: '#/$defs/tag'}\n$defs: {tag: {type: string}}\n",
            "one.yaml": "value: {id: 1}",
        ])
        #expect(result.findings.isEmpty)
        #expect(
            result.text == head + """
                paths:
                  /a:
                    get:
                      responses:
                        '404':
                          $ref: '#/components/responses/NotFound'
                    parameters:
                      - $ref: '#/components/parameters/id'
                  /b:
                    post:
                      requestBody:
                        $ref: '#/components/requestBodies/body'
                      responses:
                        '404':
                          $ref: '#/components/responses/NotFound'
                          description: Gone
                components:
                  schemas:
                    pet:
                      type: object
                      properties:
                        parent:
                          $ref: '#/components/schemas/pet'
                        tag:
                          $ref: '#/components/schemas/tag'
                    tag:
                      type: string
                  responses:
                    NotFound:
                      description: None
                      headers:
                        X:
                          $ref: '#/components/headers/Header'
                  parameters:
                    id:
                      name: id
                      in: query
                      schema:
                        type: string
                  examples:
                    one:
                      value:
                        id: 1
                  requestBodies:
                    body:
                      content:
                        application/json:
                          schema:
                            $ref: '#/components/schemas/pet'
                          examples:
                            one:
                              $ref: '#/components/examples/one'
                  headers:
                    Header:
                      schema:
                        type: string

                """)
    }

    @Test func `a component that is only a reference becomes the target of the reference`() {
        let result = bundle([
            "openapi.yaml": head + """
                paths: {}
                components:
                  schemas:
                    Pet: {$ref: schemas/pet.yaml}
                    Alias: {$ref: schemas/pet.yaml}
                    Owner: {$ref: schemas/owner.yaml, description: D}
                """,
            "schemas/pet.yaml":
                "properties: {owner: {$ref: owner.yaml}, root: {$ref: '../openapi.yaml#/components/schemas/Owner'}}",
            "schemas/owner.yaml": "properties: {pet: {$ref: pet.yaml}}",
        ])
        #expect(result.findings.isEmpty)
        #expect(
            result.text == head + """
                paths: {}
                components:
                  schemas:
                    Pet:
                      properties:
                        owner:
                          $ref: '#/components/schemas/owner'
                        root:
                          $ref: '#/components/schemas/Owner'
                    Alias:
                      $ref: '#/components/schemas/Pet'
                    Owner:
                      $ref: '#/components/schemas/owner'
                      description: D
                    owner:
                      properties:
                        pet:
                          $ref: '#/components/schemas/Pet'

                """)
    }

    @Test func `schemas with the same name get numbers`() {
        let result = bundle([
            "openapi.yaml": head
                + "paths: {}\ncomponents: {schemas: {pet: {anyOf: [{$ref: a/pet.yaml}, {$ref: b/pet.yaml}, {$ref: a/pet.yaml}]}}}\n",
            "a/pet.yaml": "type: string", "b/pet.yaml": "type: integer",
        ])
        #expect(
            result.text.hasSuffix(
                """
                    pet:
                      anyOf:
                        - $ref: '#/components/schemas/pet-2'
                        - $ref: '#/components/schemas/pet-3'
                        - $ref: '#/components/schemas/pet-2'
                    pet-2:
                      type: string
                    pet-3:
                      type: integer

                """))
    }

    @Test func `the mapping of a discriminator refers to the components`() {
        let result = bundle([
            "openapi.yaml": head + "paths: {}\ncomponents: {schemas: {Pet: {$ref: pet.yaml}, Cow: {type: object}}}\n",
            "pet.yaml": """
            oneOf: [{$ref: cat.yaml}]
            discriminator: {propertyName: kind, mapping: {cat: cat.yaml, dog: 'more.yaml#/Dog', cow: Cow}}
            """,
            "cat.yaml": "type: object", "more.yaml": "Dog: {type: object}",
        ])
        #expect(result.findings.isEmpty)
        #expect(
            result.text.contains(
                """
                        mapping:
                          cat: '#/components/schemas/cat'
                          dog: '#/components/schemas/Dog'
                          cow: '#/components/schemas/Cow'
                """))
    }

    @Test func `a name that is not allowed for a component is changed`() {
        let result = bundle([
            "openapi.yaml": head
                + "paths: {}\ncomponents: {schemas: {A: {properties: {a: {$ref: 'all.yaml#/my~1pet%20(old)'}}}}}\n",
            "all.yaml": "my/pet (old): {type: string}",
        ])
        #expect(result.findings.isEmpty)
        #expect(result.text.contains("$ref: '#/components/schemas/my-pet-old-'"))
        #expect(result.text.contains("    my-pet-old-:\n"))
    }

    @Test func `text and data from other files are inserted in place`() {
        let result = bundle([
            "openapi.yaml":
                "openapi: 3.1.0\ninfo: {title: T, version: '1', description: {$ref: intro.md}}\npaths: {}\nx-data: {$ref: data.yaml}\nx-ref: {$ref: '#/no'}\n",
            "intro.md": "# Hello\nYou\n", "data.yaml": "a: [{$ref: more.yaml}]", "more.yaml": "b: 1",
        ])
        #expect(result.findings.isEmpty)
        #expect(
            result.text == """
                openapi: 3.1.0
                info:
                  title: T
                  version: '1'
                  description: |
                    # Hello
                    You
                paths: {}
                x-data:
                  a:
                    - b: 1
                x-ref:
                  $ref: '#/no'

                """)
    }

    @Test func `a dangling reference is reported and kept`() {
        let result = bundle(["openapi.yaml": head + "paths: {}\ncomponents: {schemas: {A: {$ref: none.yaml}}}\n"])
        #expect(result.text.hasSuffix("    A:\n      $ref: none.yaml\n"))
        #expect(result.findings.contains("[missing-file]"))
    }

    @Test func `a path item that refers to itself is a finding`() {
        let result = bundle([
            "openapi.yaml": head + "paths: {/a: {$ref: a.yaml}}\n",
            "a.yaml": "get: {callbacks: {c: {'{$url}': {$ref: a.yaml}}}, responses: {}}",
        ])
        #expect(result.findings.contains("[reference-loop]"))
    }

    @Test func `a deeply nested schema is bundled`() {
        let deep = String(repeating: #"{"items": "#, count: 500) + "{}" + String(repeating: "}", count: 500)
        let result = bundle(["openapi.yaml": #"{"openapi": "3.1.0", "components": {"schemas": {"A": \#(deep)}}}"#])
        #expect(result.text.split(separator: "\n").count == 504)
    }

    @Test func `the size of a document with many aliases is limited`() {
        var text = head + "paths: {}\nx-0: &a0 [1, 2]\n"
        for level in 1...22 { text += "x-\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        let result = bundle(["openapi.yaml": text])
        #expect(result.findings.contains("[text-too-large]"))
    }
}
