import Foundation
import Testing
@testable import ClientRuntime

/// Checks stubbed clients: typed values, documented errors, examples and recorded calls.
struct StubTests {
    private struct Thing: Codable, Hashable, Sendable {
        var name: String
    }

    private func show(_ client: APIClient, _ path: APIClient.PathTemplate = "/things/1") -> APIClient.Call<Thing> {
        var request = APIClient.Request("GET", "things.show")
        request.path(path)
        request.query("size", 2)
        return APIClient.Call(client.session, request, errors: [404: .problem])
    }

    @Test func `a stub returns a typed value with its status and headers`() async throws {
        let client = APIClient.stub { _ in .value(Thing(name: "Ash"), status: 203, headers: ["a": "b"]) }
        let response = try await show(client).response
        #expect(response.value == Thing(name: "Ash"))
        #expect(response.status == 203)
        #expect(response.headers["A"] == "b")
    }

    @Test func `a rule stubs one operation, and the closure stubs the others`() async throws {
        let client = APIClient.stub(
            .on(\.things.show) { .init(message: "size \($0.query("size"))") },
            otherwise: { _ in .response("\"other\"") })
        let shown = APIClient.Call<APIClient.Problem>(client.session, show(client).outgoing.request)
        #expect(try await shown.value.message == #"size ["2"]"#)
        #expect(try await APIClient.Call<String>(client.session, .get()).value == "other")
    }

    @Test func `a rule applies to one of several calls of an operation`() async throws {
        let client = APIClient.stub(.on(\.things.text) { _ in "text" })
        var request = show(client).outgoing.request
        #expect(try await show(client).value.name == "Oak")
        request.furtherCall = "text"
        #expect(try await APIClient.Call<String>(client.session, request).value == "text")
    }

    @Test(arguments: [
        ("text/plain", "Oak as text"), ("text/html;q=0.8, text/plain", "Oak as text"), ("text/*", "Oak as text"),
        ("application/json", #"{"name": "Oak"}"#), ("*/*;q=0.1", #"{"name": "Oak"}"#),
    ])
    func `an example has the first media type that the call accepts`(accept: String, text: String) async throws {
        var request = show(.stub()).outgoing.request
        request.accept(accept)
        #expect(try await self.text(request).value == text)
        #expect(try await self.text(show(.stub()).outgoing.request).header("Accept", accept).value == text)
    }

    private func text(_ request: APIClient.Request) -> APIClient.Call<String> {
        APIClient.Call(APIClient.stub().session, request, errors: [404: .problem]) { try $0.text() }
    }

    @Test func `an example of a range of media types is accepted as one of the range`() async throws {
        var request = APIClient.Request("GET", "things.picture")
        request.accept("image/*")
        #expect(try await text(request).value == "picture")
        request.accept("audio/*")
        let failure = try await failure { () async throws(APIClient.Failure) in try await text(request).value }
        #expect(failure.description.contains("no such example: for a call that accepts audio/*"))
    }

    @Test(arguments: [(404, "no such thing"), (418, "wrong"), (400, "wrong"), (500, "busy"), (599, "busy")])
    func `an example of a status is that of its range, or else of the default`(status: Int, message: String) async throws {
        let client = APIClient.stub { _ in .example(status: status) }
        let call = APIClient.Call<Thing>(client.session, show(client).outgoing.request, errors: [.default: .problem])
        let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
        guard case .documented(.problem(let problem)) = failure.reason else { throw Missing(text: "a documented error") }
        #expect(problem.message == message)
        #expect(failure.status == status)
    }

    @Test func `a rule can give an error response instead of a value`() async throws {
        let gone = APIClient.StubResponse.error(.problem(.init(message: "gone")), status: 410)
        let thrown = show(.stub(.on(\.things.show) { _ in throw gone }))
        #expect(try await failure(of: { () async throws(APIClient.Failure) in try await thrown.value }).status == 410)
        let given = show(.stub(.on(\.things.show, gone)))
        #expect(try await failure(of: { () async throws(APIClient.Failure) in try await given.value }).status == 410)
    }

    @Test func `a call without a value takes an empty response`() async throws {
        let client = APIClient.stub { _ in .nothing }
        let response = try await APIClient.Call<Void>(client.session, .get()).response
        #expect(response.status == 200 && response.rawBody.isEmpty)
    }

    @Test func `a value of the wrong type is a failure that names both types`() async throws {
        let call = show(.stub { _ in .value("Ash") })
        let text = try await failure(of: { () async throws(APIClient.Failure) in try await call.value }).description
        #expect(text.contains("String is not the value of the call, Thing"))
    }

    @Test func `a documented error is thrown with its body`() async throws {
        let call = show(.stub { _ in .error(.problem(.init(message: "gone")), status: 404, headers: ["Retry-After": "7"]) })
        let failure = try await failure(of: { () async throws(APIClient.Failure) in try await call.value })
        guard case .documented(.problem(let problem)) = failure.reason else { throw Missing(text: "a documented error") }
        #expect(problem.message == "gone")
        #expect(failure.status == 404)
        #expect(failure.retryAfter == .seconds(7))
        #expect(failure.operation == "things.show")
        #expect(failure.description.hasSuffix(": status 404: message: gone"))
    }

    @Test func `a raw response is decoded like a server's response`() async throws {
        #expect(try await show(.stub { _ in .response(#"{"name":"Yew"}"#) }).value.name == "Yew")
        let broken = show(.stub { _ in .response(#"{"nam":"Yew"}"#) })
        let problem = try await failure(of: { () async throws(APIClient.Failure) in try await broken.value }).decodingProblem
        #expect(problem?.description.contains("name") == true)
        let busy = show(.stub { _ in .response(.init(status: 503)) })
        #expect(try await failure(of: { () async throws(APIClient.Failure) in try await busy.value }).status == 503)
    }

    @Test func `a stub returns the spec's examples by name and by status`() async throws {
        #expect(try await show(.stub()).value.name == "Oak")
        #expect(try await show(.stub { _ in .example(named: "elm") }).value.name == "Elm")
        let missing = show(.stub { _ in .example(status: 404) })
        let failure = try await failure(of: { () async throws(APIClient.Failure) in try await missing.value })
        guard case .documented(.problem(let problem)) = failure.reason else { throw Missing(text: "a documented error") }
        #expect(problem.message == "no such thing")
    }

    @Test func `the example of a response without a body is empty`() async throws {
        let request = APIClient.Request("DELETE", "things.delete")
        let response = try await APIClient.Call<Void>(APIClient.stub().session, request).response
        #expect(response.status == 204)
        let value = try await APIClient.Call<Thing?>(APIClient.stub().session, request).value
        #expect(value == nil)
    }

    @Test(
        arguments: [.example(named: "fir"), .example(named: "oak", status: 404), .example(status: 99)] as [APIClient.StubResponse]
    )
    func `a missing example is a failure`(answer: APIClient.StubResponse) async throws {
        let call = show(.stub { _ in answer })
        let text = try await failure(of: { () async throws(APIClient.Failure) in try await call.value }).description
        #expect(text.contains("no such example"))
    }

    @Test func `the closure and the recorder receive the call as it would be sent`() async throws {
        let recorder = APIClient.CallRecorder()
        let client = APIClient.stub(recording: recorder) { call in
            call.query("size") == ["2"] ? .example : .nothing
        }
        _ = try await show(client).with { $0.headers = ["X-Trace": "1"] }.value
        let request = APIClient.Request.sample("POST") { $0.body(json: ["a": 1]) }
        _ = try? await APIClient.Call<Void>(client.session, request).value
        #expect(recorder.calls.map(\.operation) == ["things.show", "things.get"])
        #expect(recorder.calls.map(\.method) == ["GET", "POST"])
        #expect(recorder.calls.first?.url.path == "/things/1")
        #expect(recorder.calls.first?.headers["x-trace"] == "1")
        #expect(recorder.calls.last?.json == ["a": 1])
    }

    @Test func `an invalid call fails before the closure runs`() async throws {
        let recorder = APIClient.CallRecorder()
        let call = show(.stub(recording: recorder), "/things/\("..")")
        let failure = try await failure(of: { () async throws(APIClient.Failure) in try await call.value })
        #expect(failure.invalidRequest != nil)
        #expect(recorder.calls.isEmpty)
    }

    @Test func `an error that the closure throws becomes the call's failure`() async throws {
        let lost = show(.stub { _ in throw URLError(.networkConnectionLost) })
        guard case .transport = try await failure(of: { () async throws(APIClient.Failure) in try await lost.value }).reason
        else { throw Missing(text: "a lost connection") }
        let cancelled = show(.stub { _ in throw CancellationError() })
        guard case .cancelled = try await failure(of: { () async throws(APIClient.Failure) in try await cancelled.value }).reason
        else { throw Missing(text: "a cancelled call") }
        let own = APIClient.Failure(.undocumented, operation: "x", method: "GET", status: 418)
        let failing = show(.stub { _ in throw own })
        #expect(try await failure(of: { () async throws(APIClient.Failure) in try await failing.value }).status == 418)
    }
}
