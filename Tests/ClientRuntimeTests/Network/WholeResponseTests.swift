import Foundation
import LoopbackSupport
import Testing
@testable import ClientRuntime

/// Checks the transport of clients that neither stream nor work around Foundation on Linux.
@Suite(.timeLimit(.minutes(20)))
struct WholeResponseTests {
    private func call(_ server: RecordingServer, clock: APIClient.CallClock = .init()) -> APIClient.Call<[Int]> {
        let transport = APIClient.URLSessionTransport(clock: clock)
        let closure = APIClient.ClosureTransport { try await transport.response(to: $0, within: $0.timeout) }
        let request = APIClient.Request.sample("POST") { $0.body(json: ["a": 1]) }
        return APIClient.Call<[Int]>(APIClient.Session(closure, server: .init(server.url)), request)
    }

    @Test func `a request is sent and its response received whole`() async throws {
        try await withServer(.json("[1,2]", status: 201, headers: [("X-A", "1")])) { server in
            let response = try await call(server).header("X-B", "2").timeout(.seconds(900)).response
            #expect(response.value == [1, 2])
            #expect(response.status == 201 && response.headers["x-a"] == "1")
            let recorded = try #require(server.requests.first)
            #expect(recorded.method == "POST" && recorded.bodyText == #"{"a":1}"# && recorded.header("X-B") == "2")
        }
    }

    @Test func `a partial response does not extend the timeout`() async throws {
        let answer = ServerResponse.json("[1,2,3]").stalled(afterBodyBytes: 3)
        try await withServer(answering: { _ in answer }) { server in
            let clock = ManualClock()
            let call = call(server, clock: clock.clock).timeout(.seconds(20))
            async let failed = failure { () async throws(APIClient.Failure) in try await call.value }
            try await server.waitForRequests()
            await clock.waitForSleep()
            clock.advance(by: .seconds(20))
            #expect((try await failed.transportError as? URLError)?.code == .timedOut)
            try await server.waitForHangUps()
        }
    }

    @Test func `a cancelled call closes its connection`() async throws {
        try await withServer(answering: { _ in .stall }) { server in
            let call = call(server)
            let task = Task { try await failure { () async throws(APIClient.Failure) in try await call.value } }
            try await server.waitForRequests()
            task.cancel()
            guard case .cancelled = try await task.value.reason else {
                Issue.record("The call was not cancelled.")
                return
            }
            try await server.waitForHangUps()
        }
    }

    @Test func `a broken connection is a transport failure`() async throws {
        try await withServer(answering: { _ in .hangUp }) { server in
            let call = call(server)
            let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
            #expect(failure.transportError is URLError)
        }
    }
}
