import Foundation
import LoopbackSupport
import Testing
@testable import ClientRuntime

/// Events that go on over more than one connection.
@Suite(.timeLimit(.minutes(20)))
struct ReconnectionTests {
    private typealias Stream = APIClient.EventStream<String>

    private func call(_ server: RecordingServer, clock: APIClient.CallClock = .init()) -> APIClient.Call<Stream> {
        let session = APIClient.Session(APIClient.URLSessionTransport(), server: .init(server.url), clock: clock)
        return APIClient.Call(session, .get(), stream: { Stream(text: $0) })
    }

    private static func events(_ text: String) -> Answer {
        .text(text, as: "text/event-stream")
    }

    private func data(_ stream: Stream) async throws -> [String] {
        var found: [String] = []
        for try await event in stream { found.append(event.data) }
        return found
    }

    @Test func `the server is told where it was, and waits as long as it says`() async throws {
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

    @Test func `a lost connection is made again, also where the next is lost at once`() async throws {
        let cut = Answer.chunks(["id: 1\ndata: a\n\n", "id: 2"], as: "text/event-stream").cut(afterBodyBytes: 24)
        try await withServer(cut, .hangUp, Self.events("data: b\n\n"), .empty(204)) { server in
            let stream = try await call(server).value.reconnecting(wait: .milliseconds(1))
            #expect(try await data(stream) == ["a", "b"])
        }
    }

    @Test func `reconnecting ends after the attempts, and at once after a refusal`() async throws {
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

    @Test func `unless it is asked for, there is one connection`() async throws {
        try await withServer(Self.events("data: a\n\n"), Self.events("data: b\n\n")) { server in
            let stream = try await call(server).value
            #expect(try await data(stream) == ["a"])
            #expect(server.requests.count == 1)
        }
    }

    @Test func `cancelling ends the wait`() async throws {
        let clock = HeldClock()
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
