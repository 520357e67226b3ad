import Foundation
import LoopbackSupport
import Testing
@testable import ClientRuntime

/// Checks that token requests behave like calls and show no secrets.
@Suite(.timeLimit(.minutes(20)))
struct TokenRequestTests {
    fileprivate static let url = "https://login.test/token?tenant=1"
    fileprivate static let app = APIClient.OAuth2.Registration(id: "app", secret: "s3cret")
    private static let patient = APIClient.RetryPolicy(limit: 2, repeatsAnyMethod: true)

    enum Flow: CaseIterable {
        case clientCredentials, refreshToken

        func credential(
            from url: String = TokenRequestTests.url, authentication: APIClient.OAuth2.ClientAuthentication = .header
        ) -> APIClient.Credential {
            var client = TokenRequestTests.app
            client.authentication = authentication
            return switch self {
            case .clientCredentials: .clientCredentials(from: url, client: client, scopes: [])
            case .refreshToken: .refreshToken("r3fresh", accessToken: nil, from: url, client: client, onRefresh: nil)
            }
        }
    }

    private func call(
        _ transport: any APIClient.Transport, _ flow: Flow, server: APIClient.Server = "https://api.test/v1",
        tokens url: String = Self.url, authentication: APIClient.OAuth2.ClientAuthentication = .header,
        _ change: (inout APIClient.Configuration) -> Void = { _ in }
    ) -> APIClient.Call<[Int]> {
        let credential = flow.credential(from: url, authentication: authentication)
        let session = APIClient.Session(
            transport, server: server, credentials: [.bearer: credential], clock: TestClock().clock, change)
        return APIClient.Call(session, .get(security: [[.bearer]]))
    }

    private func failure(_ call: APIClient.Call<[Int]>) async throws -> APIClient.Failure {
        try await ClientRuntimeTests.failure { () async throws(APIClient.Failure) in try await call.value }
    }

    private static let token = APIClient.HTTPResponse.json(#"{"access_token":"t0ken","refresh_token":"r3fresh"}"#)

    private struct Stamp: APIClient.Interceptor {
        let seen: Collected<String>

        func intercept(
            _ request: APIClient.HTTPRequest, of operation: String, next: Next
        ) async throws -> APIClient.HTTPResponse {
            seen.add(operation)
            var request = request
            request.headers["X-Trace"] = operation
            return try await next(request)
        }
    }

    @Test(arguments: Flow.allCases)
    func `interceptors see and change a token request`(flow: Flow) async throws {
        let transport = RecordingTransport([Self.token, .json("[1]")])
        let seen = Collected<String>()
        let call = call(transport, flow) { $0.interceptors = [Stamp(seen: seen)] }
        #expect(try await call.value == [1])
        #expect(seen.values == ["oauth2.token", "things.get"])
        #expect(transport.requests.map { $0.headers["X-Trace"] } == ["oauth2.token", "things.get"])
        #expect(transport.requests.map(\.url.absoluteString) == [Self.url, "https://api.test/v1/things"])
    }

    @Test func `an interceptor's error on a token request fails the call`() async throws {
        struct Offline: Error {}
        struct Failing: APIClient.Interceptor {
            func intercept(
                _ request: APIClient.HTTPRequest, of operation: String, next: Next
            ) async throws -> APIClient.HTTPResponse {
                throw Offline()
            }
        }
        let failure = try await failure(call(RecordingTransport(), .clientCredentials) { $0.interceptors = [Failing()] })
        guard case .credential(let inner as APIClient.Failure)? = failure.invalidRequest else {
            Issue.record("\(failure)")
            return
        }
        #expect(inner.operation == "oauth2.token" && inner.transportError is Offline)
    }

    @Test(arguments: Flow.allCases)
    func `a token request has its own log entries`(flow: Flow) async throws {
        let entries = Collected<APIClient.LogEntry>()
        let transport = RecordingTransport([.json("{}", status: 429), Self.token, .json("[1]")])
        let call = call(transport, flow) {
            $0.log = { entries.add($0) }
            $0.retries = .init()
        }
        #expect(try await call.value == [1])
        #expect(entries.values.map(\.operation) == ["oauth2.token", "oauth2.token", "things.get"])
        #expect(entries.values.map(\.status) == [429, 200, 200])
        #expect(entries.values.map(\.attempt) == [1, 2, 1])
        #expect(entries.values.first?.url?.absoluteString == Self.url && entries.values.first?.method == "POST")
    }

    @Test(arguments: Flow.allCases, [APIClient.OAuth2.ClientAuthentication.header, .body])
    func `log entries and curl commands show no secrets, whatever the server sends`(
        flow: Flow, authentication: APIClient.OAuth2.ClientAuthentication
    ) async throws {
        let echo = #"{"error":"invalid","error_description":"app:s3cret r3fresh t0ken"}"#
        for (answer, hasToken) in [
            (Self.token, true), (.json(echo, status: 400), false), (.json(#"{"access_token":["t0ken"]}"#), false),
        ] {
            let transport = RecordingTransport([answer, .json("[1]")])
            let entries = Collected<APIClient.LogEntry>()
            let call = call(transport, flow, authentication: authentication) { $0.log = { entries.add($0) } }
            _ = try? await call.value
            var shown = transport.requests.map(\.curl).joined()
            #expect(shown.contains("grant_type"))
            dump(entries.values, to: &shown)
            shown += entries.values.map { "\($0) \($0.failure?.description ?? "")" }.joined()
            #expect(shown.contains("oauth2.token"))
            let entry = try #require(entries.values.first)
            #expect(entry.failure?.rawBody == (answer.status == 400 ? Data() : nil))
            let pair = Data("app:s3cret".utf8).base64EncodedString()
            let received = (flow == .refreshToken ? ["r3fresh"] : []) + (hasToken ? ["t0ken"] : [])
            for secret in ["s3cret", pair] + received {
                #expect(!shown.contains(secret))
            }
        }
    }

    @Test func `the API's headers are not sent to the authorization server`() async throws {
        let transport = RecordingTransport([Self.token, .json("[1]")])
        let call = call(transport, .clientCredentials) { $0.headers = ["X-Api-Version": "2", "Authorization": "mine"] }
        _ = try await call.value
        #expect(transport.requests.map { $0.headers["X-Api-Version"] } == [nil, "2"])
        #expect(transport.requests.first?.headers["Authorization"]?.hasPrefix("Basic ") == true)
    }

    /// A refresh token may be valid once, so that a second request with it would sign the user out.
    @Test(arguments: [
        (429, true, true), (503, true, false), (500, true, false), (408, true, false), (400, false, false),
        (401, false, false),
    ])
    func `a token request is retried after a status only if that is safe`(
        status: Int, forClient: Bool, forUser: Bool
    ) async throws {
        for (flow, isRepeated) in [(Flow.clientCredentials, forClient), (.refreshToken, forUser)] {
            let transport = RecordingTransport([.json("{}", status: status), Self.token, .json("[1]")])
            let value = try? await call(transport, flow) { $0.retries = Self.patient }.value
            #expect((value == [1]) == isRepeated)
            #expect(transport.requests.count == (isRepeated ? 3 : 1))
        }
    }

    @Test(arguments: [(URLError.Code.cannotConnectToHost, true), (.networkConnectionLost, false)])
    func `a token request is retried after an error only if that is safe`(code: URLError.Code, forUser: Bool) async throws {
        for (flow, isRepeated) in [(Flow.clientCredentials, true), (.refreshToken, forUser)] {
            let count = Shared(0)
            let transport = APIClient.ClosureTransport { request in
                if request.url.host == "api.test" { return .json("[1]") }
                let number = count {
                    $0 += 1; return $0
                }
                if number == 1 { throw URLError(code) }
                return Self.token
            }
            let value = try? await call(transport, flow) { $0.retries = Self.patient }.value
            #expect((value == [1]) == isRepeated)
            #expect(count { $0 } == (isRepeated ? 2 : 1))
        }
    }

    @Test func `the retries of a token request and of its call are not multiplied`() async throws {
        let count = Shared(0)
        let transport = APIClient.ClosureTransport { _ in
            count { $0 += 1 }
            throw URLError(.cannotConnectToHost)
        }
        let failure = try await failure(call(transport, .clientCredentials) { $0.retries = .init(limit: 2) })
        #expect(count { $0 } == 3)
        guard case .credential(let inner as APIClient.Failure)? = failure.invalidRequest else {
            Issue.record("\(failure)")
            return
        }
        #expect((inner.transportError as? URLError)?.code == .cannotConnectToHost)
    }

    @Test func `a token request without a retry policy is sent once`() async throws {
        let transport = RecordingTransport([.json("{}", status: 503), Self.token, .json("[1]")])
        _ = try? await call(transport, .clientCredentials).value
        #expect(transport.requests.count == 1)
    }

    /// Runs `work` with a server that hangs up at the first token request.
    private func withBreak(
        _ flow: Flow, _ work: (RecordingServer, APIClient.Call<[Int]>) async throws -> Void
    ) async throws {
        let count = Shared(0)
        try await withServer(answering: { request in
            guard request.target.hasPrefix("/token") else { return .json("[1]") }
            let number = count {
                $0 += 1; return $0
            }
            return number == 1 ? .hangUp : .json(#"{"access_token":"t0ken"}"#)
        }) { server in
            let transport = APIClient.URLSessionTransport()
            try await work(
                server,
                call(transport, flow, server: .init(server.url), tokens: "/token") { $0.retries = Self.patient })
        }
    }

    @Test func `a client credentials request is retried after a broken connection`() async throws {
        try await withBreak(.clientCredentials) { server, call in
            let value = try await call.value
            #expect(value == [1])
            #expect(server.requests.map(\.target) == ["/token", "/token", "/things"])
            #expect(server.requests.last?.header("Authorization") == "Bearer t0ken")
        }
    }

    @Test func `a refresh token request is sent again only by the next call after a broken connection`() async throws {
        try await withBreak(.refreshToken) { server, call in
            let failure = try await failure(call)
            #expect(failure.invalidRequest != nil)
            #expect(server.requests.map(\.target) == ["/token"])
            let value = try await call.value
            #expect(value == [1])
        }
    }

    @Test func `the configuration's deadline applies to a token request`() async throws {
        try await withServer(answering: { _ in .stall }) { server in
            let credential = Flow.clientCredentials.credential(from: "/token")
            let session = APIClient.Session(
                APIClient.URLSessionTransport(), server: .init(server.url), credentials: [.bearer: credential]
            ) { $0.deadline = .milliseconds(300) }
            let call = APIClient.Call<[Int]>(session, .get(security: [[.bearer]])).with { $0.deadline = .seconds(3600) }
            let failure = try await failure(call)
            #expect(failure.description.contains("oauth2.token") && failure.description.contains("the deadline has passed"))
        }
    }
}
