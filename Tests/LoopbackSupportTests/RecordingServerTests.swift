import Foundation
import LoopbackSupport
import Testing

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Checks the test server that the tests over a connection rely on.
@Suite(.timeLimit(.minutes(20)))
struct RecordingServerTests {
    @Test func `a request is recorded unchanged`() async throws {
        try await withServer(.empty()) { server in
            var request = try request(server, "/a%7Cb%2f/c;d?x=1,2&y=%20&x=&z")
            request.httpMethod = "PATCH"
            request.httpBody = Data("body \u{0}".utf8)
            request.setValue("1, 2", forHTTPHeaderField: "X-Values")
            _ = try await send(request)
            let recorded = try #require(server.requests.first)
            #expect(recorded.method == "PATCH")
            #expect(recorded.target == "/a%7Cb%2f/c;d?x=1,2&y=%20&x=&z")
            #expect(recorded.path == "/a%7Cb%2f/c;d")
            #expect(recorded.queryPairs == ["x=1,2", "y=%20", "x=", "z"])
            #expect(recorded.header("x-VALUES") == "1, 2")
            #expect(recorded.body == Data("body \u{0}".utf8))
            #expect(recorded.head.hasPrefix("PATCH /a%7Cb%2f/c;d?x=1,2&y=%20&x=&z HTTP/1.1\r\n"))
            #expect(recorded.head.hasSuffix("\r\n\r\n"))
        }
    }

    @Test func `a body of a megabyte is received and sent back whole`() async throws {
        let body = Data((0..<1_000_000).map { UInt8(truncatingIfNeeded: $0) })
        try await withServer(.init(body: body)) { server in
            var request = try request(server)
            request.httpMethod = "POST"
            request.httpBody = body
            let answer = try await send(request)
            #expect(server.requests.first?.body == body)
            #expect(answer.body == body)
        }
    }

    @Test func `responses are given in turn, and a further request gets status 599`() async throws {
        try await withServer(.text("one"), .empty(404)) { server in
            var statuses: [Int] = []
            for path in ["/1", "/2", "/3"] {
                statuses.append(try await send(request(server, path)).status)
            }
            #expect(statuses == [200, 404, 599])
            #expect(server.requests.map(\.path) == ["/1", "/2", "/3"])
            // `URLSession` opens another connection for a request that comes minutes later, as on a busy machine.
            #expect(server.connectionCount < 3)
        }
    }

    @Test func `a response can depend on its request and be delayed`() async throws {
        let (gate, open) = AsyncStream<Void>.makeStream()
        try await withServer(answering: { request in
            request.path == "/slow" ? ServerResponse.text("slow").after { for await _ in gate {} } : .text(request.path)
        }) { server in
            async let slow = send(request(server, "/slow"))
            try await server.waitForRequests()
            let quick = try await send(request(server, "/quick"))
            open.finish()
            #expect(quick.body == Data("/quick".utf8))
            #expect(try await slow.body == Data("slow".utf8))
        }
    }

    @Test(arguments: [
        ServerResponse.hangUp, .garbage(), .wrongLength(99, body: "{}"), .text("whole").cut(afterBodyBytes: 2),
    ])
    func `a misbehaving response is an error of URLSession`(answer: ServerResponse) async throws {
        try await withServer(answer) { server in
            let request = try request(server)
            await #expect(throws: URLError.self) { try await send(request) }
        }
    }

    @Test func `stopping the server ends the waits of clients and tests`() async throws {
        let server = try RecordingServer(answers: [.stall])
        let waiter = Task { try await server.waitForRequests(1000) }
        let request = try request(server)
        let client = Task { try await send(request) }
        try await server.waitForRequests()
        server.stop()
        server.stop()
        await #expect(throws: CancellationError.self) { try await waiter.value }
        await #expect(throws: URLError.self) { try await client.value }
    }

    @Test func `a wait for the server can be cancelled`() async throws {
        try await withServer { server in
            let waiter = Task { try await server.waitForHangUps() }
            waiter.cancel()
            await #expect(throws: CancellationError.self) { try await waiter.value }
        }
    }

    @Test func `equal JSON values have the same sorted text`() throws {
        #expect(try sortedJSON(#"{ "b" : [1, 2.5, null], "a":"\/" }"#) == #"{"a":"/","b":[1,2.5,null]}"#)
        #expect(try sortedJSON("true") == "true")
    }

    private func request(_ server: RecordingServer, _ target: String = "/") throws -> URLRequest {
        // A busy machine may need this long.
        URLRequest(url: try #require(URL(string: "\(server.url)\(target)")), timeoutInterval: 900)
    }

    private func send(_ request: URLRequest) async throws -> (status: Int, body: Data) {
        let (body, response) = try await URLSession.shared.data(for: request)
        return (try #require(response as? HTTPURLResponse).statusCode, body)
    }
}
