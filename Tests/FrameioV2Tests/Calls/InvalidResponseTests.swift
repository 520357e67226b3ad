import FrameioV2
import LoopbackSupport
import Testing

/// Checks the failures for unreadable responses and broken connections.
@Suite(.timeLimit(.minutes(20)))
struct InvalidResponseTests {
    @Test(arguments: Operation.all)
    func `a successful response that is not JSON is a decoding failure`(operation: Operation) async throws {
        try await withServer(.text("<html>Welcome</html>", as: "text/html")) { server in
            let failure = try await failure { try await operation.send(FrameioV2(server)) }
            let problem = try #require(failure.reason.decodingProblem)
            #expect(problem.path == "")
            #expect(problem.expected == "JSON")
            #expect(problem.found.contains("<html>Welcome</html>"))
            #expect(failure.status == 200)
        }
    }

    @Test(arguments: Operation.all)
    func `a successful response without a body is a decoding failure`(operation: Operation) async throws {
        try await withServer(.empty(204)) { server in
            let failure = try await failure { try await operation.send(FrameioV2(server)) }
            #expect(failure.reason.decodingProblem?.expected == "JSON")
            #expect(failure.status == 204)
        }
    }

    @Test(arguments: [
        (#"{"creator": {"roles": {"admin": "yes"}}}"#, "creator.roles.admin", "true or false", #""yes""#),
        (#"{"id": "moon"}"#, "id", "a UUID", #""moon""#),
        (
            #"{"archived_at": "yesterday"}"#, "archived_at", "a date and time such as 2024-02-29T12:30:00Z",
            #""yesterday""#
        ),
        (
            #"{"required_transcodes": {"finalized": ["cover", 7]}}"#, "required_transcodes.finalized[1]",
            "a string", "7"
        ),
        (#"{"properties": []}"#, "properties", "an object", "[]"),
        ("[]", "", "an object", "[]"),
    ])
    func `a wrong value is named with its path`(body: String, path: String, expected: String, found: String) async throws {
        try await withServer(.json(body)) { server in
            let failure = try await failure { try await FrameioV2(server).assets.get(assetID: ID.asset).value }
            let problem = try #require(failure.reason.decodingProblem)
            #expect(problem.path == path)
            #expect(problem.expected == expected)
            #expect(problem.found == found)
        }
    }

    @Test(arguments: Operation.all)
    func `a dropped connection is a transport failure`(operation: Operation) async throws {
        try await withServer(.hangUp) { server in
            let failure = try await failure { try await operation.send(FrameioV2(server)) }
            #expect(failure.reason.isTransport)
            #expect(failure.operation == operation.id)
            #expect(failure.status == nil)
            #expect(failure.headers == [:])
            #expect(failure.rawBody.isEmpty)
            #expect(server.requests.count == 1)
        }
    }

    @Test(arguments: [
        ServerResponse.json(DocumentedExamples.asset).cut(afterBodyBytes: 100), .garbage(),
        .wrongLength(5000, body: DocumentedExamples.asset),
    ])
    func `an incomplete or malformed response is a transport failure`(answer: ServerResponse) async throws {
        try await withServer(answer) { server in
            let failure = try await failure { try await FrameioV2(server).assets.get(assetID: ID.asset).value }
            #expect(failure.reason.isTransport)
        }
    }

    @Test func `a stopped server is a transport failure`() async throws {
        let server = try RecordingServer(answers: [])
        server.stop()
        let failure = try await failure { try await FrameioV2(server).assets.get(assetID: ID.asset).value }
        #expect(failure.reason.isTransport)
        #expect(server.requests.isEmpty)
    }
}
