import Foundation
import LoopbackSupport
import Testing
@testable import ClientRuntime

/// Checks the behaviour with faulty servers. It leaves out one that hangs up within the headers, or sends trailers: at
/// that, the FoundationNetworking of Swift 6.3 ends the process (swift-corelibs-foundation issue 5285).
@Suite(.timeLimit(.minutes(20)))
struct FaultTests {
    private func call(
        _ url: URL, timeout: Duration? = .seconds(900),
        transport: any APIClient.Transport = APIClient.URLSessionTransport()
    ) -> APIClient.Call<[Int]> {
        APIClient.Call<[Int]>(APIClient.Session(transport, server: .init(url)), .get()).with { $0.timeout = timeout }
    }

    private func failure(of call: APIClient.Call<[Int]>) async throws -> APIClient.Failure {
        try await ClientRuntimeTests.failure { () async throws(APIClient.Failure) in try await call.value }
    }

    @Test(arguments: [
        Answer.hangUp, .json("[1,2,3]").cut(afterBodyBytes: 3), .json("[1,2,3]").cut(afterBodyBytes: 0),
        .wrongLength(100, body: "[1]"), .garbage(), .garbage(Data([0xFF, 0xFE, 0x00])),
        .garbage(Data("HTTP/1.1 ".utf8)), .garbage(Data("HTTP/1.1 200 OK\r\nno colon\r\n\r\n".utf8)),
        .garbage(Data("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n".utf8)),
        .garbage(Data("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n".utf8)),
        .garbage(Data("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc".utf8)),
    ])
    func `no whole answer is a failure of the transport`(answer: Answer) async throws {
        try await withServer(answering: { _ in answer }) { server in
            let failure = try await failure(of: call(server.url))
            #expect(failure.transportError is URLError)
            #expect(failure.status == nil)
            #expect(failure.description.hasPrefix("things.get (GET \(server.url)/things): no response: "))
        }
    }

    @Test(arguments: [
        Answer.stall, .json("[1,2,3]").stalled(afterBodyBytes: 3), .json("[1,2,3]").stalled(afterBodyBytes: 0),
    ])
    func `an answer that does not come ends with the timeout`(answer: Answer) async throws {
        try await withServer(answering: { _ in answer }) { server in
            let clock = HeldClock()
            let call = call(server.url, timeout: .seconds(20), transport: APIClient.URLSessionTransport(clock: clock.clock))
            async let failed = self.failure(of: call)
            try await server.waitForRequests()
            clock.advance(by: .seconds(20))
            let failure = try await failed
            #expect((failure.transportError as? URLError)?.code == .timedOut)
            #expect(failure.description.hasSuffix("no response: no response in time"))
            try await server.waitForHangUps()
        }
    }

    @Test func `bytes that trickle do not hold off the timeout`() async throws {
        let clock = HeldClock()
        let drops = Array(repeating: "1", count: 40)
        let answer = Answer.chunks(drops) { clock.advance(by: .seconds(1)) }.stalled(afterBodyBytes: 200)
        try await withServer(answering: { _ in answer }) { server in
            let transport = APIClient.URLSessionTransport(clock: clock.clock)
            let failure = try await failure(of: call(server.url, timeout: .seconds(20), transport: transport))
            #expect((failure.transportError as? URLError)?.code == .timedOut)
        }
    }

    @Test(arguments: [Duration.zero, .seconds(-1), .nanoseconds(1)])
    func `no time at all is a timeout`(timeout: Duration) async throws {
        try await withServer(.stall) { server in
            let failure = try await failure(of: call(server.url, timeout: timeout))
            #expect((failure.transportError as? URLError)?.code == .timedOut)
        }
    }

    @Test(arguments: [nil, Duration.seconds(Int64.max), .seconds(100_000), .milliseconds(300_500)])
    func `any time that is enough is enough`(timeout: Duration?) async throws {
        try await withServer(.json("[1]")) { server in
            let value = try await call(server.url, timeout: timeout).value
            #expect(value == [1])
        }
    }

    @Test func `nobody listens`() async throws {
        let server = try RecordingServer(answers: [])
        let url = server.url
        server.stop()
        let failure = try await failure(of: call(url))
        #expect(failure.transportError is URLError)
    }

    @Test func `a call that is cancelled hangs up at once`() async throws {
        try await withServer(.stall) { server in
            let task = Task { try await failure(of: call(server.url)) }
            try await server.waitForRequests()
            task.cancel()
            #expect(try await task.value.isCancelled)
            try await server.waitForHangUps()
        }
    }

    /// To cancel waits for Foundation's queue, and an answer on that queue for a lock of the task that is cancelled.
    @Test func `calls are cancelled in the moment of their answers`() async throws {
        try await withServer(answering: { _ in .text("pong") }) { server in
            let call = call(server.url)
            for round in 0..<200 {
                await withTaskGroup { group in
                    for _ in 0..<8 {
                        group.addTask { _ = try? await call.value }
                    }
                    // Sooner or later, to meet the answers at every stage of their way.
                    for _ in 0..<round * 5 {
                        await Task.yield()
                    }
                    group.cancelAll()
                }
            }
        }
    }

    @Test func `many calls are cancelled together`() async throws {
        try await withServer(answering: { _ in .stall }) { server in
            let transport = APIClient.URLSessionTransport()
            let tasks = (0..<50).map { _ in
                Task { try await failure(of: call(server.url, transport: transport)) }
            }
            try await server.waitForRequests(1)
            tasks.forEach { $0.cancel() }
            for task in tasks {
                #expect(try await task.value.isCancelled)
            }
        }
    }

    @Test(arguments: ["", "[1", "<html>", "null", "{}"])
    func `a whole answer with another body is a problem of decoding`(body: String) async throws {
        try await withServer(.json(body)) { server in
            let failure = try await failure(of: call(server.url))
            #expect(failure.decodingProblem != nil)
            #expect(String(decoding: failure.rawBody, as: UTF8.self) == body)
        }
    }

    @Test(arguments: ["GET", "POST"])
    func `a kept connection that has died is a failure or opened anew, never a wait`(method: String) async throws {
        try await withServer(.json("[1]").thenHangUp, .json("[2]"), .json("[3]")) { server in
            let session = APIClient.Session(APIClient.URLSessionTransport(), server: .init(server.url))
            let request = APIClient.Request.sample(method) { method == "POST" ? $0.body(json: "x") : () }
            let first = try await APIClient.Call<[Int]>(session, request).value
            #expect(first == [1])
            do throws(APIClient.Failure) {
                let second = try await APIClient.Call<[Int]>(session, request).value
                #expect(second == [2])
            } catch {
                #expect(error.transportError is URLError)
            }
        }
    }

    @Test func `a failure does not spoil the next call`() async throws {
        try await withServer(.hangUp, .garbage(), .json("[1]").cut(afterBodyBytes: 1), .json("[1]")) { server in
            let call = call(server.url)
            for _ in 0..<3 {
                #expect(try await failure(of: call).transportError != nil)
            }
            let value = try await call.value
            #expect(value == [1])
        }
    }
}
