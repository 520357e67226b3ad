import Foundation
import LoopbackSupport
import Testing
@testable import ClientRuntime

/// Checks responses that are read while they arrive, over a real connection.
@Suite(.timeLimit(.minutes(20)))
struct StreamingTests {
    private typealias Stream = APIClient.EventStream<[Int]>

    private func call(
        _ server: RecordingServer, clock: APIClient.CallClock = .init(),
        _ change: (inout APIClient.Configuration) -> Void = { _ in }
    ) -> APIClient.Call<Stream> {
        let session = APIClient.Session(APIClient.URLSessionTransport(clock: clock), server: .init(server.url), change)
        return APIClient.Call(session, .get(), errors: [404: .problem], events: { Stream(json: $0) })
    }

    @Test func `an event is delivered before the next is sent`() async throws {
        let gate = Gate()
        let answer = ServerResponse.chunks(["data: [1]\n\n", "data: [2]\n\n"], as: "text/event-stream") { await gate.pass() }
        try await withServer(answer) { server in
            let response = try await call(server).response
            #expect(response.status == 200)
            #expect(response.headers["Content-Type"] == "text/event-stream")
            var events = response.value.makeAsyncIterator()
            #expect(try await events.next()?.data == [1])
            gate.open()
            #expect(try await events.next()?.data == [2])
            #expect(try await events.next() == nil)
        }
    }

    @Test func `a documented error keeps its body`() async throws {
        try await withServer(.json(#"{"message":"gone"}"#, status: 404)) { server in
            let failure = try await failure { () async throws(APIClient.Failure) in try await call(server).value }
            guard case .documented(.problem(let problem)) = failure.reason else {
                Issue.record("\(failure)")
                return
            }
            #expect(problem.message == "gone")
            #expect(failure.status == 404)
        }
    }

    @Test func `a broken connection is a failure after the received events`() async throws {
        let answer = ServerResponse.chunks(["data: [1]\n\n", "data: [2]\n\n"], as: "text/event-stream").cut(afterBodyBytes: 16)
        try await withServer(answer) { server in
            var events = try await call(server).value.makeAsyncIterator()
            #expect(try await events.next()?.data == [1])
            let failure = await #expect(throws: APIClient.Failure.self) { try await events.next() }
            #expect(failure?.transportError != nil)
        }
    }

    @Test func `ending the iteration closes the connection`() async throws {
        let answer = ServerResponse.chunks(["data: [1]\n\n", "data: [2]\n\n"], as: "text/event-stream")
            .stalled(afterBodyBytes: 16)
        try await withServer(answer) { server in
            var found: [[Int]] = []
            for try await event in try await call(server).value {
                found.append(event.data)
                break
            }
            #expect(found == [[1]])
            try await server.waitForHangUps()
        }
    }

    @Test func `cancelling ends the wait for an event and closes the connection`() async throws {
        let answer = ServerResponse.chunks(["data: [1]\n\n", "data: [2]\n\n"], as: "text/event-stream")
            .stalled(afterBodyBytes: 16)
        try await withServer(answer) { server in
            let call = call(server)
            let first = Gate()
            let task = Task {
                for try await _ in try await call.value { first.open() }
            }
            await first.pass()
            task.cancel()
            let failure = await #expect(throws: APIClient.Failure.self) { try await task.value }
            #expect(failure?.isCancelled == true)
            try await server.waitForHangUps()
        }
    }

    @Test func `the timeout covers the head, and the body may take longer`() async throws {
        let (gate, clock) = (Gate(), ManualClock())
        let answer = ServerResponse.chunks(["data: [1]\n\n", "data: [2]\n\n"], as: "text/event-stream") { await gate.pass() }
        try await withServer(answer) { server in
            let stream = try await call(server, clock: clock.clock) { $0.timeout = .seconds(20) }.value
            clock.advance(by: .seconds(25))
            gate.open()
            var found: [[Int]] = []
            for try await event in stream { found.append(event.data) }
            #expect(found == [[1], [2]])
        }
        try await withServer(.stall) { server in
            let call = call(server, clock: clock.clock) { $0.timeout = .seconds(20) }
            async let failed = failure { () async throws(APIClient.Failure) in try await call.value }
            try await server.waitForRequests()
            clock.advance(by: .seconds(20))
            #expect((try await failed.transportError as? URLError)?.code == .timedOut)
        }
    }

    @Test func `a body that stalls times out after the received events`() async throws {
        let answer = ServerResponse.chunks(["data: [1]\n\n", "data: [2]\n\n"], as: "text/event-stream")
            .stalled(afterBodyBytes: 16)
        let clock = ManualClock()
        try await withServer(answer) { server in
            var events = try await call(server, clock: clock.clock) { $0.timeout = .seconds(20) }.value.makeAsyncIterator()
            #expect(try await events.next()?.data == [1])
            clock.advance(by: .seconds(60))
            let failure = await #expect(throws: APIClient.Failure.self) { try await events.next() }
            #expect((failure?.transportError as? URLError)?.code == .timedOut)
        }
    }

    @Test func `a stream follows redirects`() async throws {
        try await withServer(.redirect(to: "/other"), .chunks(["data: [1]\n\n"], as: "text/event-stream")) { server in
            var events = try await call(server).value.makeAsyncIterator()
            #expect(try await events.next()?.data == [1])
            #expect(server.requests.map(\.target) == ["/things", "/other"])
        }
    }

    @Test func `an authentication challenge is a failure with its status`() async throws {
        try await withServer(.empty(401, headers: [("WWW-Authenticate", "Basic realm=\"x\"")])) { server in
            let failure = try await failure { () async throws(APIClient.Failure) in try await call(server).value }
            #expect(failure.status == 401)
        }
    }

    @Test func `a slow reader gets the whole stream`() async throws {
        let size = 16 << 20
        try await withServer(.init(200, body: Data(count: size))) { server in
            let session = APIClient.Session(APIClient.URLSessionTransport(), server: .init(server.url))
            let call = APIClient.Call<APIClient.ByteStream>(session, .get(), stream: { $0.body })
            var count = 0
            for try await piece in try await call.value {
                count += piece.count
                try await Task.sleep(for: .milliseconds(2))
            }
            #expect(count == size)
        }
    }
}
