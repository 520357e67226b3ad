import Foundation
import Testing
@testable import ClientRuntime

/// Checks a failure's description, its message and its Retry-After.
struct FailureTests {
    typealias Failure = APIClient.Failure

    private struct Broken: Error, CustomStringConvertible {
        var description: String { "the pigeon is lost" }
    }

    private struct DescribedError: LocalizedError {
        var errorDescription: String? { "told in words" }
    }

    private static func failure(
        _ reason: Failure.Reason, status: Int? = nil, headers: APIClient.Headers = [:], body: String = ""
    ) -> Failure {
        Failure(
            reason, operation: "things.get", method: "GET", url: URL(string: "https://api.test/things?a=1"),
            status: status, headers: headers, rawBody: Data(body.utf8))
    }

    @Test(arguments: [
        (
            failure(.undocumented, status: 500, body: "oops\nthere"),
            "status 500, which the API does not document: oops there"
        ),
        (failure(.undocumented, status: 502), "status 502, which the API does not document: an empty body"),
        (failure(.documented(.problem(.init(message: "gone"))), status: 404), #"status 404: message: gone"#),
        (
            failure(.documented(.problem(.init(message: "gone"))), status: 404, body: #"{"message":"gone"}"#),
            #"status 404: {"message":"gone"}"#
        ),
        (failure(.transport(Broken())), "no response: the pigeon is lost"),
        (failure(.transport(DescribedError())), "no response: told in words"),
        (
            failure(.transport(URLError(.timedOut, userInfo: [NSLocalizedDescriptionKey: "no response in time"]))),
            "no response: no response in time"
        ),
        (failure(.cancelled), "cancelled"),
        (
            failure(.invalidRequest(.pathSegment("/a//b"))),
            "not sent: an argument leaves an empty, '.' or '..' segment in the path '/a//b'"
        ),
        (
            failure(.invalidRequest(.value(parameter: "ids", problem: "too deep"))),
            "not sent: 'ids' cannot be sent: too deep"
        ),
        (failure(.invalidRequest(.url("x y"))), "not sent: 'x y' is not a URL"),
        (failure(.invalidRequest(.header("X-A"))), "not sent: the header 'X-A' holds a control character"),
        (
            failure(.invalidRequest(.foreignPage("https://evil.test"))),
            "not sent: the next page is on another server: 'https://evil.test'"
        ),
        (failure(.invalidRequest(.credential(Broken()))), "not sent: no credential: the pigeon is lost"),
    ])
    func `a failure's description names the operation, the URL and the reason`(failure: Failure, text: String) {
        let start = "things.get (GET https://api.test/things?a=1): \(text)"
        #expect(failure.description == start)
        let shown = failure.message ?? text
        #expect(failure.localizedDescription == shown)
        #expect((failure as any Error).localizedDescription == shown)
        #expect("\(failure)" == failure.description)
    }

    @Test(arguments: [
        (#"{"message":"gone","detail":"other"}"#, "gone"),
        (#"{"type":"about:blank","title":"Gone","detail":"It is."}"#, "It is."),
        (#"{"error":"invalid_grant","error_description":"signed out"}"#, "signed out"), (#"{"error":"busy"}"#, "busy"),
        (#"{"errors":[{"detail":"too long"},{"detail":"too short"}]}"#, "too long"), (#"{"errors":["wrong"]}"#, "wrong"),
        // The path that the spec names for the message.
        (#"{"message":"other","problems":[{"text":"gone"}]}"#, "gone"), (#"{"message":"gone","problems":[]}"#, "gone"),
        (#"{"message":"gone","problems":[{"text":""}]}"#, "gone"), (#"{"message":"gone","problems":7}"#, "gone"),
        (#"{"error":{"message":"no such model","code":404}}"#, "no such model"), (#"{"message":""}"#, nil), ("[1]", nil),
        ("<html>", nil), ("", nil), (String(repeating: "[", count: 10_000), nil),
    ])
    func `the server's message is read from the usual properties`(body: String, message: String?) {
        let failure = Failure(.undocumented, operation: "a.b", method: "PUT", status: 400, rawBody: Data(body.utf8))
        #expect(failure.message == message)
    }

    @Test func `a failure's description states a missing URL`() {
        let failure = Failure(.cancelled, operation: "a.b", method: "PUT")
        #expect(failure.description == "a.b (PUT without URL): cancelled")
    }

    @Test(arguments: [
        ("0", 0.0), ("120", 120), ("1.5", 1.5), ("007", 7), ("-5", 0), ("99999999999999999999999999999999", 1e12),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
    ])
    func `a number or a date in Retry-After is read`(text: String, seconds: Double) {
        let failure = Self.failure(.undocumented, status: 429, headers: ["retry-after": text])
        #expect(failure.retryAfter == .seconds(seconds))
    }

    @Test(arguments: [
        "", "soon", "--5", "5-", "nan", "inf", "0x10", "1e5", "1 2", "1, 2", ".", "1.2.3", "٣", " ",
        "Sun, 06 Nov 1994 9999999999999999:49:37 GMT",
    ])
    func `an invalid Retry-After is ignored`(text: String) {
        let failure = Self.failure(.undocumented, status: 429, headers: ["Retry-After": text])
        #expect(failure.retryAfter == nil)
    }

    @Test func `a date in Retry-After is a duration from now`() throws {
        let failure = Self.failure(
            .undocumented, status: 503, headers: ["Retry-After": "Fri, 31 Dec 9999 23:59:59 GMT"])
        #expect(try #require(failure.retryAfter) > .seconds(86_400 * 365 * 7000))
        #expect(Self.failure(.undocumented, status: 503).retryAfter == nil)
    }
}
