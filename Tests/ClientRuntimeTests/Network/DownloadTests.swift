import Foundation
import LoopbackSupport
import Testing
@testable import ClientRuntime

/// Checks downloads to files and as streams, over a real connection.
@Suite(.timeLimit(.minutes(20)))
struct DownloadTests {
    private func call(
        _ server: RecordingServer, _ change: (inout APIClient.Configuration) -> Void = { _ in }
    ) -> APIClient.Call<Data> {
        let session = APIClient.Session(APIClient.URLSessionTransport(), server: .init(server.url), change)
        return APIClient.Call(session, .get(), errors: [404: .problem]) { $0.body }
    }

    private static let bytes = Data((0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 8) })

    private func contents(_ folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test func `a download replaces an existing file and leaves no other file`() async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appendingPathComponent("clip.mov")
            try Data("old".utf8).write(to: file)
            try await withServer(.init(200, headers: [("ETag", "x")], body: Self.bytes)) { server in
                let response = try await call(server).download(to: file)
                #expect(response.value == file && response.status == 200 && response.headers["ETag"] == "x")
                #expect(try Data(contentsOf: file) == Self.bytes)
                #expect(try contents(folder) == ["clip.mov"])
            }
        }
    }

    @Test(arguments: [
        ServerResponse(200, body: bytes).cut(afterBodyBytes: 2_000_000), .wrongLength(100, body: "abc"), .hangUp,
        .json(#"{"message":"gone"}"#, status: 404), .empty(500),
        .chunks(["a", "b"], as: "a/b").cut(afterBodyBytes: 8),
    ])
    func `a failed download leaves no file and keeps an existing one`(answer: ServerResponse) async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appendingPathComponent("clip.mov")
            for old in [nil, Data("old".utf8)] {
                try old?.write(to: file)
                try await withServer(answer) { server in
                    _ = try await failure { () async throws(APIClient.Failure) in
                        try await call(server).download(to: file)
                    }
                    #expect(try contents(folder) == (old == nil ? [] : ["clip.mov"]))
                    #expect(try old.map { $0 == (try Data(contentsOf: file)) } ?? true)
                }
            }
        }
    }

    @Test func `a documented error keeps its body`() async throws {
        try await withTemporaryFolder { folder in
            try await withServer(.json(#"{"message":"gone"}"#, status: 404)) { server in
                let failure = try await failure { () async throws(APIClient.Failure) in
                    try await call(server).download(to: folder.appendingPathComponent("x"))
                }
                guard case .documented(.problem(let problem)) = failure.reason else {
                    Issue.record("\(failure)")
                    return
                }
                #expect(problem.message == "gone")
            }
        }
    }

    @Test func `a download that breaks off is retried from the start`() async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appendingPathComponent("x")
            let whole = ServerResponse(200, body: Self.bytes)
            try await withServer(whole.cut(afterBodyBytes: 2_000_000), whole) { server in
                try await call(server) { $0.retries = .init(limit: 1) }.download(to: file)
                #expect(try Data(contentsOf: file) == Self.bytes)
            }
        }
    }

    @Test func `cancelling a download removes its file and closes the connection`() async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appendingPathComponent("x")
            try await withServer(ServerResponse(200, body: Self.bytes).stalled(afterBodyBytes: 2_000_000)) { server in
                let call = call(server)
                let task = Task { try await call.download(to: file) }
                while try contents(folder).isEmpty {
                    try await Task.sleep(for: .milliseconds(5))
                }
                try await server.waitForRequests()
                task.cancel()
                let failure = await #expect(throws: APIClient.Failure.self) { try await task.value }
                #expect(failure?.isCancelled == true)
                try await server.waitForHangUps()
            }
            #expect(try contents(folder) == [])
        }
    }

    @Test func `a missing folder fails the call before it is sent`() async throws {
        let server = try RecordingServer(answers: [])
        defer { server.stop() }
        let failure = try await failure { () async throws(APIClient.Failure) in
            try await call(server).download(to: URL(fileURLWithPath: "/nowhere/at/all"))
        }
        guard case .value("file", _)? = failure.invalidRequest else {
            Issue.record("\(failure)")
            return
        }
        #expect(server.connectionCount == 0)
    }

    @Test func `progress is reported for a file, a stream and a value`() async throws {
        let told = Collected<APIClient.TransferProgress>()
        try await withTemporaryFolder { folder in
            try await withServer(answering: { _ in .init(200, body: Self.bytes) }) { server in
                let call = call(server).with { $0.downloadProgress = { told.add($0) } }
                try await call.download(to: folder.appendingPathComponent("x"))
                for try await _ in try await call.stream().value {}
                #expect(try await call.value == Self.bytes)
            }
        }
        #expect(told.values.count { $0.fraction == 1 } >= 3)
        #expect(told.values.count > 6)
        #expect(told.values.allSatisfy { $0.total == 3_000_000 })
    }

    @Test func `a stream gives the received bytes before its failure, which names the call`() async throws {
        try await withServer(ServerResponse(200, body: Self.bytes).cut(afterBodyBytes: 2_000_000)) { server in
            let response = try await call(server).stream()
            #expect(response.status == 200)
            var found = Data()
            let failure = await #expect(throws: APIClient.Failure.self) {
                for try await piece in response.value { found += piece }
            }
            #expect(found == Self.bytes.prefix(2_000_000))
            #expect(failure?.operation == "things.get" && failure?.status == 200)
        }
    }

    @Test func `a slow reader gets the whole body in order while other calls run`() async throws {
        // The body is larger than the buffers of the system and the client.
        let bytes = Data((0..<16 << 20).map { UInt8(truncatingIfNeeded: $0 >> 8 &+ $0) })
        try await withServer(answering: { $0.query == "small" ? .json("{}") : .init(200, body: bytes) }) { server in
            let transport = APIClient.URLSessionTransport()
            let session = APIClient.Session(transport, server: .init(server.url))
            let large = APIClient.Call<Data>(session, .get()) { $0.body }
            let small = APIClient.Call<Void>(session, .get("/things?small"))
            var found = Data()
            for try await piece in try await large.stream().value {
                found += piece
                try await small.value
            }
            #expect(found == bytes)
        }
    }

    @Test func `a compressed body is decompressed`() async throws {
        // `hello` as gzip (RFC 1952).
        let packed = try #require(Data(base64Encoded: "H4sIAAAAAAAC/8tIzcnJBwCGphA2BQAAAA=="))
        try await withTemporaryFolder { folder in
            let file = folder.appendingPathComponent("x")
            try await withServer(answering: { _ in
                .init(200, headers: [("Content-Encoding", "gzip")], body: packed)
            }) { server in
                #expect(try await call(server).value == Data("hello".utf8))
                try await call(server).download(to: file)
                #expect(try Data(contentsOf: file) == Data("hello".utf8))
                #expect(server.requests.map { $0.header("Accept-Encoding")?.contains("gzip") } == [true, true])
            }
        }
    }

    @Test func `a custom transport's response shorter than its Content-Length is a failure`() async throws {
        let short = APIClient.ClosureTransport { _ in
            .init(status: 200, headers: ["Content-Length": "10"], body: Data("abc".utf8))
        }
        let call = APIClient.Call<Data>(APIClient.Session(short), .get()) { $0.body }
        let whole = try await failure { () async throws(APIClient.Failure) in try await call.value }
        #expect((whole.transportError as? URLError)?.code == .networkConnectionLost)
        let stream = try await call.stream().value
        await #expect(throws: APIClient.Failure.self) { for try await _ in stream {} }
        let head = APIClient.Call<Void>(APIClient.Session(short), .sample("HEAD"))
        try await head.value
    }
}
