import FrameioV4
import LoopbackSupport
import Testing

/// Checks IDs, which are any text of the server: `adobe:…`, with `|` in those of files.
@Suite(.timeLimit(.minutes(20)))
struct IdentifierTests {
    static let encoded = [
        ("2e426fe0-f965-4594-8b2b-b4dff1dc00ec", "2e426fe0-f965-4594-8b2b-b4dff1dc00ec"),
        ("adobe:urn", "adobe%3Aurn"),
        ("a|b", "a%7Cb"),
        ("a/b", "a%2Fb"),
        ("a b/c?d#e", "a%20b%2Fc%3Fd%23e"),
        ("../../admin", "..%2F..%2Fadmin"),
        ("%2e%2e", "%252e%252e"),
        ("a+b=c&d;e,f@g", "a%2Bb%3Dc%26d%3Be%2Cf%40g"),
        ("Zürich 東京 🎬", "Z%C3%BCrich%20%E6%9D%B1%E4%BA%AC%20%F0%9F%8E%AC"),
        ("a\r\nHost: evil", "a%0D%0AHost%3A%20evil"),
        ("...", "..."),
        ("a-b._~", "a-b._~"),
    ]

    @Test(arguments: encoded)
    func `an ID reaches the server as one segment of the path`(id: String, segment: String) async throws {
        try await withServer(answering: { _ in .empty(500) }) { server in
            let client = FrameioV4(server)
            for operation in Operation.all {
                _ = try await operation(client, id, id).failure()
            }
            #expect(server.requests.map(\.target) == Operation.all.map { $0.path(segment, segment) })
        }
    }

    @Test(arguments: Operation.all, ["", ".", ".."])
    func `an ID that would change the path is refused, and nothing is sent`(
        operation: Operation, id: String
    ) async throws {
        try await withServer(answering: { _ in .empty(500) }) { server in
            let client = FrameioV4(server)
            for call in [operation(client, id, "other"), operation(client, "account", id)] {
                let failure = try await call.failure()
                guard case .pathSegment? = failure.invalidRequest else {
                    Issue.record("\(failure.reason)")
                    continue
                }
                #expect(failure.operation == operation.id)
                #expect(failure.method == operation.method)
                #expect(failure.url == nil && call.url == nil)
                #expect(failure.status == nil && failure.rawBody.isEmpty && failure.headers.fields.isEmpty)
                #expect(call.curl.hasPrefix("# not sent: "))
            }
            #expect(server.requests.isEmpty)
            #expect(server.connectionCount == 0)
        }
    }

    @Test(arguments: ["adobe:urn:1|2", Sample.stackID.uppercased()])
    func `an ID of a response can be an argument of the next call unchanged`(id: String) async throws {
        let shown = Operation.show.success.body.replacing(Sample.stackID, with: id)
        try await withServer(.json(shown), .empty(500)) { server in
            let stacks = FrameioV4(server).versionStacks
            let stack = try await stacks.show(accountID: "a", versionStackID: id).value.data
            #expect(stack.id == id)
            _ = try? await stacks.copy(accountID: "a", versionStackID: stack.id).value
            #expect(server.requests.last?.target.contains(id.replacing(":", with: "%3A").replacing("|", with: "%7C")) == true)
        }
    }

    @Test func `the failure's description names a refused ID`() async throws {
        let failure = try await Operation.show(.offline, "account", "..").failure()
        #expect(
            "\(failure)" == """
                version_stacks.show (GET without URL): not sent: an argument leaves an empty, '.' or '..' segment \
                in the path '/v4/accounts/account/version_stacks/..'
                """)
    }
}
