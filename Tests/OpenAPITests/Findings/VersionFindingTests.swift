import OpenAPI
import Testing

/// Checks the findings about the version of a spec.
struct VersionFindingTests {
    @Test(arguments: cases) func `each finding is reported at its place`(_ sample: Case) {
        #expect(ReadSample(sample.files).findings == sample.findings)
    }

    static let cases = [
        Case(
            "a future version",
            #"""
            openapi: 3.7.0
            info: {title: T, version: '1'}
            paths: {}
            """#,
            findings: #"""
                openapi.yaml:1:10: warning: OpenAPI 3.7.0 is unknown; it is read as 3.2 [unknown-version]
                1 | openapi: 3.7.0
                  |          ^~~~~
                """#),
        Case(
            "Swagger 2.0",
            #"""
            swagger: '2.0'
            info: {title: T, version: '1'}
            paths: {}
            """#,
            findings: #"""
                openapi.yaml:1:10: error: Swagger 2.0 is not supported; OpenAPI 3.0, 3.1 and 3.2 are [unsupported-version]
                1 | swagger: '2.0'
                  |          ^~~~~ help: convert it first, for example with swagger2openapi
                """#),
        Case(
            "OpenAPI 4",
            #"""
            openapi: 4.0.0
            info: {title: T, version: '1'}
            paths: {}
            """#,
            findings: #"""
                openapi.yaml:1:10: error: OpenAPI 4.0.0 is not supported; OpenAPI 3.0, 3.1 and 3.2 are [unsupported-version]
                1 | openapi: 4.0.0
                  |          ^~~~~
                """#),
        Case(
            "no version",
            #"""
            info: {title: T, version: '1'}
            paths: {}
            """#,
            findings: #"""
                openapi.yaml:1:1: error: this is not an OpenAPI description: it has no 'openapi' [not-openapi]
                1 | info: {title: T, version: '1'}
                  | ^~~~ help: begin with 'openapi: 3.1.0'
                """#),
        Case(
            "a misspelled version",
            #"""
            opnapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            """#,
            findings: #"""
                openapi.yaml:1:1: error: this is not an OpenAPI description: it has no 'openapi' [not-openapi]
                1 | opnapi: 3.1.0
                  | ^~~~~~ help: 'opnapi' should be 'openapi'
                """#),
        Case(
            "a list",
            #"""
            - a
            """#,
            findings: #"""
                openapi.yaml:1:1: error: this is not an OpenAPI description: it has no 'openapi' [not-openapi]
                1 | - a
                  | ^ help: begin with 'openapi: 3.1.0'
                """#),
        Case(
            "broken YAML",
            #"""
            openapi: 3.1.0
              info: x
            """#,
            findings: #"""
                openapi.yaml:2:7: error: a ':' is not allowed here [yaml-syntax]
                2 |   info: x
                  |       ^ help: put text with ': ' in quotes, or check the indentation
                """#),
        Case(
            "no paths in 3.0",
            #"""
            openapi: 3.0.3
            info: {title: T, version: '1'}
            """#,
            findings: #"""
                openapi.yaml:1:1: error: an OpenAPI description must have 'paths' [missing-key]
                1 | openapi: 3.0.3
                  | ^~~~~~~
                """#),
        Case(
            "no paths in 3.1",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            """#,
            findings: #"""
                openapi.yaml:1:1: warning: a spec should have 'paths', 'webhooks' or 'components' [nothing-described]
                1 | openapi: 3.1.0
                  | ^~~~~~~
                """#),
        Case(
            "webhooks or components in 3.1",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            components: {}
            """#,
            findings: ""),
    ]
}
