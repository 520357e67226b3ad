import OpenAPI
import Testing

/// Checks the findings about unknown and missing keys, and values of the wrong kind.
struct KeyFindingTests {
    @Test(arguments: cases) func `each finding is reported at its place`(_ sample: Case) {
        #expect(ReadSample(sample.files).findings == sample.findings)
    }

    static let cases = [
        Case(
            "a misspelled key",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  parameters:
                    - name: a
                      in: query
                      requierd: true
                      schema: {type: string}
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:9:11: warning: unknown key 'requierd' in a parameter [unknown-key]
                9 |           requierd: true
                  |           ^~~~~~~~ help: did you mean 'required'?
                """#),
        Case(
            "an unknown key unlike any other",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  colour: red
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:6:7: warning: unknown key 'colour' in an operation [unknown-key]
                6 |       colour: red
                  |       ^~~~~~
                """#),
        Case(
            "an extension, which is not an unknown key",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  x-colour: red
                  responses: {'200': {description: Done}}
            """#,
            findings: ""),
        Case(
            "a misspelled key in a schema",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                A: {type: string, maxLenght: 3}
            """#,
            findings: #"""
                openapi.yaml:6:23: warning: unknown key 'maxLenght' in a schema [unknown-key]
                6 |     A: {type: string, maxLenght: 3}
                  |                       ^~~~~~~~~ help: did you mean 'maxLength'?
                """#),
        Case(
            "any key in a schema of 3.1",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                A: {type: string, colour: red}
            """#,
            findings: ""),
        Case(
            "an unknown key in a schema of 3.0",
            #"""
            openapi: 3.0.3
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                A: {type: string, colour: red}
            """#,
            findings: #"""
                openapi.yaml:6:23: warning: unknown key 'colour' in a schema [unknown-key]
                6 |     A: {type: string, colour: red}
                  |                       ^~~~~~
                """#),
        Case(
            "a key of a newer version",
            #"""
            openapi: 3.0.3
            info: {title: T, version: '1'}
            paths:
              /a:
                query:
                  summary: S
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:5:5: warning: 'query' in a path came with OpenAPI 3.2; this is 3.0 [newer-key]
                5 |     query:
                  |     ^~~~~
                """#),
        Case(
            "a newer keyword of a schema",
            #"""
            openapi: 3.0.3
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                A: {type: [string, 'null']}
            """#,
            findings: #"""
                openapi.yaml:6:9: warning: a list of types came with OpenAPI 3.1; this is 3.0 [newer-key]
                6 |     A: {type: [string, 'null']}
                  |         ^~~~
                """#),
        Case(
            "a mapping for a list",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  parameters:
                    name: a
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:7:9: error: 'parameters' must be a list, found a mapping [wrong-type]
                7 |         name: a
                  |         ^~~~
                """#),
        Case(
            "a list for a mapping",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  responses: []
            """#,
            findings: #"""
                openapi.yaml:6:18: error: 'responses' must be a mapping, found a list [wrong-type]
                6 |       responses: []
                  |                  ^
                """#),
        Case(
            "text for a flag",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  deprecated: 'true'
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:6:19: error: 'deprecated' must be true or false, found text [wrong-type]
                6 |       deprecated: 'true'
                  |                   ^~~~~~ help: leave out the quotes
                """#),
        Case(
            "a boolean of YAML 1.1 for a flag",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  deprecated: yes
                  parameters: [{name: a, in: query, required: No, schema: {type: string, readOnly: off}}]
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:6:19: error: 'deprecated' must be true or false, found text [wrong-type]
                6 |       deprecated: yes
                  |                   ^~~ help: YAML 1.2 knows only true and false: write 'true'
                openapi.yaml:7:51: error: 'required' must be true or false, found text [wrong-type]
                7 |       parameters: [{name: a, in: query, required: No, schema: {type: string, readOnly: off}}]
                  |                                                   ^~ help: YAML 1.2 knows only true and false: write 'false'
                openapi.yaml:7:88: error: 'readOnly' must be true or false, found text [wrong-type]
                7 |       parameters: [{name: a, in: query, required: No, schema: {type: string, readOnly: off}}]
                  |                                                                                        ^~~ help: YAML 1.2 knows only true and false: write 'false'
                """#),
        Case(
            "a mapping for text",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  summary: {a: b}
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:6:16: warning: 'summary' must be text, found a mapping: it is left out [wrong-type]
                6 |       summary: {a: b}
                  |                ^
                """#),
        Case(
            "an invalid schema",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                A: 5
                B: [string]
                C: {properties: [a]}
                D: {required: a}
            """#,
            findings: #"""
                openapi.yaml:6:8: error: a schema must be a mapping, found a number [wrong-type]
                6 |     A: 5
                  |        ^
                openapi.yaml:7:8: error: a schema must be a mapping, found a list [wrong-type]
                7 |     B: [string]
                  |        ^
                openapi.yaml:8:21: error: 'properties' must be a mapping, found a list [wrong-type]
                8 |     C: {properties: [a]}
                  |                     ^
                openapi.yaml:9:19: error: 'required' must be a list of property names, found text [wrong-type]
                9 |     D: {required: a}
                  |                   ^
                """#),
        Case(
            "a missing name and a missing placement",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  parameters:
                    - schema: {type: string}
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:7:11: error: a parameter must have 'in' [missing-key]
                7 |         - schema: {type: string}
                  |           ^~~~~~
                openapi.yaml:7:11: error: a parameter must have 'name' [missing-key]
                7 |         - schema: {type: string}
                  |           ^~~~~~
                """#),
        Case(
            "a parameter without a schema",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  parameters:
                    - {name: a, in: query}
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:7:11: error: parameter 'a' must have 'schema' or 'content' [missing-key]
                7 |         - {name: a, in: query}
                  |           ^
                """#),
        Case(
            "a document without info",
            #"""
            openapi: 3.1.0
            paths: {}
            """#,
            findings: #"""
                openapi.yaml:1:1: warning: an OpenAPI description must have 'info': it is read as empty [missing-key]
                1 | openapi: 3.1.0
                  | ^~~~~~~
                """#),
        Case(
            "info without title and version",
            #"""
            openapi: 3.1.0
            info: {}
            paths: {}
            """#,
            findings: #"""
                openapi.yaml:2:1: warning: 'info' must have 'title': it is read as empty [missing-key]
                2 | info: {}
                  | ^~~~
                openapi.yaml:2:1: warning: 'info' must have 'version': it is read as empty [missing-key]
                2 | info: {}
                  | ^~~~
                """#),
        Case(
            "a response without a description",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  responses:
                    '200': {}
            """#,
            findings: #"""
                openapi.yaml:7:9: warning: a response must have 'description' [missing-description]
                7 |         '200': {}
                  |         ^~~~~
                """#),
        Case(
            "a request body without content",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  requestBody: {required: true}
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:6:7: error: a request body must have 'content' [missing-key]
                6 |       requestBody: {required: true}
                  |       ^~~~~~~~~~~
                """#),
        Case(
            "several mistakes in one object",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  summary: [a]
                  tags: pets
                  parameters:
                    - {name: a, in: qery, schema: {type: string}}
                  responses:
                    2000: {description: Much}
            """#,
            findings: #"""
                openapi.yaml:6:16: warning: 'summary' must be text, found a list: it is left out [wrong-type]
                6 |       summary: [a]
                  |                ^
                openapi.yaml:7:13: error: 'tags' must be a list, found text [wrong-type]
                7 |       tags: pets
                  |             ^~~~
                openapi.yaml:9:25: error: a parameter cannot be in 'qery' [invalid-value]
                9 |         - {name: a, in: qery, schema: {type: string}}
                  |                         ^~~~ help: did you mean 'query'?
                openapi.yaml:11:9: warning: '2000' is not a status; the response is left out [invalid-status]
                11 |         2000: {description: Much}
                   |         ^~~~ help: write a number such as 404, a range such as 4XX, or 'default'
                """#),
        Case(
            "invalid examples",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  responses:
                    '200':
                      description: D
                      content:
                        application/json:
                          examples: {a: {id: 1}, b: text, c: {value: 1, summry: S}}
                        text/plain:
                          examples: [a]
            """#,
            findings: #"""
                openapi.yaml:11:26: warning: an example must be a mapping with 'value' [invalid-example]
                11 |               examples: {a: {id: 1}, b: text, c: {value: 1, summry: S}}
                   |                          ^ help: write the example itself under 'value'
                openapi.yaml:11:38: warning: an example must be a mapping with 'value' [invalid-example]
                11 |               examples: {a: {id: 1}, b: text, c: {value: 1, summry: S}}
                   |                                      ^ help: write the example itself under 'value'
                openapi.yaml:11:61: warning: unknown key 'summry' in an example [unknown-key]
                11 |               examples: {a: {id: 1}, b: text, c: {value: 1, summry: S}}
                   |                                                             ^~~~~~ help: did you mean 'summary'?
                openapi.yaml:13:15: warning: 'examples' must be a mapping, found a list [invalid-example]
                13 |               examples: [a]
                   |               ^~~~~~~~
                """#),
        Case(
            "invalid examples of a schema",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                A: {examples: {a: {value: 1}}}
            """#,
            findings: #"""
                openapi.yaml:6:19: warning: 'examples' of a schema must be a list, found a mapping [invalid-example]
                6 |     A: {examples: {a: {value: 1}}}
                  |                   ^
                """#),
        Case(
            "an empty key",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                A:
                  properties:
                  required:
                  description:
                  examples:
            """#,
            findings: ""),
        Case(
            "required in a property",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                A: {properties: {a: {type: string, required: true}}}
            """#,
            findings: #"""
                openapi.yaml:6:50: warning: 'required' must be a list of property names; it is ignored [misplaced-required]
                6 |     A: {properties: {a: {type: string, required: true}}}
                  |                                                  ^~~~ help: list the property in the 'required' of the object that has it
                """#),
        Case(
            "a tag without a name and a server without a URL",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            tags:
              - description: D
            servers:
              - description: D
            paths: {}
            """#,
            findings: #"""
                openapi.yaml:4:5: error: a tag must have 'name' [missing-key]
                4 |   - description: D
                  |     ^~~~~~~~~~~
                openapi.yaml:6:5: error: a server must have 'url' [missing-key]
                6 |   - description: D
                  |     ^~~~~~~~~~~
                """#),
    ]
}
