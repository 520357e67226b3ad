import Foundation
import LoopbackSupport
import Testing
@testable import ClientRuntime

/// Checks request bodies that are sent while they are read, over a real connection.
@Suite(.timeLimit(.minutes(20)))
struct UploadTests {
    private typealias Body = APIClient.HTTPBody

    private func call(
        _ server: RecordingServer, _ body: Body, method: String = "PUT", clock: APIClient.CallClock = .init(),
        _ change: (inout APIClient.Configuration) -> Void = { _ in }
    ) -> APIClient.Call<Void> {
        let session = APIClient.Session(APIClient.URLSessionTransport(clock: clock), server: .init(server.url), change)
        return APIClient.Call(session, .sample(method) { $0.body(body, type: "application/octet-stream") })
    }

    /// Bytes without a repeated piece.
    private static let bytes = Data((0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 8) })

    private static func pieces(of data: Data = bytes, _ size: Int = 70_000) -> AsyncStream<Data> {
        AsyncStream { continuation in
            var rest = data
            while !rest.isEmpty {
                continuation.yield(rest.prefix(size))
                rest = rest.dropFirst(size)
            }
            continuation.finish()
        }
    }

    @Test func `a file is sent unchanged with its length`() async throws {
        try await withTemporaryFile(Self.bytes) { file in
            try await withServer(.empty()) { server in
                try await call(server, .file(file)).value
                let request = try #require(server.requests.first)
                #expect(request.body == Self.bytes)
                #expect(request.headerValues("Content-Length") == ["\(Self.bytes.count)"])
                #expect(request.headerValues("Transfer-Encoding") == [])
                #expect(request.headerValues("Content-Type") == ["application/octet-stream"])
            }
        }
    }

    @Test func `a stream is sent unchanged, with its length if it is known`() async throws {
        try await withServer(.empty(), .empty()) { server in
            try await call(server, .stream(Self.pieces(), length: Int64(Self.bytes.count))).value
            try await call(server, .stream(Self.pieces()), method: "POST").value
            #expect(server.requests.map(\.body) == [Self.bytes, Self.bytes])
            #expect(server.requests.first?.headerValues("Content-Length") == ["\(Self.bytes.count)"])
            #expect(server.requests.first?.headerValues("Transfer-Encoding") == [])
        }
    }

    @Test func `an empty stream is sent as an empty body`() async throws {
        try await withServer(.empty(), .empty()) { server in
            try await call(server, .stream(Self.pieces(of: Data()), length: 0)).value
            try await call(server, .stream(Self.pieces(of: Data()))).value
            #expect(server.requests.map(\.body) == [Data(), Data()])
        }
    }

    @Test(arguments: [Int64(299_999), 300_001])
    func `a stream that differs from its stated length is a failure`(length: Int64) async throws {
        try await withServer(answering: { _ in .empty() }) { server in
            let failure = try await failure { () async throws(APIClient.Failure) in
                try await call(server, .stream(Self.pieces(), length: length)).value
            }
            #expect(failure.transportError is APIClient.WrongLength)
            #expect(server.requests.isEmpty)
        }
    }

    @Test func `a stream that fails ends the call with its error`() async throws {
        struct Broken: Error {}
        let stream = AsyncThrowingStream<Data, any Error> { continuation in
            continuation.yield(Data("a".utf8))
            continuation.finish(throwing: Broken())
        }
        try await withServer(answering: { _ in .empty() }) { server in
            let failure = try await failure { () async throws(APIClient.Failure) in
                try await call(server, .stream(stream)).value
            }
            #expect(failure.transportError is Broken)
            #expect(server.requests.isEmpty)
        }
    }

    @Test func `a missing file fails the call before it is sent`() async throws {
        let server = try RecordingServer(answers: [])
        defer { server.stop() }
        let failure = try await failure { () async throws(APIClient.Failure) in
            try await call(server, .file(URL(fileURLWithPath: "/nowhere/at-all"))).value
        }
        guard case .value("body", let problem)? = failure.invalidRequest else {
            Issue.record("\(failure)")
            return
        }
        #expect(problem.contains("/nowhere/at-all"))
        #expect(server.connectionCount == 0)
    }

    @Test func `only a body that can be read again is retried`() async throws {
        let retrying: (inout APIClient.Configuration) -> Void = { $0.retries = .init(limit: 1) }
        try await withTemporaryFile(Self.bytes) { file in
            try await withServer(.hangUp, .empty(), .hangUp, .empty()) { server in
                try await call(server, .file(file), retrying).value
                try await call(server, .stream(anew: { Self.pieces() }), retrying).value
                #expect(server.requests.map(\.body) == [Self.bytes, Self.bytes, Self.bytes, Self.bytes])
            }
        }
        try await withServer(.hangUp, .empty()) { server in
            let call = call(server, .stream(Self.pieces()), retrying)
            let first = try await failure { () async throws(APIClient.Failure) in try await call.value }
            #expect(first.transportError != nil)
            let second = try await failure { () async throws(APIClient.Failure) in try await call.value }
            #expect(second.invalidRequest != nil)
            #expect(server.requests.count == 1)
        }
    }

    @Test func `a redirect sends a file again`() async throws {
        try await withTemporaryFile(Self.bytes) { file in
            try await withServer(.redirect(to: "/other", status: 307), .empty()) { server in
                try await call(server, .file(file)).value
                #expect(server.requests.map(\.body) == [Self.bytes, Self.bytes])
            }
        }
    }

    @Test func `a response that arrives before the whole body is sent ends the upload`() async throws {
        let tooLarge = ServerResponse(steps: ServerResponse.empty(413, headers: [("Connection", "close")]).steps + [.stall])
        try await withServer(leavingBodies: true, answering: { _ in tooLarge }) { server in
            try await withLargeFile { file in
                let failure = try await failure { () async throws(APIClient.Failure) in
                    try await call(server, .file(file)).value
                }
                #expect(failure.status == 413)
                try await server.waitForHangUps()
            }
        }
    }

    @Test func `progress is reported for a file and for data in memory`() async throws {
        try await withTemporaryFile(Self.bytes) { file in
            for body in [Body.file(file), .data(Self.bytes)] {
                try await withServer(.empty()) { server in
                    let told = Collected<APIClient.TransferProgress>()
                    try await call(server, body).with { $0.uploadProgress = { told.add($0) } }.value
                    #expect(server.requests.first?.body == Self.bytes)
                    #expect(server.requests.first?.headerValues("Content-Length") == ["\(Self.bytes.count)"])
                    #expect(told.values.count > 2)
                    #expect(told.values.last { $0.bytes < Int64(Self.bytes.count) } != nil)
                    #expect(told.values.last?.fraction == 1)
                }
            }
        }
    }

    @Test func `a slow source of bytes does not cause a timeout`() async throws {
        let (clock, count) = (ManualClock(), Shared(0))
        let slow = APIClient.ByteStream {
            clock.advance(by: .seconds(4))
            return count {
                $0 += 1; return $0
            } > 3 ? nil : Data("a".utf8)
        }
        try await withServer(.empty()) { server in
            try await call(server, .stream(slow), clock: clock.clock) { $0.timeout = .seconds(5) }.value
            #expect(server.requests.first?.body == Data("aaa".utf8))
        }
    }

    @Test func `an upload to a server that reads no bytes times out`() async throws {
        let (told, clock) = (Collected<APIClient.TransferProgress>(), ManualClock())
        let deaf = ServerResponse(steps: [.wait { try? await Task.sleep(for: .seconds(3600)) }])
        try await withServer(leavingBodies: true, answering: { _ in deaf }) { server in
            try await withLargeFile { file in
                let call = call(server, .file(file), clock: clock.clock) { $0.timeout = .seconds(5) }
                    .with { $0.uploadProgress = { told.add($0) } }
                async let failed = failure { () async throws(APIClient.Failure) in try await call.value }
                try await server.waitForRequests()
                // The timeout restarts while bytes move.
                let isOver = Shared(false)
                let time = Task {
                    while !isOver({ $0 }) {
                        try await Task.sleep(for: .milliseconds(20))
                        clock.advance(by: .seconds(1))
                    }
                }
                let failure = try await failed
                isOver { $0 = true }
                try await time.value
                #expect((failure.transportError as? URLError)?.code == .timedOut)
                // The client reads no more than the system buffers for a connection.
                #expect(told.values.last.map { $0.bytes < 32 << 20 } == true)
            }
        }
    }

    @Test func `cancelling stops an upload and closes the connection`() async throws {
        let deaf = ServerResponse(steps: [.wait { try? await Task.sleep(for: .milliseconds(300)) }, .stall])
        try await withServer(leavingBodies: true, answering: { _ in deaf }) { server in
            try await withLargeFile { file in
                let call = call(server, .file(file)) { $0.timeout = nil }
                let task = Task { try await call.value }
                try await server.waitForRequests()
                task.cancel()
                let failure = await #expect(throws: APIClient.Failure.self) { try await task.value }
                #expect(failure?.isCancelled == true)
                try await server.waitForHangUps()
            }
        }
    }

    @Test func `cancelling ends the wait for a stream's bytes`() async throws {
        let asked = Collected<Bool>()
        let never = APIClient.ByteStream {
            asked.add(true)
            try await Task.sleep(for: .seconds(3600))
            return nil
        }
        try await withServer(answering: { _ in .empty() }) { server in
            let call = call(server, .stream(never)) { $0.timeout = nil }
            let task = Task { try await call.value }
            while asked.values.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            task.cancel()
            let failure = await #expect(throws: APIClient.Failure.self) { try await task.value }
            #expect(failure?.isCancelled == true)
        }
    }

    /// A sparse file of a gigabyte.
    private func withLargeFile(_ work: (URL) async throws -> Void) async throws {
        try await withTemporaryFile(Data()) { file in
            let handle = try FileHandle(forWritingTo: file)
            try handle.truncate(atOffset: 1 << 30)
            try handle.close()
            try await work(file)
        }
    }
}
