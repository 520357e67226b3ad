import OpenAPI
import Testing

/// Checks the findings about types, keywords and values of schemas.
struct SchemaFindingTests {
    @Test(arguments: cases) func `each finding is reported at its place`(_ sample: Case) {
        #expect(ReadSample(sample.files).findings == sample.findings)
    }

    static let cases = [
        Case(
            "unknown types",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                A: {type: file}
                B: {type: int}
                C: {type: date-time}
                D: {type: strng}
                E: {type: thing}
                F: {type: 5}
                G: {type: {a: b}}
            """#,
            findings: #"""
                openapi.yaml:6:15: warning: unknown type 'file': any value is accepted [unknown-type]
                6 |     A: {type: file}
                  |               ^~~~ help: write 'type: string' and 'format: binary'
                openapi.yaml:7:15: warning: unknown type 'int': any value is accepted [unknown-type]
                7 |     B: {type: int}
                  |               ^~~ help: did you mean 'integer'?
                openapi.yaml:8:15: warning: unknown type 'date-time': any value is accepted [unknown-type]
                8 |     C: {type: date-time}
                  |               ^~~~~~~~~ help: write 'type: string' and 'format: date-time'
                openapi.yaml:9:15: warning: unknown type 'strng': any value is accepted [unknown-type]
                9 |     D: {type: strng}
                  |               ^~~~~ help: did you mean 'string'?
                openapi.yaml:10:15: warning: unknown type 'thing': any value is accepted [unknown-type]
                10 |     E: {type: thing}
                   |               ^~~~~
                openapi.yaml:11:15: warning: unknown type '5': any value is accepted [unknown-type]
                11 |     F: {type: 5}
                   |               ^
                openapi.yaml:12:15: error: 'type' must be text or a list of text, found a mapping [wrong-type]
                12 |     G: {type: {a: b}}
                   |               ^
                """#),
        Case(
            "values that are listed twice",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                A: {enum: [users, users, 1, '1', 1]}
            """#,
            findings: #"""
                openapi.yaml:6:23: note: 'users' is listed twice in 'enum' [duplicate-enum-value]
                6 |     A: {enum: [users, users, 1, '1', 1]}
                  |                       ^~~~~
                openapi.yaml:6:16: note: the first is here
                6 |     A: {enum: [users, users, 1, '1', 1]}
                  |                ^~~~~
                openapi.yaml:6:38: note: '1' is listed twice in 'enum' [duplicate-enum-value]
                6 |     A: {enum: [users, users, 1, '1', 1]}
                  |                                      ^
                openapi.yaml:6:30: note: the first is here
                6 |     A: {enum: [users, users, 1, '1', 1]}
                  |                              ^
                """#),
        Case(
            "keywords that have no effect",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                A:
                  type: object
                  if: {}
                  then: {}
                  dependentSchemas: {a: {}}
            """#,
            findings: #"""
                openapi.yaml:8:7: note: 'if' has no effect on the client: every value that fits the rest is accepted [ineffective-keyword]
                8 |       if: {}
                  |       ^~
                openapi.yaml:9:7: note: 'then' has no effect on the client: every value that fits the rest is accepted [ineffective-keyword]
                9 |       then: {}
                  |       ^~~~
                openapi.yaml:10:7: note: 'dependentSchemas' has no effect on the client: every value that fits the rest is accepted [ineffective-keyword]
                10 |       dependentSchemas: {a: {}}
                   |       ^~~~~~~~~~~~~~~~
                """#),
        Case(
            "a list of schemas for items",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                A: {type: array, items: [{type: string}]}
            """#,
            findings: #"""
                openapi.yaml:6:29: error: 'items' must be a schema, found a list [wrong-type]
                6 |     A: {type: array, items: [{type: string}]}
                  |                             ^ help: use 'prefixItems' for a schema for each place
                """#),
        Case(
            "discriminators without a property and with a dangling mapping",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                Cat: {type: object}
                A: {oneOf: [{$ref: '#/components/schemas/Cat'}], discriminator: {mapping: {}}}
                B:
                  oneOf: [{$ref: '#/components/schemas/Cat'}]
                  discriminator:
                    propertyName: kind
                    mapping: {cat: Cta, dog: '#/components/schemas/Dog', cow: cow.yaml, fish: [a]}
            """#,
            findings: #"""
                openapi.yaml:7:54: error: a discriminator must have 'propertyName' [missing-key]
                7 |     A: {oneOf: [{$ref: '#/components/schemas/Cat'}], discriminator: {mapping: {}}}
                  |                                                      ^~~~~~~~~~~~~
                openapi.yaml:12:24: error: there is no schema 'Cta' [dangling-reference]
                12 |         mapping: {cat: Cta, dog: '#/components/schemas/Dog', cow: cow.yaml, fish: [a]}
                   |                        ^~~ help: did you mean 'Cat'?
                openapi.yaml:12:34: error: '#/components/schemas/Dog' leads nowhere [dangling-reference]
                12 |         mapping: {cat: Cta, dog: '#/components/schemas/Dog', cow: cow.yaml, fish: [a]}
                   |                                  ^~~~~~~~~~~~~~~~~~~~~~~~~~
                openapi.yaml:12:67: error: there is no schema 'cow.yaml' [dangling-reference]
                12 |         mapping: {cat: Cta, dog: '#/components/schemas/Dog', cow: cow.yaml, fish: [a]}
                   |                                                                   ^~~~~~~~
                openapi.yaml:12:83: error: a discriminator maps to the name of a schema or a reference, found a list [wrong-type]
                12 |         mapping: {cat: Cta, dog: '#/components/schemas/Dog', cow: cow.yaml, fish: [a]}
                   |                                                                                   ^
                """#),
        Case(
            "names that do not match the values",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                A: {enum: [a, b], x-enum-names: [one]}
                B: {enum: [a], x-enum-varnames: one}
            """#,
            findings: #"""
                openapi.yaml:6:23: warning: 'x-enum-names' must be a list with a text for each value of 'enum' [invalid-extension]
                6 |     A: {enum: [a, b], x-enum-names: [one]}
                  |                       ^~~~~~~~~~~~ help: 'enum' lists 2, this lists 1
                openapi.yaml:7:20: warning: 'x-enum-varnames' must be a list with a text for each value of 'enum' [invalid-extension]
                7 |     B: {enum: [a], x-enum-varnames: one}
                  |                    ^~~~~~~~~~~~~~~ help: 'enum' lists 1, this lists 0
                """#),
    ]
}
