import Foundation
import LoopbackSupport
import Testing
@testable import ClientRuntime

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Checks requests and responses over a real connection.
@Suite(.timeLimit(.minutes(20)))
struct ExchangeTests {
    private func session(
        _ server: RecordingServer, credentials: [APIClient.SecurityScheme: APIClient.Credential] = [:]
    ) -> APIClient.Session {
        APIClient.Session(APIClient.URLSessionTransport(), server: .init(server.url), credentials: credentials)
    }

    @Test(arguments: ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY", "M-SEARCH"])
    func `every method is sent`(method: String) async throws {
        try await withServer(.text("pong", headers: [("X-A", "1")])) { server in
            let call = APIClient.Call<String>(session(server), .sample(method)) { try $0.text() }
            let response = try await call.response
            #expect(response.value == (method == "HEAD" ? "" : "pong"))
            #expect(response.headers["x-a"] == "1")
            #expect(server.requests.map(\.method) == [method])
            #expect(server.requests.first?.target == "/things")
            #expect(server.requests.first?.body.isEmpty == true)
        }
    }

    @Test(arguments: ["POST", "PUT", "PATCH", "DELETE", "QUERY"])
    func `a body is sent with every method that may have one`(method: String) async throws {
        try await withServer(.empty(204)) { server in
            let request = APIClient.Request.sample(method) { $0.body(json: ["ids": ["a", "ü"]]) }
            try await APIClient.Call<Void>(session(server), request).value
            let recorded = try #require(server.requests.first)
            #expect(recorded.method == method)
            #expect(recorded.bodyText == #"{"ids":["a","ü"]}"#)
            #expect(recorded.headerValues("Content-Type") == ["application/json"])
            #expect(recorded.headerValues("Content-Length") == ["\(recorded.body.count)"])
        }
    }

    @Test func `lists in a query object are repeated parameters, and an option replaces a parameter`() async throws {
        try await withServer(.empty(204)) { server in
            let request = APIClient.Request.sample("GET") { request in
                request.query(
                    "pageable", ["page": .integer(0), "sort": .array(["name,desc", "id,asc"])] as [String: APIClient.JSON])
                request.query("query", "mine")
                request.accept("application/json; version=1")
            }
            let call = APIClient.Call<Void>(session(server), request)
            try await call.with { $0.query = ["query": "override", "other": "x"] }.value
            let recorded = try #require(server.requests.first)
            #expect(recorded.target == "/things?page=0&sort=name%2Cdesc&sort=id%2Casc&other=x&query=override")
            #expect(recorded.headerValues("Accept") == ["application/json; version=1"])
        }
    }

    /// A multipart body with two alternatives, as the generator writes it.
    private enum Either: APIClient.MultipartEncodable {
        case spoken(mode: APIClient.JSON, languages: APIClient.JSON)
        case linked(String)

        func encode(to parts: inout APIClient.Multipart) throws {
            switch self {
            case .spoken(let mode, let languages):
                try parts.add("mode", value: mode)
                try parts.add("languages", value: languages)
            case .linked(let url):
                try parts.add("url", text: url)
            }
        }
    }

    @Test func `a multipart union sends the parts of its case, each by the type of its value`() async throws {
        let bodies: [(Either, String)] = [
            (.spoken(mode: "auto", languages: ["en", "de"]), "mode\"\n\nauto|languages\"\n\nen|languages\"\n\nde"),
            (
                .spoken(mode: ["ms": 1], languages: "en"),
                "mode\"\nContent-Type: application/json\n\n{\"ms\":1}|languages\"\n\nen"
            ),
            (.linked("https://a.test"), "url\"\n\nhttps://a.test"),
        ]
        for (body, expected) in bodies {
            try await withServer(.empty(204)) { server in
                let request = APIClient.Request.sample("POST") { $0.body(multipart: body) }
                try await APIClient.Call<Void>(session(server), request).value
                let parts = (server.requests.first?.bodyText ?? "").replacingOccurrences(of: "\r\n", with: "\n")
                    .components(separatedBy: "--form-boundary-0").dropFirst().dropLast()
                let shown = parts.map { part in
                    part.trimmingCharacters(in: .newlines)
                        .replacingOccurrences(of: "Content-Disposition: form-data; name=\"", with: "")
                }
                #expect(shown.joined(separator: "|") == expected)
            }
        }
    }

    @Test func `a User-Agent of the URLSession replaces the client's, but not the call's`() async throws {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpAdditionalHeaders = ["user-agent": "Session/1"]
        let transport = APIClient.URLSessionTransport(configuration: configuration)
        try await withServer(.empty(204), .empty(204)) { server in
            let session = APIClient.Session(transport, server: .init(server.url))
            try await APIClient.Call<Void>(session, .get()).value
            try await APIClient.Call<Void>(session, .get()).header("User-Agent", "Mine/2").value
            #expect(server.requests.map { $0.headerValues("User-Agent") } == [["Session/1"], ["Mine/2"]])
        }
    }

    @Test func `a call without its credential is sent only if credentials are not required`() async throws {
        try await withServer(.empty(204)) { server in
            let call = APIClient.Call<Void>(session(server), .get(security: [[.bearer]]))
            let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
            #expect(failure.invalidRequest != nil)
            #expect(server.connectionCount == 0)
            try await call.with { $0.requiresCredentials = false }.value
            #expect(server.requests.first?.headerValues("Authorization") == [])
        }
    }

    @Test func `path, query and headers arrive byte for byte`() async throws {
        try await withServer(.empty(204)) { server in
            let id = "a/b?c#d %2e ü"
            let request = APIClient.Request.sample("GET", "/things/\(id)") { request in
                request.query("q", "a&b=c+d e ü[]|")
                request.query("list", ["x,y", "z"], explode: false)
                request.query("deep", ["a": ["b": 1]], style: .deepObject)
                request.header("X-Text", "a, b; \"c\"")
                request.cookie("c", "d e")
            }
            try await APIClient.Call<Void>(session(server, credentials: [.bearer: "t"]), request).value
            let recorded = try #require(server.requests.first)
            #expect(
                recorded.target == "/things/a%2Fb%3Fc%23d%20%252e%20%C3%BC?q=a%26b%3Dc%2Bd%20e%20%C3%BC%5B%5D%7C"
                    + "&list=x%2Cy,z&deep%5Ba%5D%5Bb%5D=1")
            #expect(recorded.headerValues("X-Text") == ["a, b; \"c\""])
            #expect(recorded.headerValues("Cookie") == ["c=d%20e"])
            #expect(recorded.headerValues("Accept") == ["application/json"])
            #expect(recorded.headerValues("User-Agent") == ["APIClient/1.0 (Tenon)"])
            #expect(recorded.headerValues("Authorization") == [])
        }
    }

    @Test func `large bodies are sent and received whole`() async throws {
        let size = 5_000_000
        let sent = Data((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        try await withServer(answering: { .init(200, body: Data($0.body.reversed())) }) { server in
            let request = APIClient.Request.sample("POST") { $0.body(sent, type: "application/octet-stream") }
            let answer = try await APIClient.Call<Data>(session(server), request) { $0.body }.value
            #expect(answer == Data(sent.reversed()))
            #expect(server.requests.first?.body == sent)
        }
    }

    @Test func `a chunked body is reassembled`() async throws {
        try await withServer(.chunks(["[1,", "2,", "3]"])) { server in
            let value = try await APIClient.Call<[Int]>(session(server), .get()).value
            #expect(value == [1, 2, 3])
        }
    }

    @Test func `repeated headers are all received`() async throws {
        let headers = [
            ("Set-Cookie", "a=1; Path=/; Expires=Wed, 21 Oct 2065 07:28:00 GMT; HttpOnly"), ("Link", "<x>; rel=next"),
            ("Set-Cookie", "b=\"2\"; Max-Age=3"), ("Link", "<y>; rel=prev"), ("Set-Cookie", "c="), ("X-Empty", ""),
        ]
        try await withServer(.empty(204, headers: headers)) { server in
            let response = try await APIClient.Call<Void>(session(server), .get()).response
            #expect(
                Set(response.headers.all("Set-Cookie")) == [
                    "a=1; Path=/; Expires=Wed, 21 Oct 2065 07:28:00 GMT; HttpOnly", "b=\"2\"; Max-Age=3", "c=",
                ])
            #expect(response.headers["Link"] == "<x>; rel=next, <y>; rel=prev")
            #expect(response.headers["x-empty"] == "")
            #expect(response.headers["X-Missing"] == nil)
        }
    }

    @Test func `neither cookies nor responses are stored`() async throws {
        let headers = [
            ("Set-Cookie", "a=1; Path=/"), ("Cache-Control", "max-age=3600, public"), ("ETag", "\"v1\""),
            ("Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT"),
        ]
        for transport in [APIClient.URLSessionTransport(), .shared] {
            try await withServer(answering: { _ in .json("[1]", headers: headers) }) { server in
                let session = APIClient.Session(transport, server: .init(server.url))
                for _ in 0..<3 {
                    let value = try await APIClient.Call<[Int]>(session, .get()).value
                    #expect(value == [1])
                }
                #expect(server.requests.count == 3)
                for request in server.requests {
                    #expect(request.header("Cookie") == nil)
                    #expect(request.header("If-None-Match") == nil && request.header("If-Modified-Since") == nil)
                }
            }
        }
    }

    @Test func `two hundred concurrent calls each get their own response`() async throws {
        try await withServer(answering: { .json("[\($0.query ?? "")]") }) { server in
            let session = session(server)
            let sum = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        let request = APIClient.Request.sample("POST", "/things?\(number)") { $0.body(json: number) }
                        return try await APIClient.Call<[Int]>(session, request).value == [number]
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(sum == 200)
            #expect(Set(server.requests.map(\.bodyText)).count == 200)
            #expect(server.requests.allSatisfy { $0.query == $0.bodyText })
        }
    }

    @Test func `consecutive calls share a connection`() async throws {
        try await withServer(answering: { _ in .empty(204) }) { server in
            let session = session(server)
            for _ in 0..<5 {
                try await APIClient.Call<Void>(session, .get()).value
            }
            // `URLSession` opens another one for a call that comes minutes later, as on a busy machine.
            #expect(server.connectionCount < 5)
        }
    }

    @Test(
        arguments: [
            "Basic realm=\"x\"", "Basic", "Digest realm=\"x\", nonce=\"y\", qop=\"auth\"", "Bearer error=\"invalid_token\"",
            "Negotiate", "", "Basic realm=\"x\", Bearer", "nonsense \"",
        ], [401, 407])
    func `an authentication challenge is a documented error, whatever its scheme`(challenge: String, status: Int) async throws {
        let name = status == 401 ? "WWW-Authenticate" : "Proxy-Authenticate"
        try await withServer(
            .json(#"{"message":"no"}"#, status: status, headers: [(name, challenge)]), .json("[1]")
        ) { server in
            let call = APIClient.Call<[Int]>(session(server), .get(), errors: [401: .problem, 407: .problem])
            let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
            #expect(failure.status == status)
            guard case .documented(.problem(let problem)) = failure.reason else {
                Issue.record("\(failure)")
                return
            }
            #expect(problem.message == "no")
            let value = try await call.value
            #expect(value == [1])
        }
    }

    @Test func `a transport without references completes its call`() async throws {
        try await withServer(.json("[1]")) { server in
            let url = server.url.appendingPathComponent("things")
            let response = try await APIClient.URLSessionTransport().send(.init(method: "GET", url: url))
            #expect(response.status == 200)
        }
    }
}
