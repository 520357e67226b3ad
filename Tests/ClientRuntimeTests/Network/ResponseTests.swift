import Foundation
import LoopbackSupport
import Testing
@testable import ClientRuntime

/// Checks responses without a body, in other charsets and of other media types, over a real connection.
@Suite(.timeLimit(.minutes(20)))
struct ResponseTests {
    private func call<Value: Decodable & Sendable>(
        _ server: RecordingServer, _ request: APIClient.Request = .get(), as _: Value.Type = Value.self
    ) -> APIClient.Call<Value> {
        APIClient.Call(session(server), request, errors: [404: .problem, .default: .problem])
    }

    private func session(_ server: RecordingServer) -> APIClient.Session {
        APIClient.Session(APIClient.URLSessionTransport(), server: .init(server.url))
    }

    // MARK: No body

    @Test(arguments: [ServerResponse.empty(204), .empty(205), .empty(200), .json("", status: 200), .json("null")])
    func `an empty body is nil for an optional value`(answer: ServerResponse) async throws {
        try await withServer(answer, answer) { server in
            let value = try await call(server, as: APIClient.Problem?.self).value
            #expect(value == nil)
            let free = try await call(server, as: APIClient.JSON.self).value
            #expect(free == .null)
        }
    }

    @Test func `an optional value is decoded if the body has one`() async throws {
        try await withServer(.json(#"{"message":"a"}"#)) { server in
            let value = try await call(server, as: APIClient.Problem?.self).value
            #expect(value?.message == "a")
        }
    }

    @Test func `an empty body is a failure for a required value`() async throws {
        try await withServer(.empty(200)) { server in
            let failure = try await failure { () async throws(APIClient.Failure) in
                try await call(server, as: APIClient.Problem.self).value
            }
            #expect(failure.decodingProblem?.found == "empty")
        }
    }

    @Test(arguments: [(204, nil), (205, nil), (304, nil), (200, "text")])
    func `an optional text is nil only for a status without a body`(status: Int, text: String?) async throws {
        let answer = text.map { ServerResponse.text($0, status: status) } ?? .empty(status)
        try await withServer(answer) { server in
            let request = APIClient.Request.sample("GET") { $0.redirects = [304] }
            let call = APIClient.Call<String?>(session(server), request) { try $0.hasNoBody ? nil : $0.text() }
            let value = try await call.value
            #expect(value == text)
        }
    }

    @Test func `a response to HEAD has no body, whatever length it states`() async throws {
        let answers = [ServerResponse.json(#"{"message":"a"}"#), .json(#"{"message":"no"}"#, status: 404)]
        try await withServer(answering: { answers[$0.path.hasSuffix("gone") ? 1 : 0] }) { server in
            try await APIClient.Call<Void>(session(server), .sample("HEAD")).value
            let failure = try await failure { () async throws(APIClient.Failure) in
                try await call(server, .sample("HEAD", "/gone"), as: APIClient.Problem.self).value
            }
            guard case .documented(.unreadable) = failure.reason else {
                Issue.record("\(failure)")
                return
            }
            #expect(failure.description.hasSuffix("status 404, without a body"))
        }
    }

    // MARK: Redirects

    @Test func `a documented redirect is not followed`() async throws {
        try await withServer(.redirect(to: "/elsewhere"), .empty(200)) { server in
            let request = APIClient.Request.sample("GET") { $0.redirects = [302] }
            let response = try await APIClient.Call<Void>(session(server), request).response
            #expect(response.status == 302)
            #expect(response.headers["Location"] == "/elsewhere")
            #expect(server.requests.count == 1)
        }
    }

    @Test(arguments: [300, 301, 304, 305, 306, 307, 399])
    func `each status of a documented range of redirects is a response`(status: Int) async throws {
        try await withServer(.redirect(to: "/elsewhere", status: status), .empty(200)) { server in
            let request = APIClient.Request.sample("GET") { $0.redirects = .init(300...399) }
            let response = try await APIClient.Call<Void>(session(server), request).response
            #expect(response.status == status)
            #expect(response.headers["Location"] == "/elsewhere")
            #expect(server.requests.count == 1)
        }
    }

    @Test func `an undocumented redirect is followed`() async throws {
        try await withServer(.redirect(to: "/b", status: 308), .redirect(to: "/c", status: 302), .empty(200)) { server in
            let request = APIClient.Request.sample("GET") { $0.redirects = [302] }
            let response = try await APIClient.Call<Void>(session(server), request).response
            #expect(response.headers["Location"] == "/c")
            #expect(server.requests.map(\.path) == ["/things", "/b"])
        }
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func `a redirect is a failure if the call follows none`(status: Int) async throws {
        try await withServer(.redirect(to: "/b", status: status), .json("1")) { server in
            let call = call(server, as: Int.self)
            let failure = try await failure { () async throws(APIClient.Failure) in
                try await call.with { $0.followsRedirects = false }.value
            }
            #expect(failure.status == status)
            #expect(failure.headers["Location"] == "/b")
            #expect(server.requests.count == 1)
            let value = try await call.value
            #expect(value == 1)
        }
    }

    // MARK: Text

    @Test(arguments: [
        ("text/plain", [0x63, 0xC3, 0xA9], "cé"), ("text/plain; charset=UTF-8", [0x63, 0xC3, 0xA9], "cé"),
        ("text/plain; charset=ISO-8859-1", [0x63, 0xE9], "cé"), ("text/csv;header=present; Charset=\"iso-8859-1\"", [0xE9], "é"),
        ("text/plain; charset=windows-1252", [0x80, 0x93], "€“"), ("text/plain; charset=us-ascii", [0x63, 0x65], "ce"),
        ("text/plain; charset=utf-16", [0xFE, 0xFF, 0x00, 0x63, 0x00, 0xE9], "cé"),
        ("text/plain; charset=utf-16", [0xFF, 0xFE, 0x63, 0x00, 0xE9, 0x00], "cé"),
        ("text/plain; charset=utf-16le", [0x63, 0x00, 0xE9, 0x00], "cé"),
        ("text/plain; charset=utf-16be", [0x00, 0x63, 0x00, 0xE9], "cé"),
    ])
    func `a text is decoded in the charset that its media type names`(type: String, bytes: [UInt8], text: String) async throws {
        try await withServer(ServerResponse(headers: [("Content-Type", type)], body: Data(bytes))) { server in
            let value = try await APIClient.Call<String>(session(server), .get()) { try $0.text() }.value
            #expect(value == text)
        }
    }

    @Test(arguments: ["text/plain", "text/plain; charset=utf-8", "text/plain; charset=koi8-r"])
    func `the failure for an unreadable text keeps its bytes`(type: String) async throws {
        try await withServer(ServerResponse(headers: [("Content-Type", type)], body: Data([0x63, 0xE9]))) { server in
            let call = APIClient.Call<String>(session(server), .get()) { try $0.text() }
            let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
            let charset = type.split(separator: "=").dropFirst().first ?? "utf-8"
            #expect(failure.decodingProblem?.expected == "text in \(charset)")
            #expect(failure.rawBody == Data([0x63, 0xE9]))
        }
    }

    @Test(arguments: ["utf-16", "utf-16le", "utf-16be"])
    func `a text in UTF-16 that is cut in the middle of a character is a failure`(charset: String) async throws {
        let headers = [("Content-Type", "text/plain; charset=\(charset)")]
        try await withServer(ServerResponse(headers: headers, body: Data([0x00, 0x63, 0x00]))) { server in
            let call = APIClient.Call<String>(session(server), .get()) { try $0.text() }
            let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
            #expect(failure.decodingProblem?.expected == "text in \(charset)")
        }
    }

    // MARK: Events

    @Test(arguments: [204, 205]) func `a status without a body is an event stream without events`(status: Int) async throws {
        let headers = [("Content-Type", "application/json")]
        try await withServer(ServerResponse(status, headers: headers, body: Data())) { server in
            for try await event in try await events(server).value { Issue.record("\(event)") }
        }
    }

    @Test func `the failure for an event names its data, and not the media type of the stream`() async throws {
        try await withServer(.text("data: {\"a\":\n\n", as: "text/event-stream")) { server in
            let stream = try await events(server).value
            let error = await #expect(throws: APIClient.Failure.self) { for try await _ in stream {} }
            let text = try #require(error?.decodingProblem?.description)
            #expect(text.hasPrefix("the body should be JSON, and is 5 bytes"), "\(text)")
        }
    }

    private func events(_ server: RecordingServer) -> APIClient.Call<APIClient.EventStream<[Int]>> {
        APIClient.Call(session(server), .get(), events: { APIClient.EventStream(json: $0) })
    }

    @Test(arguments: [("application/json; charset=utf-8", #"{"error":"no"}"#), ("text/html", "<p>no</p>")])
    func `a response of another media type is a failure of an event stream`(type: String, body: String) async throws {
        try await withServer(.text(body, as: type)) { server in
            let failure = try await failure { () async throws(APIClient.Failure) in try await events(server).value }
            #expect(failure.decodingProblem?.description == "the body should be an event stream, and is \(type): \(body)")
            #expect(failure.rawBody == Data(body.utf8))
            #expect(failure.status == 200)
        }
    }

    @Test(arguments: ["", "text/event-stream", "Text/Event-Stream; charset=utf-8"])
    func `a response is read as events if it states that media type or none`(type: String) async throws {
        let headers = type.isEmpty ? [] : [("Content-Type", type)]
        try await withServer(ServerResponse(headers: headers, body: Data("data: [1]\n\n".utf8))) { server in
            var found: [[Int]] = []
            for try await event in try await events(server).value { found.append(event.data) }
            #expect(found == [[1]])
        }
    }

    // MARK: Headers

    @Test func `each cookie stays one value, and list headers are split`() async throws {
        let cookies = ["a=1; Expires=Wed, 21 Oct 2015 07:28:00 GMT", "b=2"]
        let headers = cookies.map { ("Set-Cookie", $0) } + [("X-List", "a, b"), ("X-List", "c")]
        let answer = ServerResponse.empty(200, headers: headers)
        try await withServer(answer) { server in
            let headers = try await APIClient.Call<Void>(session(server), .get()).response.headers
            #expect(headers.value("set-cookie") == cookies)
            #expect(headers.value("x-list") == ["a", "b", "c"])
        }
    }
}
