import Foundation
import FrameioV4
import LoopbackSupport
import Testing

/// Checks the options of calls.
@Suite(.timeLimit(.minutes(20)))
struct OptionTests {
    @Test func `headers are added, and replace others of the same name`() async throws {
        try await withServer(ServerResponse(.show)) { server in
            let client = FrameioV4(server) { $0.headers = ["X-App": "app", "X-Client": "client"] }
            _ = try await client.versionStacks.show(accountID: "a", versionStackID: "s")
                .with {
                    $0.headers["x-app"] = "call"
                    $0.headers["Accept"] = "application/vnd.frame+json"
                }
                .value
            #expect(
                server.requests.first?.ownHeaders == [
                    "accept: application/vnd.frame+json", "authorization: Bearer token", "x-app: call",
                    "x-client: client",
                ])
        }
    }

    @Test func `a header with control characters is refused`() async throws {
        try await withServer(answering: { _ in ServerResponse(.show) }) { server in
            let call = FrameioV4(server).versionStacks.show(accountID: "a", versionStackID: "s")
                .with { $0.headers["X-App"] = "a\r\nX-Evil: 1" }
            let failure = try await AnyCall(call).failure()
            guard case .header("X-App")? = failure.invalidRequest else {
                Issue.record("\(failure.reason)")
                return
            }
            #expect(server.connectionCount == 0)
        }
    }

    @Test func `query parameters are added and encoded`() async throws {
        try await withServer(.empty(500)) { server in
            let call = FrameioV4(server).versionStacks
                .show(accountID: "a", versionStackID: "s", include: [.creator])
                .with { $0.query = ["z": "1&2", "a b": "=", "filter[x]": "ü"] }
            let failure = try await AnyCall(call).failure()
            let target =
                "/v4/accounts/a/version_stacks/s?include=creator&a%20b=%3D&filter%5Bx%5D=%C3%BC&z=1%262"
            #expect(server.requests.map(\.target) == [target])
            #expect(call.url?.absoluteString == "\(server.url)\(target)")
            #expect(failure.url == call.url)
        }
    }

    @Test func `body properties are added, and replace the body's own`() async throws {
        try await withServer(ServerResponse(.move)) { server in
            _ = try await FrameioV4(server).versionStacks
                .move(accountID: "a", versionStackID: "s", body: .init(data: .init(parentID: "f")))
                .with { $0.bodyProperties = ["dry_run": true, "data": ["parent_id": nil, "index": 1.5]] }
                .value
            let body = try #require(server.requests.first?.body)
            #expect(try sortedJSON(body) == #"{"data":{"index":1.5,"parent_id":null},"dry_run":true}"#)
        }
    }

    @Test func `body properties become the body of a call without one`() async throws {
        try await withServer(ServerResponse(.copy)) { server in
            let call = FrameioV4(server).versionStacks.copy(accountID: "a", versionStackID: "s")
                .with { $0.bodyProperties["new_property"] = "x" }
            _ = try await call.value
            let request = try #require(server.requests.first)
            #expect(request.bodyText == #"{"new_property":"x"}"#)
            #expect(request.method == "POST")
            #expect(request.header("Content-Type") == "application/json")
            #expect(call.curl.contains("-H 'Content-Type: application/json'"))
        }
    }

    @Test func `options apply to one call, and not to its client or other calls`() async throws {
        try await withServer(ServerResponse(.show), ServerResponse(.show)) { server in
            let call = FrameioV4(server).versionStacks.show(accountID: "a", versionStackID: "s")
            _ = try await call.with { $0.query["x"] = "1" }.value
            _ = try await call.value
            #expect(server.requests.map(\.query) == ["x=1", nil])
        }
    }
}
