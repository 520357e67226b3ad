import Foundation
import Testing
@testable import ClientRuntime

/// Checks the options of a call, which override its own values and the configuration.
struct CallOptionsTests {
    private func send(
        _ request: APIClient.Request, _ change: (inout APIClient.CallOptions) -> Void = { _ in },
        configure: (inout APIClient.Configuration) -> Void = { _ in }
    ) async throws -> APIClient.HTTPRequest {
        let transport = RecordingTransport()
        let session = APIClient.Session(transport, credentials: [.bearer: "t", .header("X-Key"): "k"], configure)
        try await APIClient.Call<Void>(session, request).with(change).value
        return try #require(transport.requests.first)
    }

    @Test func `options override the call's headers, which override the configuration's`() async throws {
        let request = APIClient.Request.sample("GET") { request in
            request.header("A", "call")
            request.header("B", "call")
            request.accept("text/plain")
        }
        let sent = try await send(request) { options in
            options.headers = ["a": "options", "D": "options"]
        } configure: { configuration in
            configuration.headers = ["A": "configuration", "B": "configuration", "C": "configuration", "D": "x"]
        }
        #expect(sent.headers.all("A") == ["options"])
        #expect(sent.headers.all("B") == ["call"])
        #expect(sent.headers.all("C") == ["configuration"])
        #expect(sent.headers.all("D") == ["options"])
        #expect(sent.headers["Accept"] == "text/plain")
    }

    @Test func `the configuration's Accept header replaces the default`() async throws {
        let sent = try await send(.get()) { _ in
        } configure: {
            $0.headers = ["accept": "application/vnd.api+json"]
        }
        #expect(sent.headers.all("Accept") == ["application/vnd.api+json"])
    }

    @Test func `a header of the options replaces the credential, whose provider is not called`() async throws {
        let transport = RecordingTransport()
        let credential = APIClient.Credential {
            Issue.record("asked")
            return "t"
        }
        let session = APIClient.Session(transport, credentials: [.bearer: credential])
        let call = APIClient.Call<Void>(session, .get(security: [[.bearer]]))
        try await call.with { $0.headers["authorization"] = "Bearer mine" }.value
        #expect(transport.requests.first?.headers.all("Authorization") == ["Bearer mine"])
    }

    @Test func `a credential replaces a header of the configuration`() async throws {
        let sent = try await send(.get(security: [[.bearer]])) { _ in
        } configure: { configuration in
            configuration.headers["authorization"] = "Bearer general"
        }
        #expect(sent.headers.all("Authorization") == ["Bearer t"])
    }

    @Test func `repeated headers of the options are all sent`() async throws {
        let sent = try await send(.get()) { $0.headers = ["A": "1", "a": "2"] }
        #expect(sent.headers.all("A") == ["1", "2"])
    }

    @Test func `query parameters of the options are percent-encoded and sorted`() async throws {
        let request = APIClient.Request.sample("GET") { $0.query("own", "1") }
        let sent = try await send(request) { $0.query = ["z": "ü &=#", "a b": ""] }
        #expect(sent.url.absoluteString == "https://api.test/v1/things?own=1&a%20b=&z=%C3%BC%20%26%3D%23")
    }

    @Test func `a query parameter of the options replaces all of the call's with its name`() async throws {
        let request = APIClient.Request.sample("GET") { request in
            request.query("query", "mine")
            request.query("a tag", ["x", "y"])
            request.query("deep", ["a": 1, "b": 2], style: .deepObject)
            request.query(form: ["first": "1", "second": "2"])
        }
        let sent = try await send(request) { options in
            options.query = ["query": "override", "a tag": "z", "deep[b]": "3", "second": "4", "other": "x"]
        }
        #expect(
            sent.url.query(percentEncoded: true)
                == "deep%5Ba%5D=1&first=1&a%20tag=z&deep%5Bb%5D=3&other=x&query=override&second=4")
        let untouched = try await send(request) { $0.query = ["other": "x"] }
        #expect(
            untouched.url.query(percentEncoded: true)
                == "query=mine&a%20tag=x&a%20tag=y&deep%5Ba%5D=1&deep%5Bb%5D=2&first=1&second=2&other=x")
    }

    @Test func `the User-Agent names the client unless the program sets another or none`() async throws {
        #expect(try await send(.get()).headers.all("User-Agent") == ["APIClient/1.0 (Tenon)"])
        let named = try await send(.get()) { _ in
        } configure: {
            $0.userAgent = "Mine/2"
        }
        #expect(named.headers.all("User-Agent") == ["Mine/2"])
        #expect(
            try await send(.get()) { _ in
            } configure: {
                $0.userAgent = nil
            }.headers["User-Agent"] == nil)
        let own = try await send(.get()) { $0.headers["user-agent"] = "own" }
        #expect(own.headers.all("User-Agent") == ["own"])
    }

    @Test func `a query of the options is added to the path's own`() async throws {
        let sent = try await send(.get("/things?fixed=1")) { $0.query = ["a": "b"] }
        #expect(sent.url.absoluteString == "https://api.test/v1/things?fixed=1&a=b")
    }

    @Test(arguments: [
        (nil, #"{"new":[true]}"#),
        ("{}", #"{"new":[true]}"#),
        (#"{"a":1,"new":"old"}"#, #"{"a":1,"new":[true]}"#),
        (#"{"z":{"big":9223372036854775807},"a":"ü/"}"#, #"{"a":"ü/","new":[true],"z":{"big":9223372036854775807}}"#),
    ])
    func `body properties are added to the body, or become the body`(body: String?, expected: String) async throws {
        let json = try body.map { text in try #require(APIClient.JSON(data: Data(text.utf8))) }
        let sent = try await send(.sample("POST") { $0.body(json: json) }) { $0.bodyProperties = ["new": [true]] }
        #expect(sent.body?.data.map { String(decoding: $0, as: UTF8.self) } == expected)
        #expect(sent.headers.all("Content-Type") == ["application/json"])
    }

    @Test(arguments: ["[1]", "1", "null", "text"])
    func `body properties cannot be added to a body that is not an object`(body: String) async throws {
        let transport = RecordingTransport()
        let request = APIClient.Request.sample("POST") { $0.body(Data(body.utf8), type: "application/json") }
        let call = APIClient.Call<Void>(APIClient.Session(transport), request).with { $0.bodyProperties = ["a": 1] }
        let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
        #expect(failure.invalidRequest.map { "\($0)" }?.hasPrefix("'body' cannot be sent") == true)
        #expect(call.body == nil)
        #expect(transport.requests.isEmpty)
    }

    @Test func `a body property that JSON cannot represent is refused`() async throws {
        let transport = RecordingTransport()
        let call = APIClient.Call<Void>(APIClient.Session(transport), .sample("POST"))
            .with { $0.bodyProperties = ["a": .number(.nan)] }
        let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
        #expect(failure.invalidRequest.map { "\($0)" } == "'body' cannot be sent: a: nan has no form in JSON")
        #expect(transport.requests.isEmpty)
    }

    @Test func `the call's timeout overrides the configuration's`() async throws {
        #expect(try await send(.get()).timeout == .seconds(60))
        #expect(
            try await send(.get()) { _ in
            } configure: {
                $0.timeout = .seconds(5)
            }.timeout == .seconds(5))
        let own = try await send(.get()) {
            $0.timeout = .seconds(1)
        } configure: {
            $0.timeout = nil
        }
        #expect(own.timeout == .seconds(1))
        #expect(
            try await send(.get()) { _ in
            } configure: {
                $0.timeout = nil
            }.timeout == nil)
    }

    @Test func `changing options leaves the original call unchanged`() {
        let call = APIClient.Call<Void>(APIClient.Session(RecordingTransport()), .get())
        let other = call.with { $0.query["a"] = "1" }.with { $0.headers["B"] = "2" }
        #expect(call.options.query.isEmpty && call.options.headers.fields.isEmpty)
        #expect(other.url?.query == "a=1")
        #expect(other.options.headers["b"] == "2")
    }
}
