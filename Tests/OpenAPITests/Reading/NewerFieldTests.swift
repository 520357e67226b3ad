import Foundation
import OpenAPI
import Testing
import YAMLTree

/// Checks the reading of keys of 3.1 and 3.2, and of keys of a path item that apply to its operations.
struct NewerFieldTests {
    @Test func `an operation without a summary or description has that of its path item`() {
        let operations =
            ReadSample(
                """
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths:
                  /a:
                    $ref: '#/components/pathItems/A'
                    summary: S
                    get: {responses: {}}
                    put: {summary: Own, description: Own, responses: {}}
                components: {pathItems: {A: {description: D, post: {responses: {}}}}}
                """
            ).document?.operations ?? []
        #expect(operations.map(\.method) == ["GET", "PUT", "POST"])
        #expect(operations.map(\.summary) == ["S", "Own", nil])
        #expect(operations.map(\.description) == [nil, "Own", "D"])
    }

    @Test func `additional methods keep their spelling, and invalid methods are findings`() {
        let sample = ReadSample(
            """
            openapi: 3.2.0
            info: {title: T, version: '1'}
            paths:
              /a:
                query: {responses: {}}
                additionalOperations: {Copy: {responses: {}}, "M-SEARCH": {responses: {}}, Query: {responses: {}}, "A B": {responses: {}}, "": {responses: {}}}
            """)
        #expect(sample.document?.operations.map(\.method) == ["QUERY", "Copy", "M-SEARCH"])
        #expect(sample.findings.components(separatedBy: "[invalid-method]").count == 4)
    }

    @Test(arguments: [
        ("mediaTypes", "{A: {schem: {}}}"), ("pathItems", "{A: {gett: {}}}"), ("examples", "{A: {value: 1, valu: 2}}"),
    ])
    func `mistakes in unused components are found`(_ section: String, _ value: String) {
        let sample = ReadSample("openapi: 3.2.0\ninfo: {title: T, version: '1'}\ncomponents: {\(section): \(value)}\n")
        #expect(sample.findings.contains("[unknown-key]"))
    }

    @Test func `mistakes in documentation objects are found`() {
        let sample = ReadSample(
            """
            openapi: 3.2.0
            info: {title: T, version: '1'}
            externalDocs: {ur: a}
            tags: [{name: t, externalDocs: {ur: a}}]
            components: {schemas: {A: {externalDocs: {ur: a}, xml: {nam: a}}}}
            """)
        #expect(sample.findings.components(separatedBy: "[unknown-key]").count == 5)
    }

    @Test(arguments: [
        ("https://spec.openapis.org/oas/3.1/dialect/base", false), ("https://json-schema.org/draft/2020-12/schema", false),
        ("http://json-schema.org/draft-07/schema#", false), ("https://example.com/own", true),
    ])
    func `an unknown dialect is a finding`(_ dialect: String, _ isReported: Bool) {
        let head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"
        let document = ReadSample(head + "jsonSchemaDialect: \(dialect)\n")
        #expect(document.findings.contains("[unknown-dialect]") == isReported)
        let schema = ReadSample(head + "components: {schemas: {A: {$schema: '\(dialect)'}}}\n")
        #expect(schema.findings.contains("[unknown-dialect]") == isReported)
    }

    @Test func `a keyword that is newer than the version of the spec is read with a finding`() {
        let old = ReadSample(schemas: "A: {const: a}", version: "3.0.3")
        #expect(old.findings.contains("'const' in a schema came with OpenAPI 3.1; this is 3.0 [newer-key]"))
        #expect(old.schema("A")?.constant?.text == "a")
        #expect(ReadSample(schemas: "A: {const: a}").findings == "")
    }

    @Test func `a reference from another file can use the address that the document states for itself`() {
        let sample = ReadSample([
            "openapi.yaml": """
            openapi: 3.2.0
            $self: https://example.com/api/openapi.yaml
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                A: {type: string}
                B: {$ref: other.yaml}
            """,
            "other.yaml": "$ref: https://example.com/api/openapi.yaml#/components/schemas/A\n",
        ])
        #expect(sample.findings == "")
        #expect(sample.schema("B")?.reference.map(sample.name) == "A")
    }
}
