import Foundation
import FrameioV2
import LoopbackSupport
import Testing

/// Checks the failures for error statuses.
@Suite(.timeLimit(.minutes(20)))
struct ErrorTests {
    private static let body = """
        {
            "code": 404, "message": "Not Found",
            "errors": [{"code": 4041, "detail": "no such asset", "status": 404, "title": "Not Found", "new": 1}]
        }
        """

    @Test(arguments: Operation.all, [400, 401, 402, 403, 404, 409, 422, 429, 500, 503])
    func `a documented error is decoded`(operation: Operation, status: Int) async throws {
        try await withServer(.json(Self.body, status: status, headers: [("X-Request-Id", "r1")])) { server in
            let failure = try await failure { try await operation.send(FrameioV2(server)) }
            let detail = FrameioV2.HTTPErrorDetail(
                code: 4041, detail: "no such asset", status: 404, title: "Not Found")
            #expect(failure.reason.documented == .init(code: 404, message: "Not Found", errors: [detail]))
            #expect(failure.operation == operation.id)
            #expect("\(failure.method) \(failure.url?.path ?? "")" == operation.request)
            #expect(failure.status == status)
            #expect(failure.headers["x-request-id"] == "r1")
            #expect(String(decoding: failure.rawBody, as: UTF8.self) == Self.body)
            #expect(server.requests.count == 1)
        }
    }

    @Test(arguments: Operation.all, [400, 401, 402, 404, 429, 500, 502])
    func `an HTML page instead of an error is a documented failure of its status`(
        operation: Operation, status: Int
    ) async throws {
        let page = "<html><h1>\(status)</h1></html>"
        try await withServer(.text(page, as: "text/html", status: status)) { server in
            let failure = try await failure { try await operation.send(FrameioV2(server)) }
            #expect(failure.reason.decodingProblem?.expected == "JSON")
            #expect(failure.reason.decodingProblem?.found.contains("<html>") == true)
            #expect(failure.reason.isUnreadable)
            #expect(failure.status == status)
            #expect(String(decoding: failure.rawBody, as: UTF8.self) == page)
        }
    }

    @Test(arguments: [
        ("{}", FrameioV2.HTTPError()), (#"{"code": null, "message": null, "errors": null}"#, .init()),
        (#"{"errors": []}"#, .init(errors: [])), (#"{"message": "no", "trace": "x"}"#, .init(message: "no")),
    ])
    func `an error can have fewer or more properties than documented`(text: String, body: FrameioV2.HTTPError) async throws {
        try await withServer(.json(text, status: 404)) { server in
            let failure = try await failure { try await FrameioV2(server).assets.get(assetID: ID.asset).value }
            #expect(failure.reason.documented == body)
        }
    }

    @Test func `an error of another shape is a failure with its path`() async throws {
        try await withServer(.json(#"{"errors": [{"code": "unauthorized"}]}"#, status: 401)) { server in
            let failure = try await failure { try await FrameioV2(server).assets.get(assetID: ID.asset).value }
            let problem = try #require(failure.reason.decodingProblem)
            #expect(problem.path == "errors[0].code")
            #expect(problem.expected == "a whole number")
            #expect(problem.found == #""unauthorized""#)
        }
    }

    @Test func `a 429 has the time to wait`() async throws {
        try await withServer(.json("{}", status: 429, headers: [("Retry-After", "2")])) { server in
            let failure = try await failure {
                try await FrameioV2(server).assets.requestUploadParts(assetID: ID.asset, body: .init(parts: [])).value
            }
            #expect(failure.reason.documented != nil)
            #expect(failure.retryAfter == .seconds(2))
        }
    }

    @Test func `an error without a body is a documented failure of its status`() async throws {
        try await withServer(.empty(404), .empty(500)) { server in
            let client = FrameioV2(server)
            let notFound = try await failure { try await client.assets.delete(assetID: ID.asset).value }
            #expect(notFound.reason.decodingProblem?.expected == "JSON")
            let broken = try await failure { try await client.assets.delete(assetID: ID.asset).value }
            #expect(broken.reason.isUnreadable)
        }
    }
}
