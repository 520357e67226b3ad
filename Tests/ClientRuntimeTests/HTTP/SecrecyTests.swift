import Foundation
import Testing
@testable import ClientRuntime

/// Checks that no printed, logged or reflected value has a secret.
struct SecrecyTests {
    private static let schemes: [APIClient.SecurityScheme] = [
        .bearer, .basic, .header("X-Client"), .query("k"), .cookie("sid"),
    ]
    private static let secret = "s3cret"

    /// Checks for the plain secret, and for the base64 of basic authentication.
    private func expectNoSecret(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(!text.contains(Self.secret), sourceLocation: sourceLocation)
        #expect(!text.contains("czNjcmV0"), sourceLocation: sourceLocation)
    }

    private func everything(of value: Any) -> [String] {
        var dumped = ""
        dump(value, to: &dumped)
        var printed = ""
        print(value, to: &printed)
        return [dumped, printed, String(describing: value), String(reflecting: value), "\(value)"]
            + reflection(of: value)
    }

    private func reflection(of value: Any, depth: Int = 0) -> [String] {
        guard depth < 8 else { return [] }
        return Mirror(reflecting: value).children.flatMap { child in
            ["\(child.label ?? "") \(child.value)"] + reflection(of: child.value, depth: depth + 1)
        }
    }

    private func session(
        _ transport: any APIClient.Transport, _ log: @escaping @Sendable (APIClient.LogEntry) -> Void = { _ in }
    ) -> APIClient.Session {
        let credential = APIClient.Credential(Self.secret)
        let credentials = Dictionary(uniqueKeysWithValues: Self.schemes.map { ($0, credential) })
        return APIClient.Session(
            transport, server: "https://someone:s3cret@api.test/v1", credentials: credentials
        ) { configuration in
            configuration.headers = ["Proxy-Authorization": "Basic s3cret", "X-Auth-Token": Self.secret]
            configuration.log = log
        }
    }

    private func call(_ session: APIClient.Session, _ scheme: APIClient.SecurityScheme) -> APIClient.Call<Void> {
        APIClient.Call<Void>(session, .sample("POST", security: [[scheme]]) { $0.body(json: ["a": 1]) }).with {
            $0.headers = ["x-api-key": Self.secret, "Cookie": "other=s3cret"]
            $0.query = ["access_token": Self.secret]
        }
    }

    @Test func `the description of a credential shows no secret`() {
        let fixed = APIClient.Credential(Self.secret)
        let literal: APIClient.Credential = "s3cret"
        let provided = APIClient.Credential { Self.secret }
        let renewed = APIClient.Credential(refreshing: { _ in Self.secret })
        let client = APIClient.OAuth2.Registration(id: "app", secret: Self.secret)
        let signed = APIClient.Credential.clientCredentials(from: "/token", client: client, scopes: [])
        let refreshed = APIClient.Credential.refreshToken(
            Self.secret, accessToken: Self.secret, from: "/token", client: client, onRefresh: nil)
        for credential in [fixed, literal, provided, renewed, signed, refreshed] {
            #expect("\(credential)" == "a secret")
            everything(of: credential).forEach { expectNoSecret($0) }
            everything(of: [credential]).forEach { expectNoSecret($0) }
            everything(of: Optional(credential) as Any).forEach { expectNoSecret($0) }
        }
    }

    @Test(arguments: schemes)
    func `a client, a call, its URL and its curl command show no secret`(scheme: APIClient.SecurityScheme) throws {
        let client = APIClient(token: .init(Self.secret), server: "https://api.test")
        everything(of: client).forEach { expectNoSecret($0) }
        let call = call(session(RecordingTransport()), scheme)
        #expect(call.curl.hasPrefix("curl -X POST ") && call.curl.contains("REDACTED"))
        expectNoSecret(call.curl)
        expectNoSecret(try #require(call.url).absoluteString)
        everything(of: call.outgoing.session.credentials).forEach { expectNoSecret($0) }
        everything(of: call.outgoing.session.configuration.headers).forEach { expectNoSecret($0) }
    }

    @Test(arguments: schemes)
    func `a failure and its log entry show no secret`(scheme: APIClient.SecurityScheme) async throws {
        let (entries, log) = AsyncStream<APIClient.LogEntry>.makeStream()
        let transport = APIClient.ClosureTransport { request in
            throw URLError(
                .timedOut,
                userInfo: [
                    NSURLErrorFailingURLErrorKey: request.url,
                    "NSErrorFailingURLStringKey": request.url.absoluteString,
                ])
        }
        let call = call(session(transport) { log.yield($0) }, scheme)
        let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
        log.finish()
        #expect((failure.transportError as? URLError)?.code == .timedOut)
        everything(of: failure).forEach { expectNoSecret($0) }
        let logged = await entries.reduce(into: []) { $0.append($1) }
        #expect(logged.map(\.url?.host) == ["api.test"])
        logged.flatMap(everything).forEach { expectNoSecret($0) }
    }

    @Test(arguments: schemes)
    func `the request itself has the secret`(scheme: APIClient.SecurityScheme) async throws {
        let transport = RecordingTransport()
        try await call(session(transport), scheme).with { $0.headers = [:] }.value
        let request = try #require(transport.requests.first)
        let sent = request.url.absoluteString + request.headers.fields.map(\.value).joined()
        #expect(sent.contains(Self.secret) || sent.contains("czNjcmV0"))
        #expect(request.url.absoluteString.hasPrefix("https://someone:s3cret@api.test/v1/things?access_token=s3cret"))
    }
}
