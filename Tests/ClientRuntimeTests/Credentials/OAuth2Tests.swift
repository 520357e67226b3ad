import Foundation
import Testing
@testable import ClientRuntime

/// Checks the OAuth 2 flows: token requests, renewal and refusals.
@Suite(.timeLimit(.minutes(20)))
struct OAuth2Tests {
    private static let url = "https://login.test/token"
    private static let app = APIClient.OAuth2.Registration(id: "app one", secret: "s3:cret")

    private func call(
        _ transport: any APIClient.Transport, _ credential: APIClient.Credential, _ clock: TestClock = .init()
    ) -> APIClient.Call<[Int]> {
        let session = APIClient.Session(transport, credentials: [.bearer: credential], clock: clock.clock)
        return APIClient.Call(session, .get(security: [[.bearer]]))
    }

    private static func token(_ token: String, _ more: String = "") -> APIClient.HTTPResponse {
        .json(#"{"access_token":"\#(token)","token_type":"Bearer"\#(more)}"#)
    }

    private func form(_ request: APIClient.HTTPRequest?) -> [String: String] {
        let text = request?.body?.data.map { String(decoding: $0, as: UTF8.self) } ?? ""
        return text.split(separator: "&").reduce(into: [:]) { fields, pair in
            let parts = pair.split(separator: "=", maxSplits: 1).map { String($0).removingPercentEncoding ?? "" }
            fields[parts.first ?? ""] = parts.last
        }
    }

    @Test func `the client credentials flow requests a token and sends it`() async throws {
        let transport = RecordingTransport([Self.token("t"), .json("[1]")])
        let call = call(transport, .clientCredentials(from: Self.url, client: Self.app, scopes: ["read", "write"]))
        #expect(try await call.value == [1])
        #expect(try await call.value == [1])
        let request = try #require(transport.requests.first)
        #expect(request.method == "POST" && request.url.absoluteString == Self.url)
        #expect(request.headers["Content-Type"] == "application/x-www-form-urlencoded")
        #expect(request.headers["Accept"] == "application/json")
        // RFC 6749 §2.3.1: ID and secret are form-encoded before they are joined.
        let pair = Data("app%20one:s3%3Acret".utf8).base64EncodedString()
        #expect(request.headers["Authorization"] == "Basic \(pair)")
        #expect(form(request) == ["grant_type": "client_credentials", "scope": "read write"])
        #expect(transport.requests.dropFirst().map { $0.headers["Authorization"] } == ["Bearer t", "Bearer t"])
    }

    @Test func `the client ID is sent in the body if requested, or without a secret`() async throws {
        for (client, fields) in [
            (
                APIClient.OAuth2.Registration(id: "a", secret: "s&", authentication: .body),
                ["client_id": "a", "client_secret": "s&"]
            ),
            (APIClient.OAuth2.Registration(id: "a"), ["client_id": "a"]),
        ] {
            let transport = RecordingTransport([Self.token("t"), .json("[1]")])
            _ = try await call(transport, .clientCredentials(from: Self.url, client: client, scopes: [])).value
            let expected = fields.merging(["grant_type": "client_credentials"]) { first, _ in first }
            #expect(form(transport.requests.first) == expected)
            #expect(transport.requests.first?.headers["Authorization"] == nil)
        }
    }

    @Test(arguments: [("100", 89, 91), (#""100""#, 89, 91), ("36000", 35_939, 35_941)])
    func `a token is renewed shortly before it expires`(lifetime: String, before: Int, after: Int) async throws {
        let transport = RecordingTransport([
            Self.token("1", #","expires_in":\#(lifetime)"#), .json("[1]"), .json("[1]"),
            Self.token("2", #","expires_in":null"#), .json("[1]"),
        ])
        let clock = TestClock()
        let call = call(transport, .clientCredentials(from: Self.url, client: Self.app, scopes: []), clock)
        _ = try await call.value
        clock.advance(by: .seconds(before))
        _ = try await call.value
        #expect(transport.requests.count == 3)
        clock.advance(by: .seconds(after - before))
        _ = try await call.value
        clock.advance(by: .seconds(1_000_000_000))
        _ = try await call.value
        let tokens = transport.requests.compactMap { $0.headers["Authorization"] }.filter { $0.hasPrefix("Bearer") }
        #expect(tokens == ["Bearer 1", "Bearer 1", "Bearer 2", "Bearer 2"])
    }

    @Test func `a clock that is set back keeps the token`() async throws {
        let transport = RecordingTransport([Self.token("1", #","expires_in":100"#), .json("[1]")])
        let clock = TestClock()
        let call = call(transport, .clientCredentials(from: Self.url, client: Self.app, scopes: []), clock)
        _ = try await call.value
        clock.advance(by: .seconds(-5000))
        _ = try await call.value
        #expect(transport.requests.count == 3)
    }

    @Test func `a refresh token renews a refused access token, and a new one replaces it`() async throws {
        let transport = RecordingTransport([
            .json("{}", status: 401), Self.token("a2", #","refresh_token":"r2","scope":"x y","expires_in":10"#), .json("[1]"),
            Self.token("a3"), .json("[1]"),
        ])
        let kept = Shared<[APIClient.OAuth2.Tokens]>([])
        let clock = TestClock()
        let credential = APIClient.Credential.refreshToken(
            "r1", accessToken: "a1", from: Self.url, client: .init(id: "app")
        ) { tokens in kept { $0.append(tokens) } }
        let call = call(transport, credential, clock)
        #expect(try await call.value == [1])
        clock.advance(by: .seconds(10))
        #expect(try await call.value == [1])
        #expect(transport.requests.map { form($0)["refresh_token"] } == [nil, "r1", nil, "r2", nil])
        #expect(form(transport.requests[1]) == ["grant_type": "refresh_token", "refresh_token": "r1", "client_id": "app"])
        let bearers = transport.requests.compactMap { $0.headers["Authorization"] }
        #expect(bearers == ["Bearer a1", "Bearer a2", "Bearer a3"])
        #expect(kept { $0.map(\.accessToken) } == ["a2", "a3"])
        #expect(kept { $0.map(\.refreshToken) } == ["r2", "r2"])
        #expect(kept { $0.first?.scopes } == ["x", "y"] && kept { $0.first?.lifetime } == .seconds(10))
    }

    @Test func `the first call requests an access token if there is none`() async throws {
        let transport = RecordingTransport([Self.token("a1"), .json("[1]")])
        let credential = APIClient.Credential.refreshToken(
            "r1", accessToken: nil, from: Self.url, client: .init(id: "app"), onRefresh: nil)
        #expect(try await call(transport, credential).value == [1])
        #expect(transport.requests.map(\.url.host) == ["login.test", "api.test"])
    }

    @Test(
        arguments: [
            (#"{"error":"invalid_grant","error_description":"signed out"}"#, 400, "invalid_grant: signed out"),
            (#"{"error":"invalid_client"}"#, 401, "invalid_client"),
            (#"{"error_description":"only words"}"#, 400, "only words"),
            ("<html>down</html>", 503, nil), ("{}", 200, nil), (#"{"access_token":""}"#, 200, nil), ("[]", 200, nil),
        ] as [(String, Int, String?)])
    func `a token response without a token is a failure`(body: String, status: Int, reason: String?) async throws {
        let transport = RecordingTransport([.json(body, status: status)])
        let call = call(transport, .clientCredentials(from: Self.url, client: Self.app, scopes: []))
        let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
        guard case .credential(let refusal as APIClient.OAuth2.Refusal)? = failure.invalidRequest else {
            Issue.record("\(failure)")
            return
        }
        #expect(refusal.status == status)
        let text = "the authorization server gave no token (status \(status))" + (reason.map { ": \($0)" } ?? "")
        #expect(refusal.localizedDescription == text)
        #expect(failure.description == "things.get (GET https://api.test/v1/things): not sent: no credential: \(text)")
        #expect(transport.requests.count == 1)
    }

    @Test func `a failure redacts the secrets that a server repeats`() async throws {
        let echo = #"{"error":"invalid_request","error_description":"bad pair app:s3:cret, bad r3fresh\nnext line"}"#
        let transport = RecordingTransport([.json(echo, status: 400)])
        let credential = APIClient.Credential.refreshToken(
            "r3fresh", accessToken: nil, from: Self.url, client: Self.app, onRefresh: nil)
        let failure = try await failure { () async throws(APIClient.Failure) in try await call(transport, credential).value }
        #expect(failure.description.hasSuffix("invalid_request: bad pair app:REDACTED, bad REDACTED next line"))
        var dumped = ""
        dump(failure, to: &dumped)
        dump(credential, to: &dumped)
        dump(Self.app, to: &dumped)
        #expect(!dumped.contains("s3:cret") && !dumped.contains("r3fresh"))
    }

    @Test func `descriptions of tokens and registrations show no secrets`() {
        let tokens = APIClient.OAuth2.Tokens(
            accessToken: "s3cret", refreshToken: "s3cret", lifetime: .seconds(1), scopes: ["a"])
        var dumped = "\(tokens) \(String(reflecting: tokens)) \(Self.app) \(String(reflecting: Self.app))"
        dump(tokens, to: &dumped)
        dump([tokens], to: &dumped)
        #expect(!dumped.contains("s3cret") && !dumped.contains("s3:cret"))
        #expect(dumped.contains("app one"))
    }

    @Test(arguments: [
        ("/oauth/token", "https://api.test/oauth/token"), ("https://login.test/t?tenant=1", "https://login.test/t?tenant=1"),
    ])
    func `a token URL can be a path on the API's server`(url: String, expected: String) async throws {
        let transport = RecordingTransport([Self.token("t"), .json("[1]")])
        _ = try await call(transport, .clientCredentials(from: url, client: Self.app, scopes: [])).value
        #expect(transport.requests.first?.url.absoluteString == expected)
    }

    @Test(arguments: ["", "::", "token", "mailto:x"])
    func `an invalid token URL is a failure`(url: String) async throws {
        let transport = RecordingTransport()
        let session = APIClient.Session(
            transport, server: "",
            credentials: [
                .bearer: .clientCredentials(from: url, client: Self.app, scopes: [])
            ])
        let call = APIClient.Call<[Int]>(session, .get(security: [[.bearer]])).with { $0.server = "https://api.test" }
        let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
        guard case .credential(APIClient.InvalidRequest.url)? = failure.invalidRequest else {
            Issue.record("\(failure)")
            return
        }
        #expect(transport.requests.isEmpty)
    }

    @Test func `a token request that could not connect is retried`() async throws {
        let count = Shared(0)
        let transport = APIClient.ClosureTransport { request in
            if request.url.host == "api.test" { return .json("[1]") }
            let number = count {
                $0 += 1; return $0
            }
            if number < 3 { throw URLError(.cannotConnectToHost) }
            return Self.token("t")
        }
        let call = call(transport, .clientCredentials(from: Self.url, client: Self.app, scopes: []))
            .with { $0.retries = .init() }
        #expect(try await call.value == [1])
        #expect(count { $0 } == 3)
    }
}
