import OpenAPI
import Testing

/// Checks the findings about dangling references and references to wrong targets.
struct ReferenceFindingTests {
    @Test(arguments: cases) func `each finding is reported at its place`(_ sample: Case) {
        #expect(ReadSample(sample.files).findings == sample.findings)
    }

    static let cases = [
        Case(
            "a dangling reference with a similar name",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                Pet: {type: string}
                Owner:
                  properties:
                    pet: {$ref: '#/components/schemas/Pat'}
            """#,
            findings: #"""
                openapi.yaml:9:21: error: '#/components/schemas/Pat' leads nowhere [dangling-reference]
                9 |         pet: {$ref: '#/components/schemas/Pat'}
                  |                     ^~~~~~~~~~~~~~~~~~~~~~~~~~ help: did you mean '#/components/schemas/Pet'?
                """#),
        Case(
            "a misspelled section",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                Pet: {type: string}
                Owner: {$ref: '#/components/schema/Pet'}
            """#,
            findings: #"""
                openapi.yaml:7:19: error: '#/components/schema/Pet' leads nowhere [dangling-reference]
                7 |     Owner: {$ref: '#/components/schema/Pet'}
                  |                   ^~~~~~~~~~~~~~~~~~~~~~~~~ help: did you mean '#/components/schemas/Pet'?
                """#),
        Case(
            "the section of Swagger 2.0",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                Pet: {type: string}
                Owner: {$ref: '#/definitions/Pet'}
            """#,
            findings: #"""
                openapi.yaml:7:19: error: '#/definitions/Pet' leads nowhere [dangling-reference]
                7 |     Owner: {$ref: '#/definitions/Pet'}
                  |                   ^~~~~~~~~~~~~~~~~~~ help: did you mean '#/components/schemas/Pet'?
                """#),
        Case(
            "a dangling reference without a similar name",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                Pet: {type: string}
                Owner: {$ref: '#/components/schemas/Zebra'}
            """#,
            findings: #"""
                openapi.yaml:7:19: error: '#/components/schemas/Zebra' leads nowhere [dangling-reference]
                7 |     Owner: {$ref: '#/components/schemas/Zebra'}
                  |                   ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
                """#),
        Case(
            "a missing file with a similar name",
            files: [
                "openapi.yaml": #"""
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths: {}
                components:
                  schemas:
                    Pet: {$ref: schemas/pat.yaml}
                """#,
                "schemas/pet.yaml": #"""
                type: string
                """#,
            ],
            findings: #"""
                openapi.yaml:6:17: error: there is no file 'schemas/pat.yaml' [missing-file]
                6 |     Pet: {$ref: schemas/pat.yaml}
                  |                 ^~~~~~~~~~~~~~~~ help: did you mean 'pet.yaml'?
                """#),
        Case(
            "a pointer to a missing node of a file",
            files: [
                "openapi.yaml": #"""
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths: {}
                components:
                  schemas:
                    Pet: {$ref: 'schemas.yaml#/Pett'}
                """#,
                "schemas.yaml": #"""
                Pet: {type: string}
                """#,
            ],
            findings: #"""
                openapi.yaml:6:17: error: 'schemas.yaml#/Pett' leads nowhere [dangling-reference]
                6 |     Pet: {$ref: 'schemas.yaml#/Pett'}
                  |                 ^~~~~~~~~~~~~~~~~~~~ help: did you mean 'schemas.yaml#/Pet'?
                """#),
        Case(
            "a file outside the folder",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                Pet: {$ref: ../pet.yaml}
            """#,
            findings: #"""
                openapi.yaml:6:17: error: the reference leads out of the project, and files there are not read [reference-outside-folder]
                6 |     Pet: {$ref: ../pet.yaml}
                  |                 ^~~~~~~~~~~ help: allow it with '--allow-outside-references', or 'allowOutsideReferences: true' in the configuration
                """#),
        Case(
            "a file from the root of the disk",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                Pet: {$ref: /etc/passwd}
            """#,
            findings: #"""
                openapi.yaml:6:17: error: the reference leads out of the project, and files there are not read [reference-outside-folder]
                6 |     Pet: {$ref: /etc/passwd}
                  |                 ^~~~~~~~~~~ help: allow it with '--allow-outside-references', or 'allowOutsideReferences: true' in the configuration
                """#),
        Case(
            "a remote reference",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                Pet: {$ref: 'https://example.com/pet.yaml'}
            """#,
            findings: #"""
                openapi.yaml:6:17: error: 'https://example.com/pet.yaml' leads to a network; nothing is fetched [remote-reference]
                6 |     Pet: {$ref: 'https://example.com/pet.yaml'}
                  |                 ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ help: put a copy of the file beside the spec and refer to that
                """#),
        Case(
            "a file that is invalid YAML, reported once",
            files: [
                "openapi.yaml": #"""
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths: {}
                components:
                  schemas:
                    Pet: {$ref: pet.yaml}
                    Dog: {$ref: pet.yaml}
                """#,
                "pet.yaml": #"""
                type: [string
                """#,
            ],
            findings: #"""
                pet.yaml:1:7: error: this '[' is never closed [yaml-syntax]
                1 | type: [string
                  |       ^
                openapi.yaml:6:17: note: the file is referred to here
                6 |     Pet: {$ref: pet.yaml}
                  |                 ^~~~~~~~
                openapi.yaml:7:17: note: the file is referred to here
                7 |     Dog: {$ref: pet.yaml}
                  |                 ^~~~~~~~
                """#),
        Case(
            "a component of another kind",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  responses:
                    '200': {$ref: '#/components/schemas/Pet'}
            components:
              schemas:
                Pet: {type: string}
            """#,
            findings: #"""
                openapi.yaml:7:23: error: '#/components/schemas/Pet' leads to a schema, not to a response [wrong-reference]
                7 |         '200': {$ref: '#/components/schemas/Pet'}
                  |                       ^~~~~~~~~~~~~~~~~~~~~~~~~~
                """#),
        Case(
            "a loop of references",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  parameters:
                    - $ref: '#/components/parameters/A'
                  responses: {'200': {description: Done}}
            components:
              parameters:
                A: {$ref: '#/components/parameters/B'}
                B: {$ref: '#/components/parameters/A'}
            """#,
            findings: #"""
                openapi.yaml:11:15: error: '$ref' leads back to itself ('#/components/parameters/B' -> '#/components/parameters/A') [reference-loop]
                11 |     A: {$ref: '#/components/parameters/B'}
                   |               ^~~~~~~~~~~~~~~~~~~~~~~~~~~
                openapi.yaml:12:15: note: through this reference
                12 |     B: {$ref: '#/components/parameters/A'}
                   |               ^~~~~~~~~~~~~~~~~~~~~~~~~~~
                """#),
        Case(
            "a loop of schemas",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                A: {$ref: '#/components/schemas/B'}
                B: {$ref: '#/components/schemas/C'}
                C: {$ref: '#/components/schemas/A'}
                D: {$ref: '#/components/schemas/D'}
            """#,
            findings: #"""
                openapi.yaml:8:5: error: '$ref' leads back to the schema itself (A -> B -> C -> A) [reference-loop]
                8 |     C: {$ref: '#/components/schemas/A'}
                  |     ^
                openapi.yaml:6:5: note: 'A' leads to 'B' here
                6 |     A: {$ref: '#/components/schemas/B'}
                  |     ^
                openapi.yaml:7:5: note: 'B' leads to 'C' here
                7 |     B: {$ref: '#/components/schemas/C'}
                  |     ^
                openapi.yaml:9:5: error: '$ref' leads back to the schema itself (D -> D) [reference-loop]
                9 |     D: {$ref: '#/components/schemas/D'}
                  |     ^
                """#),
        Case(
            "a schema that includes itself",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                A:
                  allOf:
                    - $ref: '#/components/schemas/B'
                B:
                  allOf:
                    - $ref: '#/components/schemas/A'
            """#,
            findings: #"""
                openapi.yaml:11:11: error: 'allOf' includes the schema itself (A -> B -> A) [reference-loop]
                11 |         - $ref: '#/components/schemas/A'
                   |           ^~~~
                openapi.yaml:8:11: note: 'A' leads to 'B' here
                8 |         - $ref: '#/components/schemas/B'
                  |           ^~~~
                """#),
        Case(
            "unions whose members all refer back to them",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                A: {oneOf: [{$ref: '#/components/schemas/A'}]}
                B: {anyOf: [{$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/B'}]}
                C: {allOf: [{$ref: '#/components/schemas/B'}]}
                D: {oneOf: [{$ref: '#/components/schemas/D'}, {type: string}]}
                E: {oneOf: [{$ref: '#/components/schemas/E'}, {type: 'null'}]}
                F: {type: object, properties: {f: {oneOf: [{$ref: '#/components/schemas/F'}]}}}
                G: {oneOf: [{$ref: '#/components/schemas/A'}]}
            """#,
            findings: #"""
                openapi.yaml:6:5: warning: all members of 'A' lead back to it (A -> A), so no value fits; any value is accepted [empty-union]
                6 |     A: {oneOf: [{$ref: '#/components/schemas/A'}]}
                  |     ^
                openapi.yaml:7:5: warning: all members of 'B' lead back to it (B -> C -> B), so no value fits; any value is accepted [empty-union]
                7 |     B: {anyOf: [{$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/B'}]}
                  |     ^
                openapi.yaml:7:17: note: 'B' leads to 'C' here
                7 |     B: {anyOf: [{$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/B'}]}
                  |                 ^
                """#),
        Case(
            "keys beside a reference in 3.0",
            #"""
            openapi: 3.0.3
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                A: {type: string}
                B:
                  properties:
                    a:
                      $ref: '#/components/schemas/A'
                      description: Harmless.
                      nullable: true
            """#,
            findings: #"""
                openapi.yaml:12:11: warning: 'nullable' beside '$ref' is ignored in OpenAPI 3.0 [ref-siblings]
                12 |           nullable: true
                   |           ^~~~~~~~ help: put the '$ref' into an 'allOf' to have both
                """#),
        Case(
            "keys beside a reference to a parameter",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  parameters:
                    - $ref: '#/components/parameters/A'
                      description: Meant.
                      required: true
                  responses: {'200': {description: Done}}
            components:
              parameters:
                A: {name: a, in: query, schema: {type: string}}
            """#,
            findings: #"""
                openapi.yaml:9:11: warning: 'required' beside '$ref' is ignored [ref-siblings]
                9 |           required: true
                  |           ^~~~~~~~ help: move it to the target of the reference
                """#),
        Case(
            "a path that refers to itself",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a: {$ref: '#/paths/~1a'}
            """#,
            findings: #"""
                openapi.yaml:4:14: error: '#/paths/~1a' leads back to itself [reference-loop]
                4 |   /a: {$ref: '#/paths/~1a'}
                  |              ^~~~~~~~~~~~~
                """#),
    ]
}
