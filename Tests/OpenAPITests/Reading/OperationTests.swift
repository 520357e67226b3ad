import OpenAPI
import Testing
import YAMLTree

/// Checks the reading of operations, responses, callbacks and media types.
struct OperationTests {
    @Test func `operations are in document order`() {
        let sample = ReadSample(
            """
            openapi: 3.2.0
            info: {title: T, version: '1'}
            paths:
              /b:
                put: {responses: {}}
                get: {responses: {}}
                additionalOperations: {COPY: {responses: {}}}
                query: {responses: {}}
              x-note: 1
              /a: {trace: {responses: {}}}
            """)
        #expect(sample.findings.isEmpty)
        #expect(
            sample.document?.operations.map { "\($0.method) \($0.path)" } == [
                "PUT /b", "GET /b", "COPY /b", "QUERY /b", "TRACE /a",
            ])
    }

    @Test func `an operation inherits servers, parameters and security unless it has its own`() {
        let sample = ReadSample(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            security: [{a: []}]
            servers: [{url: /}]
            paths:
              /a/{id}:
                servers: [{url: https://path}]
                parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  - {name: q, in: query, description: path, schema: {type: string}}
                get: {responses: {}}
                put:
                  security: []
                  servers: [{url: https://own}]
                  parameters: [{name: q, in: query, description: own, schema: {type: string}}]
                  responses: {}
                post: {security: [{}, {a: [x], b: []}], responses: {}}
            components:
              securitySchemes: {a: {type: mutualTLS}, b: {type: mutualTLS}}
            """)
        #expect(sample.findings.isEmpty)
        let operations = sample.document?.operations ?? []
        #expect(operations.map { $0.servers?.map(\.url) } == [["https://path"], ["https://own"], ["https://path"]])
        #expect(
            operations.map { $0.parameters.map { $0.description ?? $0.name } } == [
                ["id", "path"], ["id", "own"], ["id", "path"],
            ])
        #expect(operations.map { $0.security.map { $0.schemes.map(\.name) } } == [[["a"]], [], [[], ["a", "b"]]])
        #expect(operations.last?.security.last?.schemes.first?.scopes == ["x"])
    }

    @Test func `an operation can be in another file`() {
        let sample = ReadSample([
            "openapi.yaml": """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /pets/{id}: {get: {$ref: pets/show.yaml}}
            """,
            "pets/show.yaml": """
            operationId: show
            parameters: [{$ref: ../parameters/id.yaml}]
            responses: {'404': {$ref: '../errors.yaml#/NotFound'}}
            """,
            "parameters/id.yaml": "{name: id, in: path, required: true, schema: {type: string}}",
            "errors.yaml":
                "NotFound: {description: None, content: {application/json: {schema: {$ref: '#/Problem'}}}}\nProblem: {type: object}",
        ])
        #expect(sample.findings.isEmpty)
        #expect(sample.operation?.pointer == "pets/show.yaml#")
        #expect(sample.operation?.location.description == "pets/show.yaml:1:1")
        #expect(sample.operation?.parameters.map(\.pointer) == ["parameters/id.yaml#"])
        #expect(sample.operation?.responses.first?.status == .code(404))
        #expect(sample.document?.namedSchemas.map { sample.name($0) } == ["Problem"])
    }

    @Test func `a path item is merged with the path item that it refers to`() {
        let sample = ReadSample(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                $ref: '#/components/pathItems/shared'
                get: {summary: own, responses: {}}
            components:
              pathItems:
                shared:
                  get: {summary: shared, responses: {}}
                  put: {summary: shared, responses: {}}
            """)
        #expect(sample.findings.isEmpty)
        #expect(
            sample.document?.operations.map { "\($0.method) \($0.path) \($0.summary ?? "")" } == [
                "GET /a own", "PUT /a shared",
            ])
    }

    @Test func `a status is a code, a range or the default`() {
        let sample = ReadSample(
            operation: """
                responses:
                  200: {description: A}
                  '4XX': {description: B}
                  5xx: {description: C}
                  default: {description: D}
                  x-note: {}
                """)
        #expect(sample.findings.isEmpty)
        #expect(sample.operation?.responses.map { "\($0.status)" } == ["200", "4XX", "5XX", "default"])
    }

    @Test func `a reference to a shared response can have its own description`() {
        let sample = ReadSample(
            operation: """
                responses:
                  '200': {$ref: '#/components/responses/Done'}
                  '201': {$ref: '#/components/responses/Done', description: Made}
                """,
            rest: """
                components:
                  responses:
                    Done: {description: Done, headers: {X-Count: {$ref: '#/components/headers/Count', description: Many}, content-type: {}}}
                  headers:
                    Count: {schema: {type: integer}, required: true, x-swift-name: total}
                """)
        #expect(sample.findings.isEmpty)
        #expect(sample.operation?.responses.map(\.description) == ["Done", "Made"])
        let headers = sample.operation?.responses.first?.headers ?? []
        #expect(headers.map(\.name) == ["X-Count"])
        #expect(headers.map(\.description) == ["Many"])
        #expect(headers.map(\.swiftName) == ["total"])
        #expect(headers.map(\.isRequired) == [true])
    }

    @Test func `a callback has operations with expressions as paths`() {
        let sample = ReadSample(
            operation: """
                callbacks:
                  done: {'{$request.body#/url}': {post: {responses: {}}}}
                responses: {}
                """)
        #expect(sample.findings.isEmpty)
        #expect(sample.operation?.callbacks.map(\.name) == ["done"])
        #expect(sample.operation?.callbacks.first?.operations.map(\.path) == ["{$request.body#/url}"])
    }

    @Test func `a media type has examples, encodings and an item schema`() {
        let sample = ReadSample(
            operation: """
                requestBody:
                  required: true
                  content:
                    multipart/form-data:
                      schema: {type: object}
                      encoding:
                        file: {contentType: image/png, headers: {X-Id: {schema: {type: string}}}, style: deepObject, explode: false}
                responses:
                  '200':
                    description: Done
                    content:
                      application/jsonl:
                        itemSchema: {type: object}
                        example: {a: 1}
                        examples:
                          one: {summary: One, value: 1}
                          two: {externalValue: https://two}
                          three: {dataValue: 3}
                """, version: "3.2.0")
        #expect(sample.findings.isEmpty)
        let encoding = sample.operation?.requestBody?.content.first?.encodings.first
        #expect(encoding?.contentType == "image/png")
        #expect(encoding?.style == .deepObject)
        #expect(encoding?.explode == false)
        #expect(encoding?.headers.map(\.name) == ["X-Id"])
        let response = sample.operation?.responses.first?.content.first
        #expect(response?.itemSchema != nil && response?.schema == nil)
        #expect(response?.examples.map(\.name) == [nil, "one", "three"])
    }
}
