import Foundation
import LoopbackSupport
import Testing
@testable import ClientRuntime

/// Checks credentials, retries and pacing over a real connection.
@Suite(.timeLimit(.minutes(20)))
struct PolicyTests {
    private func session(
        _ server: RecordingServer, credentials: [APIClient.SecurityScheme: APIClient.Credential] = [:],
        clock: APIClient.CallClock = .init(), _ change: (inout APIClient.Configuration) -> Void = { _ in }
    ) -> APIClient.Session {
        var configuration = APIClient.Configuration(transport: APIClient.URLSessionTransport())
        configuration.timeout = .seconds(600)
        change(&configuration)
        return APIClient.Session(
            server: .init(server.url), credentials: credentials, configuration: configuration, clock: clock)
    }

    private func failure(_ call: APIClient.Call<[Int]>) async throws -> APIClient.Failure {
        try await ClientRuntimeTests.failure { () async throws(APIClient.Failure) in try await call.value }
    }

    // MARK: Credentials

    @Test func `concurrent calls share one token request, and a refused token is renewed once`() async throws {
        let issued = Shared(0)
        let valid = Shared("t1")
        try await withServer(answering: { request in
            if request.path == "/token" {
                let number = issued {
                    $0 += 1; return $0
                }
                return .json(#"{"access_token":"t\#(number)","token_type":"bearer","expires_in":3600}"#)
            }
            let isValid = request.header("Authorization") == "Bearer \(valid { $0 })"
            return isValid ? .json("[1]") : .json("{}", status: 401, headers: [("WWW-Authenticate", "Bearer")])
        }) { server in
            let credential = APIClient.Credential.clientCredentials(
                from: "/token", client: .init(id: "app", secret: "s3cret"), scopes: ["read"])
            let call = APIClient.Call<[Int]>(
                session(server, credentials: [.bearer: credential]), .sample("POST", security: [[.bearer]]))
            try await all(20, call)
            valid { $0 = "t2" }
            try await all(20, call)
            #expect(issued { $0 } == 2)
            let requests = server.requests.filter { $0.path == "/token" }
            #expect(requests.map(\.bodyText) == Array(repeating: "grant_type=client_credentials&scope=read", count: 2))
            #expect(requests.first?.header("Authorization") == "Basic YXBwOnMzY3JldA==")
            #expect(requests.first?.method == "POST")
        }
    }

    private func all(_ count: Int, _ call: APIClient.Call<[Int]>) async throws {
        try await withThrowingTaskGroup(of: [Int].self) { group in
            for _ in 0..<count {
                group.addTask { try await call.value }
            }
            for try await value in group {
                #expect(value == [1])
            }
        }
    }

    @Test func `a refusal of the authorization server fails the call before it is sent`() async throws {
        let answer = ServerResponse.json(#"{"error":"invalid_grant","error_description":"expired"}"#, status: 400)
        try await withServer(answer) { server in
            let credential = APIClient.Credential.refreshToken(
                "r3fresh", accessToken: nil, from: "/token", client: .init(id: "app"), onRefresh: nil)
            let call = APIClient.Call<[Int]>(
                session(server, credentials: [.bearer: credential]), .get(security: [[.bearer]]))
            let failure = try await failure(call)
            let end = "no credential: the authorization server gave no token (status 400): invalid_grant: expired"
            #expect(failure.localizedDescription.hasSuffix(end))
            #expect(server.requests.map(\.path) == ["/token"])
        }
    }

    @Test func `an event stream is opened with the renewed token`() async throws {
        let events = ServerResponse.text("data: 1\n\n", as: "text/event-stream")
        try await withServer(.json("{}", status: 401), events) { server in
            let credential = APIClient.Credential(refreshing: { $0 == nil ? "old" : "new" })
            let call = APIClient.Call<APIClient.EventStream<Int>>(
                session(server, credentials: [.bearer: credential]), .get(security: [[.bearer]]),
                stream: { APIClient.EventStream(json: $0) })
            var values: [Int] = []
            for try await event in try await call.value {
                values.append(event.data)
            }
            #expect(values == [1])
            #expect(server.requests.map { $0.header("Authorization") } == ["Bearer old", "Bearer new"])
        }
    }

    @Test func `a stream with a deadline gives all its events`() async throws {
        let gate = Gate()
        let answer = ServerResponse.chunks(["data: 1\n\n", "data: 2\n\n"], as: "text/event-stream") { await gate.pass() }
        try await withServer(answer) { server in
            let call = APIClient.Call<APIClient.EventStream<Int>>(
                session(server) { $0.deadline = .seconds(600) }, .get(), stream: { APIClient.EventStream(json: $0) })
            let stream = try await call.value
            gate.open()
            var values: [Int] = []
            for try await event in stream {
                values.append(event.data)
            }
            #expect(values == [1, 2])
        }
    }

    // MARK: Retries

    @Test func `a refused connection is retried, even for a POST`() async throws {
        // Nothing listens on port 1, which the system gives to no test server.
        let sleeps = Shared(0)
        let clock = APIClient.CallClock(sleep: { _ in sleeps { $0 += 1 } })
        var configuration = APIClient.Configuration(transport: APIClient.URLSessionTransport())
        configuration.retries = .init(limit: 2)
        let session = APIClient.Session(
            server: "http://127.0.0.1:1", credentials: [:], configuration: configuration, clock: clock)
        let call = APIClient.Call<[Int]>(session, .sample("POST") { $0.body(json: 1) })
        #expect((try await failure(call).transportError as? URLError)?.code == .cannotConnectToHost)
        #expect(sleeps { $0 } == 2)
    }

    /// The server has received the whole request, and may have acted on it.
    @Test(arguments: [
        ServerResponse.hangUp, .json("[1,2,3]").cut(afterBodyBytes: 3), .json("[1]").cut(afterBodyBytes: 0),
        .wrongLength(100, body: "[1]"), .garbage(Data("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n".utf8)),
        .garbage(Data("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n".utf8)),
        .garbage(Data("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc".utf8)),
    ])
    func `a lost connection is retried for a GET but not for a POST`(answer: ServerResponse) async throws {
        for (method, count) in [("POST", 1), ("GET", 3)] {
            try await withServer(answering: { _ in answer }) { server in
                let session = session(server) { configuration in
                    configuration.retries = .init(limit: 2)
                    configuration.retries.firstWait = .zero
                }
                let call = APIClient.Call<[Int]>(session, .sample(method) { method == "POST" ? $0.body(json: 1) : () })
                let failure = try await failure(call)
                #expect(failure.transportError != nil)
                #expect(server.requests.count == count, "\(failure)")
            }
        }
    }

    @Test func `all attempts of a call have the same idempotency key`() async throws {
        let date = "Sun, 06 Nov 1994 08:49:37 GMT"
        try await withServer(
            .empty(503, headers: [("Retry-After", date)]), .empty(429, headers: [("Retry-After", "0")]), .hangUp,
            .json("[1]")
        ) { server in
            let session = session(server) { configuration in
                configuration.retries = .init(limit: 3)
                configuration.retries.firstWait = .milliseconds(1)
            }
            let request = APIClient.Request.sample("POST") { request in
                request.body(json: 1)
                request.idempotencyHeader = "Idempotency-Key"
            }
            let value = try await APIClient.Call<[Int]>(session, request).value
            #expect(value == [1])
            let keys = server.requests.compactMap { $0.header("Idempotency-Key") }
            #expect(server.requests.count == 4)
            #expect(keys.count == 4 && Set(keys).count == 1)
        }
    }

    // MARK: Pacing

    @Test func `pacing keeps calls within the server's rate limit`() async throws {
        let window = Duration.milliseconds(200)
        let arrivals = Shared<[ContinuousClock.Instant]>([])
        let clock = TestClock()
        try await withServer(answering: { _ in
            let recent = arrivals { times in
                times.append(clock.now)
                return times.filter { $0 > clock.now - window }.count
            }
            let left = [("x-ratelimit-remaining", "\(max(0, 5 - recent))"), ("x-ratelimit-window", "200")]
            return recent > 5 ? .empty(429, headers: left) : .json("[1]", headers: left)
        }) { server in
            let session = session(server, clock: clock.clock) { $0.pacing = .documented }
            let request = APIClient.Request.sample("GET") { $0.limit(5, in: window) }
            // One call at a time, since a client cannot know how long a request is under way.
            for _ in 0..<25 {
                let value = try await APIClient.Call<[Int]>(session, request).value
                #expect(value == [1])
            }
            #expect(server.requests.count == 25)
            #expect(clock.slept.reduce(.zero, +) >= window * 4)
        }
    }
}
