import Foundation
import FrameioV4
import LoopbackSupport
import Testing

/// Checks the spec's OAuth 2 flows, with a test server instead of Adobe's authorization server.
@Suite(.timeLimit(.minutes(20)))
struct TokenTests {
    /// Sends the requests for any host to the test server.
    private struct LoopbackTransport: FrameioV4.Transport {
        let server: URL

        func send(_ request: FrameioV4.HTTPRequest) async throws -> FrameioV4.HTTPResponse {
            var parts = try #require(URLComponents(url: request.url, resolvingAgainstBaseURL: true))
            let host = try #require(parts.host)
            (parts.scheme, parts.host, parts.port) = ("http", server.host, server.port)
            var diverted = request
            diverted.url = try #require(parts.url)
            diverted.headers["X-Host"] = host
            return try await FrameioV4.URLSessionTransport.shared.send(diverted)
        }
    }

    private func client(_ server: RecordingServer, _ token: FrameioV4.Credential) -> FrameioV4 {
        FrameioV4(token: token, configuration: .init(transport: LoopbackTransport(server: server.url)))
    }

    @Test func `client credentials request a token with the scopes of the spec`() async throws {
        try await withServer(
            .json(#"{"access_token":"t","token_type":"bearer","expires_in":86399}"#), ServerResponse(.show), ServerResponse(.move)
        ) { server in
            let client = client(server, .s2sAuth(client: .init(id: "id", secret: "secret")))
            _ = try await Operation.show(client).send()
            _ = try await Operation.move(client).send()
            let hosts = server.requests.map { $0.header("X-Host") }
            #expect(hosts == ["ims-na1.adobelogin.com", "api.frame.io", "api.frame.io"])
            let first = try #require(server.requests.first)
            #expect(first.method == "POST" && first.target == "/ims/token/v3")
            #expect(first.bodyText == "grant_type=client_credentials&scope=AdobeID%20openid%20frame.s2s.all")
            #expect(server.requests.dropFirst().map { $0.header("Authorization") } == ["Bearer t", "Bearer t"])
        }
    }

    @Test func `a refresh token renews a refused token, and the next one is reported`() async throws {
        try await withServer(
            .json("{}", status: 401),
            .json(#"{"access_token":"new","token_type":"bearer","refresh_token":"r2"}"#), ServerResponse(.copy)
        ) { server in
            let (kept, keep) = AsyncStream<String?>.makeStream()
            let token = FrameioV4.Credential.oauth2(
                client: .init(id: "app"), refreshToken: "r1", accessToken: "old",
                onRefresh: { keep.yield($0.refreshToken) })
            _ = try await Operation.copy(client(server, token)).send()
            keep.finish()
            #expect(await kept.reduce(into: []) { $0.append($1) } == ["r2"])
            #expect(server.requests.map { $0.header("Authorization") } == ["Bearer old", nil, "Bearer new"])
            #expect(server.requests[1].bodyText == "grant_type=refresh_token&refresh_token=r1&client_id=app")
        }
    }

    @Test func `the app's closure renews a refused token`() async throws {
        try await withServer(.json("{}", status: 401), ServerResponse(.copy)) { server in
            let token = FrameioV4.Credential(refreshing: { refused in refused == nil ? "old" : "new" })
            let client = FrameioV4(token: token, server: .init(server.url))
            _ = try await Operation.copy(client).send()
            #expect(server.requests.map { $0.header("Authorization") } == ["Bearer old", "Bearer new"])
        }
    }

    @Test func `descriptions of a client, a call and a failure show no secrets`() async throws {
        let problem = #"{"error":"invalid_client","error_description":"no such secret: s3cret, s3cret-r"}"#
        try await withServer(answering: { _ in .json(problem, status: 400) }) { server in
            let (entries, log) = AsyncStream<FrameioV4.LogEntry>.makeStream()
            let credential = FrameioV4.Credential.oauth2(
                client: .init(id: "app", secret: "s3cret"), refreshToken: "s3cret-r", accessToken: nil)
            var configuration = FrameioV4.Configuration(transport: LoopbackTransport(server: server.url))
            configuration.log = { log.yield($0) }
            let client = FrameioV4(token: credential, configuration: configuration)
            let call = Operation.copy(client)
            let failure = try await call.failure()
            log.finish()
            var text = "\(credential) \(client) \(failure) \(failure.localizedDescription) \(call.curl)"
            for value in [credential, client, failure, configuration, call] as [Any] {
                dump(value, to: &text)
                text += String(reflecting: value)
            }
            let logged = await entries.reduce(into: []) { $0.append($1) }
            #expect(logged.map(\.operation) == ["oauth2.token", "version_stacks.copy"])
            dump(logged, to: &text)
            #expect(!text.contains("s3cret"))
            #expect(text.contains("invalid_client"))
        }
    }
}
