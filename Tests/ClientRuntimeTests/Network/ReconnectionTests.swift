import Foundation
import LoopbackSupport
import Testing
@testable import ClientRuntime

/// Checks event streams that continue over several connections.
@Suite(.timeLimit(.minutes(20)))
struct ReconnectionTests {
    private typealias Stream = APIClient.EventStream<String>

    private func call(_ server: RecordingServer, clock: APIClient.CallClock = .init()) -> APIClient.Call<Stream> {
        let session = APIClient.Session(APIClient.URLSessionTransport(), server: .init(server.url), clock: clock)
        return APIClient.Call(session, .get(), stream: { Stream(text: $0) })
    }

    private static func events(_ text: String) -> ServerResponse {
        .text(text, as: "text/event-stream")
    }

    private func data(_ stream: Stream) async throws -> [String] {
        var found: [String] = []
        for try await event in stream { found.append(event.data) }
        return found
    }

    @Test func `reconnecting sends the last event's ID and waits as long as the server states`() async throws {
        let clock = TestClock()
        try await withServer(
            Self.events("retry: 200\nid: 1\ndata: a\n\nid: 2\ndata: unfinished\n"), Self.events("data: b\n\n"),
            Self.events("id: 3\n\ndata: c\n\n"), .empty(204)
        ) { server in
            let stream = try await call(server, clock: clock.clock).value.reconnecting(wait: .seconds(600))
            #expect(try await data(stream) == ["a", "b", "c"])
            #expect(server.requests.map { $0.header("Last-Event-ID") } == [nil, "1", "1", "3"])
        }
        #expect(clock.slept == [.milliseconds(200), .milliseconds(200), .milliseconds(200)])
    }

    @Test func `a lost connection is replaced, even if the next attempt fails`() async throws {
        let cut = ServerResponse.chunks(["id: 1\ndata: a\n\n", "id: 2"], as: "text/event-stream").cut(afterBodyBytes: 24)
        try await withServer(cut, .hangUp, Self.events("data: b\n\n"), .empty(204)) { server in
            let stream = try await call(server).value.reconnecting(wait: .milliseconds(1))
            #expect(try await data(stream) == ["a", "b"])
        }
    }

    @Test func `reconnecting ends after its attempts, and at once after an error status`() async throws {
        try await withServer(Self.events("data: a\n\n").thenHangUp, .hangUp, .hangUp, .empty(204)) { server in
            let stream = try await call(server).value.reconnecting(attempts: 2, wait: .milliseconds(1))
            let failure = await #expect(throws: APIClient.Failure.self) { try await data(stream) }
            #expect(failure?.transportError != nil)
            #expect(server.requests.count == 3)
        }
        try await withServer(Self.events("data: a\n\n"), .empty(403), .empty(204)) { server in
            let stream = try await call(server).value.reconnecting(wait: .milliseconds(1))
            let failure = await #expect(throws: APIClient.Failure.self) { try await data(stream) }
            #expect(failure?.status == 403)
        }
    }

    @Test func `a stream does not reconnect unless requested`() async throws {
        try await withServer(Self.events("data: a\n\n"), Self.events("data: b\n\n")) { server in
            let stream = try await call(server).value
            #expect(try await data(stream) == ["a"])
            #expect(server.requests.count == 1)
        }
    }

    @Test func `cancelling ends the wait to reconnect`() async throws {
        let clock = ManualClock()
        try await withServer(Self.events("data: a\n\n")) { server in
            let stream = try await call(server, clock: clock.clock).value.reconnecting(wait: .seconds(3600))
            let task = Task { try await data(stream) }
            await clock.waitForSleep()
            task.cancel()
            let failure = await #expect(throws: APIClient.Failure.self) { try await task.value }
            #expect(failure?.isCancelled == true)
        }
    }
}
