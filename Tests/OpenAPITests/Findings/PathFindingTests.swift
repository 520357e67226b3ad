import OpenAPI
import Testing

/// Checks the findings about paths, their parameters and operations.
struct PathFindingTests {
    @Test(arguments: cases) func `each finding is reported at its place`(_ sample: Case) {
        #expect(ReadSample(sample.files).findings == sample.findings)
    }

    @Test func `a path that is longer than servers accept is an error`() {
        func sample(length: Int) -> ReadSample {
            let path = "/" + String(repeating: "a", count: length - 1)
            return ReadSample(operation: "responses: {'200': {description: Done}}", path: "? \(path)\n  ")
        }
        let longest = sample(length: 8_192)
        #expect(longest.operation != nil && longest.findings == "")
        let tooLong = sample(length: 8_193)
        #expect(tooLong.operation == nil)
        #expect(tooLong.findings.contains("error: the path has 8193 bytes; no server accepts more than 8192 [too-large]"))
    }

    static let cases = [
        Case(
            "a path parameter that is not declared",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a/{id}:
                get:
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:5:5: warning: path parameter 'id' of '/a/{id}' is not declared; a string is assumed [undeclared-path-parameter]
                5 |     get:
                  |     ^~~
                """#),
        Case(
            "a path parameter under another name",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a/{id}:
                get:
                  parameters:
                    - {name: petId, in: path, required: true, schema: {type: string}}
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:5:5: warning: path parameter 'id' of '/a/{id}' is not declared; a string is assumed [undeclared-path-parameter]
                5 |     get:
                  |     ^~~
                openapi.yaml:7:11: warning: path parameter 'petId' is not in '/a/{id}'; it is left out [unused-path-parameter]
                7 |         - {name: petId, in: path, required: true, schema: {type: string}}
                  |           ^ help: the path has 'id', which is not declared
                """#),
        Case(
            "an optional path parameter",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a/{id}:
                get:
                  parameters:
                    - {name: id, in: path, required: false, schema: {type: string}}
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:7:42: warning: path parameter 'id' must have 'required: true'; it is treated as required [optional-path-parameter]
                7 |         - {name: id, in: path, required: false, schema: {type: string}}
                  |                                          ^~~~~
                """#),
        Case(
            "a parameter listed twice",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  parameters:
                    - {name: a, in: query, schema: {type: string}}
                    - {name: a, in: header, schema: {type: string}}
                    - {name: A, in: header, schema: {type: string}}
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:9:11: warning: 'A' is listed twice in 'header' [duplicate-parameter]
                9 |         - {name: A, in: header, schema: {type: string}}
                  |           ^
                """#),
        Case(
            "a parameter in an unknown placement",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  parameters:
                    - {name: a, in: Query, schema: {type: string}}
                    - {name: b, in: body, schema: {type: string}}
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:7:25: error: a parameter cannot be in 'Query' [invalid-value]
                7 |         - {name: a, in: Query, schema: {type: string}}
                  |                         ^~~~~ help: did you mean 'query'?
                openapi.yaml:8:25: error: a parameter cannot be in 'body' [invalid-value]
                8 |         - {name: b, in: body, schema: {type: string}}
                  |                         ^~~~ help: since OpenAPI 3.0, 'requestBody' describes a body
                """#),
        Case(
            "a style that the placement does not have",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  parameters:
                    - {name: a, in: query, style: simple, schema: {type: string}}
                    - {name: b, in: query, style: deepobject, schema: {type: object}}
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:7:39: warning: a parameter in 'query' cannot have style 'simple'; 'form' is used [invalid-style]
                7 |         - {name: a, in: query, style: simple, schema: {type: string}}
                  |                                       ^~~~~~
                openapi.yaml:8:39: warning: a parameter in 'query' cannot have style 'deepobject'; 'form' is used [invalid-style]
                8 |         - {name: b, in: query, style: deepobject, schema: {type: object}}
                  |                                       ^~~~~~~~~~ help: did you mean 'deepObject'?
                """#),
        Case(
            "headers that cannot be parameters",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  parameters:
                    - {name: accept, in: header, schema: {type: string}}
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:7:18: warning: 'accept' is not a parameter: media types and 'security' set it [ignored-header]
                7 |         - {name: accept, in: header, schema: {type: string}}
                  |                  ^~~~~~
                """#),
        Case(
            "a path without a slash, and braces that do not match",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              a:
                get: {responses: {'200': {description: Done}}}
              /b/{c:
                get: {responses: {'200': {description: Done}}}
            """#,
            findings: #"""
                openapi.yaml:4:3: warning: 'a' must begin with '/' [invalid-path]
                4 |   a:
                  |   ^
                openapi.yaml:6:3: warning: the braces of '/b/{c' do not match [invalid-path]
                6 |   /b/{c:
                  |   ^~~~~
                """#),
        Case(
            "invalid statuses",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  responses:
                    '20': {description: A}
                    2xx: {description: B}
                    ok: {description: C}
                    x-note: {a: 1}
            """#,
            findings: #"""
                openapi.yaml:7:9: warning: '20' is not a status; the response is left out [invalid-status]
                7 |         '20': {description: A}
                  |         ^~~~ help: write a number such as 404, a range such as 4XX, or 'default'
                openapi.yaml:9:9: warning: 'ok' is not a status; the response is left out [invalid-status]
                9 |         ok: {description: C}
                  |         ^~ help: write a number such as 404, a range such as 4XX, or 'default'
                """#),
        Case(
            "two operations with one name",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get: {operationId: same, responses: {'200': {description: Done}}}
                put: {operationId: same, responses: {'200': {description: Done}}}
            """#,
            findings: #"""
                openapi.yaml:6:24: warning: two operations have the 'operationId' 'same' [duplicate-operation-id]
                6 |     put: {operationId: same, responses: {'200': {description: Done}}}
                  |                        ^~~~
                openapi.yaml:5:24: note: the first is here
                5 |     get: {operationId: same, responses: {'200': {description: Done}}}
                  |                        ^~~~
                """#),
        Case(
            "a callback in a callback",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  callbacks:
                    one:
                      '{$request.body#/url}':
                        post:
                          callbacks: {two: {}}
                          responses: {'200': {description: Done}}
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:10:15: warning: a callback's own callbacks are left out [nested-callback]
                10 |               callbacks: {two: {}}
                   |               ^~~~~~~~~
                """#),
        Case(
            "an unknown security scheme",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            security:
              - tokn: []
            paths: {}
            components:
              securitySchemes:
                token: {type: http, scheme: bearer}
            """#,
            findings: #"""
                openapi.yaml:4:5: warning: there is no security scheme 'tokn' [undeclared-security-scheme]
                4 |   - tokn: []
                  |     ^~~~ help: did you mean 'token'?
                """#),
        Case(
            "an invalid security requirement",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            security: [token]
            paths: {}
            """#,
            findings: #"""
                openapi.yaml:3:12: error: a security requirement must be a mapping, found text [wrong-type]
                3 | security: [token]
                  |            ^~~~~ help: write '- name: []'
                """#),
        Case(
            "invalid security schemes",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              securitySchemes:
                a: {type: basic}
                b: {type: apikey}
                c: {type: apiKey, in: path, name: c}
                d: {type: http}
                e: {type: oauth2}
            """#,
            findings: #"""
                openapi.yaml:6:15: error: a security scheme cannot be of type 'basic' [invalid-value]
                6 |     a: {type: basic}
                  |               ^~~~~ help: write 'type: http' and 'scheme: basic'
                openapi.yaml:7:15: error: a security scheme cannot be of type 'apikey' [invalid-value]
                7 |     b: {type: apikey}
                  |               ^~~~~~ help: did you mean 'apiKey'?
                openapi.yaml:8:27: error: an API key cannot be in 'path' [invalid-value]
                8 |     c: {type: apiKey, in: path, name: c}
                  |                           ^~~~ help: it can be in 'header', 'query' or 'cookie'
                openapi.yaml:9:5: error: a security scheme must have 'scheme' [missing-key]
                9 |     d: {type: http}
                  |     ^
                openapi.yaml:10:5: error: a security scheme must have 'flows' [missing-key]
                10 |     e: {type: oauth2}
                   |     ^
                """#),
        Case(
            "variables of a server",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            servers:
              - url: https://{region}.example.com/{stage}
                variables:
                  stage: {default: test, enum: [prod]}
            paths: {}
            """#,
            findings: #"""
                openapi.yaml:4:10: warning: the URL names a variable 'region' that is not declared [undeclared-server-variable]
                4 |   - url: https://{region}.example.com/{stage}
                  |          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                openapi.yaml:6:24: error: the default 'test' of server variable 'stage' is not among its values [invalid-value]
                6 |       stage: {default: test, enum: [prod]}
                  |                        ^~~~
                """#),
    ]
}
