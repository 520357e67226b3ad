import AsyncHTTPClient
import Files
import Foundation
import LoopbackSupport
import NIOCore
import NIOPosix
import Testing

/// The transport of AsyncHTTPClient, over a real connection.
@Suite(.timeLimit(.minutes(5)))
struct AsyncHTTPClientTests {
    private func files(_ server: RecordingServer, _ change: (inout Files.Configuration) -> Void = { _ in }) -> Files {
        var configuration = Files.Configuration(transport: Files.AsyncHTTPClientTransport())
        change(&configuration)
        return Files(server: .init(server.url), configuration: configuration)
    }

    private static let bytes = Data((0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 8) })

    private func withFolder(_ work: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await work(folder)
    }

    @Test func `a file goes out as it is, and comes back`() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("a")
            try Self.bytes.write(to: file)
            try await withServer(.json(#"{"size":3}"#), .init(200, body: Self.bytes)) { server in
                let files = files(server)
                let stored = try await files.files.upload(name: "a", body: .file(file)).value
                #expect(stored.size == 3)
                try await files.files.content(name: "a").download(to: folder.appendingPathComponent("b"))
                #expect(server.requests.first?.body == Self.bytes)
                #expect(server.requests.first?.headerValues("Content-Length") == ["3000000"])
                #expect(try Data(contentsOf: folder.appendingPathComponent("b")) == Self.bytes)
            }
        }
    }

    @Test func `a stream goes out in chunks, and what is at hand at once`() async throws {
        let pieces = AsyncStream<Data> { continuation in
            for _ in 0..<3 { continuation.yield(Data(count: 100_000)) }
            continuation.finish()
        }
        try await withServer(.json(#"{"size":1}"#), .json(#"{"size":2}"#)) { server in
            let files = files(server).files
            let stream = try await files.upload(name: "a", body: .stream(pieces)).value
            let data = try await files.upload(name: "a", body: .data(Data("x".utf8))).value
            #expect([stream.size, data.size] == [1, 2])
            #expect(server.requests.map(\.body) == [Data(count: 300_000), Data("x".utf8)])
            #expect(server.requests.first?.headerValues("Transfer-Encoding") == ["chunked"])
        }
    }

    @Test func `a form is streamed with its length`() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("a.bin")
            try Self.bytes.write(to: file)
            try await withServer(.json(#"{"size":3}"#)) { server in
                _ = try await files(server).files.send(body: .init(note: "n", file: .init(file: file))).value
                let request = try #require(server.requests.first)
                #expect(request.body.range(of: Self.bytes) != nil)
                #expect(request.bodyText.contains("filename=\"a.bin\""))
                #expect(request.headerValues("Content-Length") == ["\(request.body.count)"])
            }
        }
    }

    @Test func `no more is received than is read`() async throws {
        let sent = Counter()
        let piece = Data(count: 1 << 20)
        let pieces = (0..<64).flatMap { _ -> [ServerResponse.Step] in [.wait { sent.add() }, .body(piece)] }
        let head = ServerResponse.Step.head(Data("HTTP/1.1 200 \r\nContent-Length: \(64 << 20)\r\n\r\n".utf8))
        try await withServer(ServerResponse(steps: [head] + pieces)) { server in
            let bytes = try await files(server).files.content(name: "a").stream().value.makeAsyncIterator()
            _ = try await bytes.next()
            try await Task.sleep(for: .milliseconds(500))
            let held = sent.count
            #expect(held < 24)
            try await Task.sleep(for: .milliseconds(200))
            #expect(sent.count == held)
            while try await bytes.next() != nil {}
            #expect(sent.count == 64)
        }
    }

    @Test func `no more of a body is taken than there are threads to send it`() async throws {
        let (taken, takenMeanwhile) = (Counter(), Counter())
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let transport = Files.AsyncHTTPClientTransport(eventLoopGroup: group)
        let pieces = AsyncStream<Data> {
            taken.add()
            if taken.count == 10 {
                group.next().execute {
                    Thread.sleep(forTimeInterval: 0.5)
                    takenMeanwhile.add(taken.count)
                }
            }
            return taken.count <= 640 ? Data(count: 100_000) : nil
        }
        try await withServer(.json(#"{"size":1}"#)) { server in
            let configuration = Files.Configuration(transport: transport)
            let files = Files(server: .init(server.url), configuration: configuration).files
            let stored = try await files.upload(name: "a", body: .stream(pieces)).value
            #expect(stored.size == 1)
            #expect(server.requests.first?.body.count == 64_000_000)
        }
        #expect((10...40).contains(takenMeanwhile.count))
        try await transport.shutdown()
        try await group.shutdownGracefully()
    }

    @Test func `what fails says how`() async throws {
        let cut = ServerResponse(200, body: Self.bytes).cut(afterBodyBytes: 100)
        try await withServer(cut, .stall, .json("{}", status: 404)) { server in
            let files = files(server) { $0.timeout = .milliseconds(400) }.files
            for _ in 0..<2 {
                let failure = await #expect(throws: Files.Failure.self) { try await files.content(name: "a").value }
                guard case .transport? = failure?.reason else {
                    Issue.record("\(String(describing: failure))")
                    continue
                }
            }
            let failure = await #expect(throws: Files.Failure.self) { try await files.content(name: "a").value }
            #expect(failure?.status == 404)
        }
    }

    @Test func `cancelling hangs up`() async throws {
        try await withServer(ServerResponse(200, body: Self.bytes).stalled(afterBodyBytes: 1_000_000)) { server in
            let call = files(server).files.content(name: "a")
            let task = Task { try await call.value }
            try await server.waitForRequests()
            task.cancel()
            let failure = await #expect(throws: Files.Failure.self) { try await task.value }
            guard case .cancelled? = failure?.reason else {
                Issue.record("\(String(describing: failure))")
                return
            }
            try await server.waitForHangUps()
        }
    }

    @Test func `redirects are followed, and compressed answers unpacked`() async throws {
        // `hello` as gzip (RFC 1952).
        let packed = try #require(Data(base64Encoded: "H4sIAAAAAAAC/8tIzcnJBwCGphA2BQAAAA=="))
        let answer = ServerResponse(200, headers: [("Content-Encoding", "gzip")], body: packed)
        try await withServer(.redirect(to: "/other"), answer) { server in
            let value = try await files(server).files.content(name: "a").value
            #expect(value == Data("hello".utf8))
            #expect(server.requests.map(\.target) == ["/files/a", "/other"])
        }
    }

    @Test func `a configuration that follows redirects takes no secret to another origin`() async throws {
        var following = HTTPClient.Configuration()
        following.redirectConfiguration = .follow(max: 5, allowCycles: false)
        let transport = Files.AsyncHTTPClientTransport(configuration: following)
        try await withServer(ServerResponse(200, body: Data("hello".utf8))) { other in
            try await withServer(.redirect(to: "\(other.url)/elsewhere")) { server in
                let files = Files(server: .init(server.url), configuration: .init(transport: transport))
                let call = files.files.content(name: "a").header("X-Api-Key", "secret")
                let value = try await call.value
                #expect(value == Data("hello".utf8))
                #expect(server.requests.first?.headerValues("User-Agent") == ["Files/1 (Tenon)"])
                #expect(server.requests.first?.headerValues("X-Api-Key") == ["secret"])
                #expect(other.requests.map(\.target) == ["/elsewhere"])
                #expect(other.requests.first?.headerValues("X-Api-Key") == [])
            }
        }
    }
}

private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var number = 0

    var count: Int { lock.withLock { number } }

    func add(_ count: Int = 1) {
        lock.withLock { number += count }
    }
}
