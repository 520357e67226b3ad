import OpenAPI
import Testing
import YAMLTree

/// Checks that no spec, which may be hostile, makes the reader trap, hang or overflow the stack.
struct RobustnessTests {
    @Test func `a long chain of references is read`() {
        let count = 5_000
        let schemas = (0..<count).map { "S\($0): {properties: {next: {$ref: '#/components/schemas/S\($0 + 1)'}}}" }
        let plain = (0..<count).map { "P\($0): {$ref: '#/components/schemas/P\($0 + 1)'}" }
        let ends = ["S\(count): {type: string}", "P\(count): {type: string}"]
        let sample = ReadSample(schemas: (schemas + plain + ends).joined(separator: "\n"))
        #expect(sample.findings.isEmpty)
        #expect(sample.document?.namedSchemas.count == 2 * count + 2)
    }

    @Test func `nesting that is too deep is a finding`() {
        let deep = String(repeating: "{items: ", count: 5_000) + "{}" + String(repeating: "}", count: 5_000)
        #expect(ReadSample(schemas: "A: \(deep)").findings.contains("[too-deep]"))
        let allowed = String(repeating: #"{"items": "#, count: 500) + "{}" + String(repeating: "}", count: 500)
        let sample = ReadSample(#"{"openapi": "3.1.0", "components": {"schemas": {"A": \#(allowed)}}}"#)
        #expect(sample.document?.schemas.count == 501)
    }

    @Test func `each aliased schema is read once`() {
        var text =
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\nx-0: &a0 {type: object, properties: {a: {type: string}}}\n"
        for level in 1...16 {
            text += "x-\(level): &a\(level) {properties: {a: *a\(level - 1), b: *a\(level - 1)}}\n"
        }
        let sample = ReadSample(text + "components: {schemas: {A: *a16}}\n")
        #expect(sample.findings.isEmpty)
        #expect(sample.document?.schemas.count == 18)
    }

    @Test func `a callback that refers to its own path is read once`() {
        let sample = ReadSample(
            operation: "callbacks: {a: {'{$url}': {$ref: '#/paths/~1a'}}}\nresponses: {'200': {description: D}}")
        #expect(sample.operation?.callbacks.first?.operations.count == 1)
        #expect(sample.findings.contains("[nested-callback]"))
    }

    @Test func `a header that refers to itself is read without a loop`() {
        let sample = ReadSample(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              headers:
                A: {content: {multipart/form-data: {schema: {type: object}, encoding: {a: {headers: {A: {$ref: '#/components/headers/A'}}}}}}}
              examples: {A: {value: {$ref: '#/components/examples/A/value'}}}
            """)
        #expect(sample.findings.isEmpty)
    }

    @Test func `pointers through references to each other are a finding`() {
        let links = (0..<200).map { "S\($0): {$ref: '#/components/schemas/S\($0 + 1)/x'}" }.joined(separator: "\n")
        let sample = ReadSample(
            schemas: links + "\nS200: {$ref: '#/components/schemas/S0/x'}\nA: {$id: 'http://a', $ref: '#/x'}")
        #expect(sample.document != nil)
        #expect(sample.findings.contains("[reference-loop]"))
    }

    @Test func `a long chain of plain references is resolved to its end`() throws {
        let links = (0..<5_000).map { "S\($0): {$ref: '#/components/schemas/S\($0 + 1)'}" }.joined(separator: "\n")
        let document = try #require(ReadSample(schemas: links + "\nS5000: {type: string}").document)
        let ends = Set(document.namedSchemas.map { document[document.resolved($0)].name })
        #expect(ends == ["S5000"])
    }

    /// Replaces each value of a spec with a value of each kind.
    @Test func `a document with any value at any node but its version is read`() {
        let text = OwnSample.everything
        // Without a mistake, the reader reaches every place.
        #expect(ReadSample(text).findings == "")
        var count = 0
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for index in lines.indices {
            guard let colon = lines[index].firstIndex(of: ":") else { continue }
            for value in [
                "5", "[]", "{}", "[{a: 1}]", "{a: {b: c}}", "null", "true", "''", "{$ref: '#/info'}", "{$ref: 3}",
            ] {
                var changed = lines
                changed[index] = lines[index][...colon] + " " + value
                let indent = lines[index].prefix { $0 == " " || $0 == "-" }.count
                while index + 1 < changed.count,
                    changed[index + 1].prefix(while: { $0 == " " || $0 == "-" }).count > indent
                {
                    changed.remove(at: index + 1)
                }
                let document = ReadSample(changed.joined(separator: "\n")).document
                #expect((document == nil) == changed[index].hasPrefix("openapi:"), "\(changed[index])")
                count += 1
            }
        }
        #expect(count > 900)
    }
}

/// A small spec with an object of every kind.
enum OwnSample {
    static let everything = """
        openapi: 3.2.0
        info:
          title: T
          version: '1'
          license:
            name: MIT
        servers:
          - url: https://{a}
            variables:
              a:
                default: b
                enum: [b]
        tags:
          - name: a
        security:
          - a: []
        paths:
          /a/{b}:
            parameters:
              - name: b
                in: path
                required: true
                schema:
                  type: string
            get:
              operationId: a
              tags: [a]
              x-rate-limit:
                calls: 1
                window: 2
              x-pagination:
                items: $response.body
                cursor:
                  from: $response.body#/a
                  to: $request.query.c
              callbacks:
                c:
                  '{$url}':
                    post:
                      responses:
                        '200':
                          description: D
              requestBody:
                content:
                  multipart/form-data:
                    schema:
                      $ref: '#/components/schemas/A'
                    encoding:
                      a:
                        headers:
                          X:
                            $ref: '#/components/headers/H'
              responses:
                '200':
                  description: D
                  links:
                    l:
                      operationId: a
                  content:
                    application/json:
                      examples:
                        e:
                          value: 1
        components:
          headers:
            H:
              schema:
                type: string
          securitySchemes:
            a:
              type: oauth2
              flows:
                implicit:
                  authorizationUrl: https://a
                  scopes:
                    a: b
          schemas:
            A:
              type: object
              required: [a]
              properties:
                a:
                  type: [string, 'null']
                  enum: [a, null]
                  x-enum-names: [a, b]
              additionalProperties:
                type: string
              patternProperties:
                a:
                  type: string
            B:
              allOf:
                - $ref: '#/components/schemas/A'
              oneOf:
                - $ref: '#/components/schemas/A'
                - type: 'null'
              discriminator:
                propertyName: a
                mapping:
                  a: A
              prefixItems:
                - type: string
              items:
                type: string
              minimum: 1
              default: 1
              examples: [1]
        """
}
