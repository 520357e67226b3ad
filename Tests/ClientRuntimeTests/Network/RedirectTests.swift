import Foundation
import LoopbackSupport
import Testing
@testable import ClientRuntime

/// Checks the redirects that a call follows, and the headers and bodies that go with them.
@Suite(.timeLimit(.minutes(20)))
struct RedirectTests {
    private static let secrets = ["Authorization", "X-Key", "Cookie", "X-Custom"]

    private func send(
        _ method: String, _ server: RecordingServer, path: APIClient.PathTemplate = "/start", body: String? = nil
    ) async throws -> APIClient.Response<String> {
        let session = APIClient.Session(
            APIClient.URLSessionTransport(), server: .init(server.url),
            credentials: [.bearer: "t", .header("X-Key"): "k", .cookie("sid"): "s"])
        let security: [APIClient.SecurityScheme] = [.bearer, .header("X-Key"), .cookie("sid")]
        let request = APIClient.Request.sample(method, path, security: [security]) { request in
            request.header("X-Custom", "c")
            request.body(body.map { Data($0.utf8) }, type: "text/plain")
        }
        return try await APIClient.Call<String>(session, request) { try $0.text() }.response
    }

    @Test(arguments: ["GET", "POST", "DELETE", "PATCH"], [301, 302, 303, 307, 308])
    func `a redirect to the same origin keeps its headers`(method: String, status: Int) async throws {
        try await withServer(.redirect(to: "/end?x=1", status: status), .text("done")) { server in
            let answer = try await send(method, server, body: method == "GET" ? nil : "body")
            #expect(answer.value == "done")
            let last = try #require(server.requests.last)
            #expect(server.requests.count == 2 && last.target == "/end?x=1")
            #expect(last.headerValues("Authorization") == ["Bearer t"])
            #expect(last.headerValues("X-Key") == ["k"])
            #expect(last.headerValues("Cookie") == ["sid=s"])
            #expect(last.headerValues("X-Custom") == ["c"])
            // The body is sent again if the method stays the same (RFC 9110 §15.4).
            #expect(last.bodyText == (last.method == method && method != "GET" ? "body" : ""))
            let isAskedForAgain = status == 303 || (status < 307 && method == "POST")
            #expect(last.method == (isAskedForAgain ? "GET" : method))
            #expect(last.header("Content-Type") == (last.bodyText.isEmpty ? nil : "text/plain"))
        }
    }

    @Test(arguments: ["GET", "DELETE"], [301, 302, 303, 307, 308])
    func `a redirect to another origin carries no secrets`(method: String, status: Int) async throws {
        try await withServer(.text("other")) { other in
            try await withServer(.redirect(to: "\(other.url)/end", status: status)) { server in
                let answer = try await send(method, server)
                #expect(answer.value == "other")
                #expect(server.requests.first?.header("Authorization") == "Bearer t")
                let last = try #require(other.requests.last)
                for name in Self.secrets {
                    #expect(last.header(name) == nil)
                }
                #expect(last.header("Accept") == "application/json")
            }
        }
    }

    @Test func `a redirect back from another origin carries no secrets`() async throws {
        let home = Address()
        try await withServer(answering: { _ in .redirect(to: await home.value) }) { other in
            try await withServer(.redirect(to: "\(other.url)/there"), .text("home")) { server in
                await home.set("\(server.url)/back")
                #expect(try await send("GET", server).value == "home")
                let last = try #require(server.requests.last)
                #expect(last.path == "/back")
                for name in Self.secrets {
                    #expect(last.header(name) == nil)
                }
            }
        }
    }

    @Test func `a redirect with a body to another origin is not followed`() async throws {
        try await withServer(.text("other")) { other in
            try await withServer(.redirect(to: "\(other.url)/end", status: 307)) { server in
                let failure = try await failure { () async throws(APIClient.Failure) in
                    try await APIClient.Call<Void>(
                        APIClient.Session(APIClient.URLSessionTransport(), server: .init(server.url)),
                        .sample("POST") { $0.body(json: "secret") }
                    ).value
                }
                #expect(failure.status == 307)
                #expect(failure.headers["Location"] == "\(other.url)/end")
                #expect(other.requests.isEmpty)
            }
        }
    }

    @Test func `the timeout covers all redirects of a call`() async throws {
        let clock = ManualClock()
        let redirect = ServerResponse.redirect(to: "/next").after { clock.advance(by: .seconds(8)) }
        try await withServer(redirect, redirect, redirect, .stall) { server in
            let transport = APIClient.URLSessionTransport(clock: clock.clock)
            let call = APIClient.Call<Void>(APIClient.Session(transport, server: .init(server.url)), .get())
                .with { $0.timeout = .seconds(20) }
            let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
            #expect((failure.transportError as? URLError)?.code == .timedOut)
        }
    }

    @Test func `endless redirects are a failure`() async throws {
        try await withServer(answering: { .redirect(to: "\($0.path)x") }) { server in
            let transport = APIClient.URLSessionTransport()
            let call = APIClient.Call<Void>(APIClient.Session(transport, server: .init(server.url)), .get())
            let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
            #expect((failure.transportError as? URLError)?.code == .httpTooManyRedirects)
            #expect(server.requests.count < 30)
        }
    }

    @Test(arguments: ["ftp://127.0.0.1/x", "mailto:someone@example.com", "file:///etc/passwd", "http://[", "http:///x"])
    func `a redirect to an invalid or non-HTTP URL is not followed`(location: String) async throws {
        try await withServer(.redirect(to: location)) { server in
            let transport = APIClient.URLSessionTransport()
            let call = APIClient.Call<Void>(APIClient.Session(transport, server: .init(server.url)), .get())
            let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
            #expect(failure.status == 302)
            #expect(server.requests.count == 1)
        }
    }

    @Test(arguments: [
        ("/b?c=d", "https://api.test/b?c=d"), ("b", "https://api.test/v1/b"), ("?c=d", "https://api.test/v1/a?c=d"),
        ("//api.test/b", "https://api.test/b"), ("https://API.test:443/b#c", "https://API.test:443/b#c"),
        ("../x", "https://api.test/x"), ("/ü", "https://api.test/%C3%BC"),
    ])
    func `a Location is resolved against the request's URL`(location: String, target: String) throws {
        let url = try #require(URL(string: "https://api.test/v1/a"))
        let request = APIClient.HTTPRequest(method: "PUT", url: url, headers: ["X": "1"], body: .data(Data("b".utf8)))
        let next = request.redirected(by: .init(status: 307, headers: ["location": location]))
        #expect(next?.url.absoluteString == target)
        #expect(next?.method == "PUT" && next?.body == request.body && next?.headers == request.headers)
    }

    @Test(arguments: [200, 300, 304, 305, 306, 309, 399, 404])
    func `other statuses are not redirects`(status: Int) throws {
        let url = try #require(URL(string: "https://api.test/v1/a"))
        let request = APIClient.HTTPRequest(method: "GET", url: url)
        #expect(request.redirected(by: .init(status: status, headers: ["Location": "/b"])) == nil)
    }

    @Test func `a redirect without a Location is a failure with its status`() async throws {
        try await withServer(.init(302)) { server in
            let transport = APIClient.URLSessionTransport()
            let call = APIClient.Call<Void>(APIClient.Session(transport, server: .init(server.url)), .get())
            let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
            #expect(failure.status == 302)
        }
    }

    private actor Address {
        var value = ""

        func set(_ value: String) {
            self.value = value
        }
    }
}
