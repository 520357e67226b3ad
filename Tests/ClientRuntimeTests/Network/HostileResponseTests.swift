import Foundation
import LoopbackSupport
import Testing
@testable import ClientRuntime

/// Checks that complete but hostile responses do the client no harm.
@Suite(.timeLimit(.minutes(20)))
struct HostileResponseTests {
    private func call(
        _ server: RecordingServer, _ request: APIClient.Request = .get(),
        _ change: (inout APIClient.Configuration) -> Void = { _ in }
    ) -> APIClient.Call<[Int]> {
        APIClient.Call(APIClient.Session(APIClient.URLSessionTransport(), server: .init(server.url), change), request)
    }

    private func failure(of call: APIClient.Call<[Int]>) async throws -> APIClient.Failure {
        try await ClientRuntimeTests.failure { () async throws(APIClient.Failure) in try await call.value }
    }

    @Test func `a proxy's HTML page instead of JSON is shown with its media type`() async throws {
        try await withServer(.text("<html>Log in</html>", as: "text/html")) { server in
            let failure = try await failure(of: call(server))
            #expect(failure.status == 200)
            #expect(failure.description.contains("text/html") && failure.description.contains("<html>Log in</html>"))
        }
    }

    @Test func `JSON is read whatever media type the response states`() async throws {
        for type in ["text/plain", "application/octet-stream", "", "application/json; charset=iso-8859-1", "nonsense"] {
            try await withServer(.text("[1]", as: type)) { server in
                let value = try await call(server).value
                #expect(value == [1], "\(type)")
            }
        }
    }

    @Test func `JSON in another charset than UTF-8 is a decoding failure`() async throws {
        let latin = Data([0x5B, 0x22, 0xE9, 0x22, 0x5D])
        try await withServer(.init(headers: [("Content-Type", "application/json; charset=iso-8859-1")], body: latin)) { server in
            let failure = try await failure(of: call(server))
            #expect(failure.decodingProblem != nil)
            #expect(failure.rawBody == latin)
        }
    }

    @Test(arguments: ["[", #"{"a":"#, "[[],"])
    func `ten megabytes of nested brackets are a decoding failure`(opening: String) async throws {
        let body = String(repeating: opening, count: (10 << 20) / opening.utf8.count)
        try await withServer(.json(body)) { server in
            let failure = try await failure(of: call(server))
            #expect(failure.decodingProblem?.description.contains("levels deep") == true)
            #expect(failure.rawBody.count == 1 << 20)
            #expect(failure.description.utf8.count < 2000)
        }
    }

    @Test(arguments: [
        "Bearer", "Bearer realm=\"things\"", "Bearer error=\"invalid_token\"", "Basic", "Basic realm", "Basic realm=",
        "Basic realm=\"", "Digest qop=\"auth\"", "Negotiate", "Basic, Bearer", "", ",", "=", "\"", "Basic realm=x,",
    ])
    func `a 401 is a failure with its status, whatever its challenge`(challenge: String) async throws {
        try await withServer(.json("{}", status: 401, headers: [("WWW-Authenticate", challenge)])) { server in
            let failure = try await failure(of: call(server))
            #expect(failure.status == 401)
        }
    }

    @Test func `an interim response is ignored`() async throws {
        let early = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n"
        let answer = ServerResponse.json("[1]")
        try await withServer(.init(steps: [.head(Data(early.utf8))] + answer.steps)) { server in
            let response = try await call(server).with { $0.timeout = .seconds(900) }.response
            #expect(response.value == [1])
            #expect(response.status == 200)
        }
    }

    @Test(arguments: ["a\r\nX-Evil: 1", "a\nb", "a\u{0}b", "a\r\n\r\nGET /evil HTTP/1.1"])
    func `an argument cannot inject a header or a request`(text: String) async throws {
        try await withServer(answering: { _ in .json("[1]") }) { server in
            let inHeader = APIClient.Request.sample("GET") { $0.header("X-Name", text) }
            #expect(try await failure(of: call(server, inHeader)).invalidRequest != nil)
            #expect(server.requests.isEmpty)
            let inURL = APIClient.Request.sample("GET", "/things/\(text)") { $0.query("q", text) }
            let value = try await call(server, inURL).value
            #expect(value == [1])
            #expect(server.requests.map { $0.header("X-Evil") } == [nil])
            #expect(server.requests.count == 1)
        }
    }

    @Test func `the retry budget limits the retries of calls that get a 429`() async throws {
        try await withServer(answering: { _ in .empty(429, headers: [("Retry-After", "0")]) }) { server in
            let session = APIClient.Session(APIClient.URLSessionTransport(), server: .init(server.url)) { configuration in
                configuration.retries = .init(limit: 5)
                configuration.retryBudget = 10
            }
            let statuses = try await withThrowingTaskGroup(of: Int?.self) { group in
                for _ in 0..<50 {
                    group.addTask { try await failure(of: APIClient.Call<[Int]>(session, .get())).status }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses == Array(repeating: 429, count: 50))
            #expect(server.requests.count == 60)
        }
    }

    @Test func `ten thousand concurrent calls all get their response`() async throws {
        try await withServer(answering: { .json("[\($0.query ?? "")]") }) { server in
            let session = APIClient.Session(APIClient.URLSessionTransport(), server: .init(server.url)) {
                $0.timeout = .seconds(900)
            }
            let right = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<10_000 {
                    group.addTask {
                        try await APIClient.Call<[Int]>(session, .get("/things?\(number)")).value == [number]
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(right == 10_000)
        }
    }

    @Test func `a session and its transport are released after their last call`() async throws {
        weak var session: APIClient.Session?
        weak var transport: APIClient.URLSessionTransport?
        try await withServer(answering: { _ in .stall }) { server in
            do {
                let ownTransport = APIClient.URLSessionTransport()
                let own = APIClient.Session(ownTransport, server: .init(server.url))
                (session, transport) = (own, ownTransport)
                let task = Task { try await failure(of: APIClient.Call<[Int]>(own, .get())) }
                try await server.waitForRequests()
                task.cancel()
                _ = try await task.value
            }
            try await server.waitForHangUps()
        }
        #expect(session == nil)
        #expect(transport == nil)
    }
}
