import Foundation
import Testing
@testable import ClientRuntime

/// Checks the credentials that calls send.
struct SecurityTests {
    typealias Scheme = APIClient.SecurityScheme

    private func sent(
        _ security: [[Scheme]], _ credentials: [Scheme: APIClient.Credential],
        _ change: (inout APIClient.Request) -> Void = { _ in }
    ) async throws -> APIClient.HTTPRequest {
        let transport = RecordingTransport()
        let session = APIClient.Session(transport, credentials: credentials)
        try await APIClient.Call<Void>(session, .sample("GET", security: security, change)).value
        return try #require(transport.requests.first)
    }

    @Test func `each security scheme puts its credential in its placement`() async throws {
        let bearer = try await sent([[.bearer]], [.bearer: "to.k-en~+/="])
        #expect(bearer.headers["Authorization"] == "Bearer to.k-en~+/=")
        let basic = try await sent([[.basic]], [.basic: "Aladdin:open sesame"])
        #expect(basic.headers["Authorization"] == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
        let basicInUnicode = try await sent([[.basic]], [.basic: "test:123£"])
        #expect(basicInUnicode.headers["Authorization"] == "Basic dGVzdDoxMjPCow==")
        let header = try await sent([[.header("X-Key")]], [.header("X-Key"): "k"])
        #expect(header.headers["X-Key"] == "k")
        #expect(header.headers["Authorization"] == nil)
        let query = try await sent([[.query("api key")]], [.query("api key"): "a&b=c d"])
        #expect(query.url.absoluteString == "https://api.test/v1/things?api%20key=a%26b%3Dc%20d")
        let cookie = try await sent([[.cookie("session")]], [.cookie("session"): "s"])
        #expect(cookie.headers["Cookie"] == "session=s")
    }

    @Test func `a query or cookie credential is added to the request's own values`() async throws {
        let request = try await sent([[.query("key"), .cookie("sid")]], [.query("key"): "k", .cookie("sid"): "s"]) {
            $0.query("page", 2)
            $0.cookie("theme", "dark blue")
        }
        #expect(request.url.query(percentEncoded: true) == "page=2&key=k")
        #expect(request.headers.all("Cookie") == ["theme=dark%20blue; sid=s"])
    }

    @Test func `all credentials of the first complete alternative are sent`() async throws {
        let credentials: [Scheme: APIClient.Credential] = [.header("A"): "a", .header("B"): "b", .bearer: "t"]
        let both = try await sent([[.header("A"), .header("B")], [.bearer]], credentials)
        #expect(both.headers["A"] == "a" && both.headers["B"] == "b" && both.headers["Authorization"] == nil)
        let second = try await sent([[.header("A"), .header("C")], [.bearer]], credentials)
        #expect(second.headers["A"] == nil && second.headers["Authorization"] == "Bearer t")
    }

    @Test(arguments: [[[]], [[], [.bearer]], [[.bearer], []], []] as [[[Scheme]]])
    func `a call with optional security is sent without a credential`(security: [[Scheme]]) async throws {
        let request = try await sent(security, [:])
        #expect(request.headers["Authorization"] == nil)
    }

    @Test(arguments: [[[], [.bearer]], [[.bearer], []]] as [[[Scheme]]])
    func `an optional credential is sent if the client has it`(security: [[Scheme]]) async throws {
        let request = try await sent(security, [.bearer: "t"])
        #expect(request.headers["Authorization"] == "Bearer t")
    }

    @Test(
        arguments: [
            ([[.bearer]], [:], "a bearer token"),
            ([[.basic], [.query("key")]], [.bearer: "t"], "a user and a password, or the query parameter 'key'"),
            ([[.header("A"), .cookie("b")]], [.header("A"): "a"], "the header 'A' with the cookie 'b'"),
        ] as [([[Scheme]], [Scheme: APIClient.Credential], String)])
    func `a call without a required credential is not sent`(
        security: [[Scheme]], credentials: [Scheme: APIClient.Credential], needed: String
    ) async throws {
        let transport = RecordingTransport()
        let call = APIClient.Call<Void>(APIClient.Session(transport, credentials: credentials), .get(security: security))
        let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
        #expect(
            "\(failure)" == "things.get (GET https://api.test/v1/things): not sent: "
                + "the call needs a credential that the client does not have: \(needed)")
        #expect(transport.requests.isEmpty)
    }

    @Test(arguments: [.bearer, .basic, .header("X-Key"), .query("a key"), .cookie("sid")] as [Scheme])
    func `an interceptor can add the credential, alone or beside one of the client`(scheme: Scheme) async throws {
        for security in [[[scheme]], [[.header("A"), scheme]]] {
            let transport = RecordingTransport()
            let session = APIClient.Session(transport, credentials: [.header("A"): "a"]) {
                $0.interceptors = [Signing(scheme: scheme)]
            }
            try await APIClient.Call<Void>(session, .get(security: security)).value
            let request = try #require(transport.requests.first)
            #expect(request.carries(scheme))
            #expect(request.headers["A"] == (security == [[scheme]] ? nil : "a"))
        }
    }

    @Test func `the caller can set the credential's header or turn the requirement off`() async throws {
        let transport = RecordingTransport()
        let call = APIClient.Call<Void>(
            APIClient.Session(transport, credentials: [.header("A"): "a"]), .get(security: [[.header("A"), .bearer]]))
        try await call.header("Authorization", "Bearer t").value
        try await call.with { $0.requiresCredentials = false }.value
        #expect(transport.requests.map { $0.headers["Authorization"] } == ["Bearer t", nil])
        #expect(transport.requests.map { $0.headers["A"] } == ["a", nil])
        let open = APIClient.Session(transport) { $0.requiresCredentials = false }
        try await APIClient.Call<Void>(open, .get(security: [[.bearer]])).value
        #expect(transport.requests.count == 3)
    }

    @Test(arguments: [[], [[]], [[.basic], []]] as [[[Scheme]]])
    func `a credential that a call does not need is neither requested nor sent`(security: [[Scheme]]) async throws {
        let credential = APIClient.Credential {
            Issue.record("asked")
            return "t"
        }
        let request = try await sent(security, [.bearer: credential])
        #expect(request.headers.fields.map(\.name) == ["Accept", "User-Agent"])
    }

    @Test func `a provider is called for every request`() async throws {
        let transport = RecordingTransport()
        let tokens = Tokens()
        let session = APIClient.Session(transport, credentials: [.bearer: APIClient.Credential { await tokens.next() }])
        let call = APIClient.Call<Void>(session, .get(security: [[.bearer]]))
        try await call.value
        try await call.value
        #expect(transport.requests.map { $0.headers["Authorization"] } == ["Bearer 1", "Bearer 2"])
    }

    @Test func `a provider's error fails the call before it is sent`() async throws {
        let transport = RecordingTransport()
        let secretURL = "https://login.test/?client_secret=s3cret"
        let credential = APIClient.Credential {
            throw URLError(.notConnectedToInternet, userInfo: ["NSErrorFailingURLStringKey": secretURL])
        }
        let session = APIClient.Session(transport, credentials: [.bearer: credential])
        let failure = try await failure { () async throws(APIClient.Failure) in
            try await APIClient.Call<Void>(session, .get(security: [[.bearer]])).value
        }
        guard case .credential(let error as URLError)? = failure.invalidRequest else {
            Issue.record("\(failure)")
            return
        }
        #expect(error.code == .notConnectedToInternet)
        #expect(!"\(error)".contains("s3cret"))
        #expect(transport.requests.isEmpty)
    }

    private struct Signing: APIClient.Interceptor {
        let scheme: Scheme

        func intercept(
            _ request: APIClient.HTTPRequest, of operation: String, next: Next
        ) async throws -> APIClient.HTTPResponse {
            var request = request
            request.add("secret", as: scheme)
            return try await next(request)
        }
    }

    private actor Tokens {
        private var count = 0

        func next() -> String {
            count += 1
            return "\(count)"
        }
    }
}
