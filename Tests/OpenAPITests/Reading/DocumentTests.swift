import OpenAPI
import Testing
import YAMLTree

/// Checks the reading of the root of a document.
struct DocumentTests {
    @Test func `a document has its title, servers and tags`() {
        let sample = ReadSample(
            """
            openapi: 3.2.0
            info: {title: Pets, summary: Short, description: Long, version: 1.0, license: {name: MIT}, contact: {name: Me}}
            servers:
              - url: https://{region}.example.com
                name: main
                variables: {region: {default: eu, enum: [eu, us], description: Where}}
            tags:
              - {name: pets, summary: Pets, parent: all, kind: nav, x-swift-name: animals}
            security: [{token: []}, {}]
            paths: {}
            components:
              securitySchemes: {token: {type: http, scheme: Bearer, bearerFormat: JWT}}
            """)
        let document = sample.document
        #expect(sample.findings.isEmpty)
        #expect(document?.version == .v3_2)
        #expect(document?.info.title == "Pets")
        #expect(document?.info.version == "1.0")
        #expect(document?.servers.first?.url == "https://{region}.example.com")
        #expect(document?.servers.first?.variables.first?.defaultValue == "eu")
        #expect(document?.servers.first?.variables.first?.allowedValues == ["eu", "us"])
        #expect(document?.tags.first?.swiftName == "animals")
        #expect(document?.tags.first?.parent == "all")
    }

    @Test func `security schemes of every kind are read`() {
        let sample = ReadSample(
            """
            openapi: 3.2.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              securitySchemes:
                key: {type: apiKey, in: cookie, name: session}
                basic: {type: http, scheme: Basic}
                oauth:
                  type: oauth2
                  flows:
                    deviceAuthorization: {deviceAuthorizationUrl: https://d, tokenUrl: https://t, scopes: {read: R, write: W}}
                    implicit: {authorizationUrl: https://a, scopes: {}}
                open: {type: openIdConnect, openIdConnectUrl: https://o}
                mutual: {type: mutualTLS, description: D}
            """)
        #expect(sample.findings.isEmpty)
        let kinds = sample.document?.securitySchemes.map { "\($0.name): \($0.kind)" } ?? []
        #expect(kinds.count == 5)
        #expect(kinds.first == #"key: apiKey(name: "session", placement: OpenAPI.Parameter.Placement.cookie)"#)
        #expect(kinds.dropFirst().first == #"basic: http(scheme: "basic", bearerFormat: nil)"#)
        guard case .oauth2(let flows)? = sample.document?.securitySchemes.dropFirst(2).first?.kind else {
            Issue.record("no OAuth")
            return
        }
        #expect(flows.map(\.grant) == [.deviceAuthorization, .implicit])
        #expect(flows.map(\.authorizationURL) == ["https://d", "https://a"])
        #expect(flows.first?.scopes == ["read", "write"])
    }

    @Test func `a document is nil only if the file is missing or empty, or has no supported version`() {
        #expect(ReadSample("openapi: 3.1.0").document != nil)
        #expect(ReadSample("openapi: 3.1.0\npaths: 5\ninfo: []\ncomponents: {schemas: 3}").document != nil)
        #expect(ReadSample("").document == nil)
        #expect(ReadSample("openapi: 5\npaths: {}").document == nil)
        #expect(ReadSample("paths: {}").document == nil)
        #expect(ReadSample([:]).document == nil)
        #expect(
            ReadSample(["openapi.yml": ""]).findings == """
                error: there is no file 'openapi.yaml' [missing-file]
                help: did you mean 'openapi.yml'?

                """)
    }

    @Test func `webhooks are operations without a path`() {
        let sample = ReadSample(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            webhooks:
              new{Pet}: {post: {requestBody: {content: {application/json: {schema: {type: object}}}}}}
            """)
        #expect(sample.findings.isEmpty)
        #expect(sample.document?.operations.isEmpty == true)
        #expect(sample.document?.webhooks.map { "\($0.method) \($0.path)" } == ["POST new{Pet}"])
    }
}
