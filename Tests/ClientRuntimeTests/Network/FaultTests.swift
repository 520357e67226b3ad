import Foundation
import LoopbackSupport
import Testing
@testable import ClientRuntime

/// Checks calls to faulty servers. It leaves out servers that hang up within the headers or send trailers, at which the
/// FoundationNetworking of Swift 6.3 ends the process (swift-corelibs-foundation issue 5285).
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
        ServerResponse.hangUp, .json("[1,2,3]").cut(afterBodyBytes: 3), .json("[1,2,3]").cut(afterBodyBytes: 0),
        .wrongLength(100, body: "[1]"), .garbage(), .garbage(Data([0xFF, 0xFE, 0x00])),
        .garbage(Data("HTTP/1.1 ".utf8)), .garbage(Data("HTTP/1.1 200 OK\r\nno colon\r\n\r\n".utf8)),
        .garbage(Data("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n".utf8)),
        .garbage(Data("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n".utf8)),
        .garbage(Data("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc".utf8)),
    ])
    func `an incomplete or malformed response is a transport failure`(answer: ServerResponse) async throws {
        try await withServer(answering: { _ in answer }) { server in
            let failure = try await failure(of: call(server.url))
            #expect(failure.transportError is URLError)
            #expect(failure.status == nil)
            #expect(failure.description.hasPrefix("things.get (GET \(server.url)/things): no response: "))
        }
    }

    @Test(arguments: [
        ServerResponse.stall, .json("[1,2,3]").stalled(afterBodyBytes: 3), .json("[1,2,3]").stalled(afterBodyBytes: 0),
    ])
    func `a stalled response ends with the timeout`(answer: ServerResponse) async throws {
        try await withServer(answering: { _ in answer }) { server in
            let clock = ManualClock()
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

    @Test func `slowly arriving bytes do not extend the timeout`() async throws {
        let clock = ManualClock()
        let drops = Array(repeating: "1", count: 40)
        let answer = ServerResponse.chunks(drops) { clock.advance(by: .seconds(1)) }.stalled(afterBodyBytes: 200)
        try await withServer(answering: { _ in answer }) { server in
            let transport = APIClient.URLSessionTransport(clock: clock.clock)
            let failure = try await failure(of: call(server.url, timeout: .seconds(20), transport: transport))
            #expect((failure.transportError as? URLError)?.code == .timedOut)
        }
    }

    @Test(arguments: [Duration.zero, .seconds(-1), .nanoseconds(1)])
    func `a timeout that leaves no time fails the call`(timeout: Duration) async throws {
        try await withServer(.stall) { server in
            let failure = try await failure(of: call(server.url, timeout: timeout))
            #expect((failure.transportError as? URLError)?.code == .timedOut)
        }
    }

    @Test(arguments: [nil, Duration.seconds(Int64.max), .seconds(100_000), .milliseconds(300_500)])
    func `a long or absent timeout lets the call finish`(timeout: Duration?) async throws {
        try await withServer(.json("[1]")) { server in
            let value = try await call(server.url, timeout: timeout).value
            #expect(value == [1])
        }
    }

    @Test func `a closed port is a transport failure`() async throws {
        let server = try RecordingServer(answers: [])
        let url = server.url
        server.stop()
        let failure = try await failure(of: call(url))
        #expect(failure.transportError is URLError)
    }

    @Test func `a cancelled call closes its connection at once`() async throws {
        try await withServer(.stall) { server in
            let task = Task { try await failure(of: call(server.url)) }
            try await server.waitForRequests()
            task.cancel()
            #expect(try await task.value.isCancelled)
            try await server.waitForHangUps()
        }
    }

    /// Cancelling waits for Foundation's queue, where a response may wait for a lock of the cancelled task.
    @Test func `calls that are cancelled while their responses arrive end, and the next call gets its response`() async throws {
        try await withServer(answering: { _ in .json("[1]") }) { server in
            let call = call(server.url)
            var unexpected: [String] = []
            for round in 0..<200 {
                unexpected += await withTaskGroup { group in
                    for _ in 0..<8 {
                        group.addTask { await unexpectedEnd(of: call) }
                    }
                    // The delay varies, so that cancellation meets the responses at every stage.
                    for _ in 0..<round * 5 {
                        await Task.yield()
                    }
                    group.cancelAll()
                    return await group.reduce(into: []) { $0 += [$1].compactMap { $0 } }
                }
            }
            #expect(unexpected == [])
            let value = try await call.value
            #expect(value == [1])
        }
    }

    /// The end of a call that neither has its value nor is cancelled.
    private func unexpectedEnd(of call: APIClient.Call<[Int]>) async -> String? {
        do throws(APIClient.Failure) {
            let value = try await call.value
            return value == [1] ? nil : "\(value)"
        } catch {
            return error.isCancelled ? nil : "\(error)"
        }
    }

    @Test func `cancelling many calls fails each as cancelled`() async throws {
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
    func `a complete response with an unexpected body is a decoding failure`(body: String) async throws {
        try await withServer(.json(body)) { server in
            let failure = try await failure(of: call(server.url))
            #expect(failure.decodingProblem != nil)
            #expect(String(decoding: failure.rawBody, as: UTF8.self) == body)
        }
    }

    @Test(arguments: ["GET", "POST"])
    func `a call on a dead kept-alive connection reconnects or fails, and never hangs`(method: String) async throws {
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

    @Test func `a failure does not affect the next call`() async throws {
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
