import Foundation
import Testing
@testable import ClientRuntime

struct HeadersTests {
    @Test func `names are compared without regard to case`() {
        var headers: APIClient.Headers = ["X-Key": "1"]
        #expect(headers["x-key"] == "1")
        #expect(headers["X-KEY"] == "1")
        #expect(headers["x-ke"] == nil)
        headers["x-KEY"] = "2"
        #expect(headers.fields.map(\.name) == ["x-KEY"])
        #expect(headers["X-Key"] == "2")
        headers["X-key"] = nil
        #expect(headers.fields.isEmpty)
    }

    @Test func `repeated fields are kept in order and joined when asked for as one`() {
        var headers: APIClient.Headers = ["Link": "a", "Other": "b", "link": "c"]
        headers.add("LINK", "d")
        #expect(headers.all("Link") == ["a", "c", "d"])
        #expect(headers["Link"] == "a, c, d")
        #expect(headers.fields.map(\.value) == ["a", "b", "c", "d"])
        headers["Link"] = "e"
        #expect(headers.fields.map(\.value) == ["b", "e"])
    }

    @Test func `other headers take the place of all with the same name`() {
        var headers: APIClient.Headers = ["A": "1", "B": "2", "a": "3"]
        headers.override(with: ["a": "4", "A": "5", "C": "6"])
        #expect(headers.fields.map { "\($0.name)\($0.value)" } == ["B2", "a4", "A5", "C6"])
    }

    @Test func `typed values are there where they fit`() {
        let headers: APIClient.Headers = ["N": "12", "D": "1.5", "B": "true", "X": "many", "Twice": "1", "twice": "2"]
        let number: Int? = headers.value("n")
        let double: Double? = headers.value("d")
        let flag: Bool? = headers.value("b")
        let wrong: Int? = headers.value("x")
        let missing: Int? = headers.value("y")
        let twice: Int? = headers.value("twice")
        #expect(number == 12 && double == 1.5 && flag == true)
        #expect(wrong == nil && missing == nil && twice == nil)
    }

    @Test(arguments: [
        ("X-A", "a\r\nX-Evil: 1"), ("X-A", "a\nb"), ("X-A", "a\rb"), ("X-A", "a\u{0}b"), ("X-A", "a\u{7F}"),
        ("X-A", "\u{1B}[31m"), ("X A", "a"), ("X-A:", "a"), ("", "a"), ("X-A\r\nX-Evil", "a"), ("Ü", "a"),
        ("X(A)", "a"),
    ])
    func `a header that would change the request is refused and nothing sent`(
        name: String, value: String
    ) async throws {
        let places: [(inout APIClient.Configuration, inout APIClient.CallOptions) -> Void] = [
            { configuration, _ in configuration.headers.add(name, value) },
            { _, options in options.headers.add(name, value) },
        ]
        for place in places {
            let transport = RecordingTransport()
            var options = APIClient.CallOptions()
            let session = APIClient.Session(transport) { place(&$0, &options) }
            var call = APIClient.Call<Void>(session, .get())
            call.options = options
            let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
            guard case .header(name)? = failure.invalidRequest else {
                Issue.record("\(failure)")
                continue
            }
            #expect(transport.requests.isEmpty)
        }
    }

    @Test(arguments: ["tab\tis fine", "Grüße", "", "a, b; c=\"d\"", "\u{2028}"])
    func `other values are sent as they are`(value: String) async throws {
        let transport = RecordingTransport()
        var request = APIClient.Request.get()
        request.header("X-A", value)
        try await APIClient.Call<Void>(APIClient.Session(transport), request).value
        #expect(transport.requests.first?.headers["X-A"] == value)
    }

    @Test func `line ends in a header parameter and in a secret are refused`() async throws {
        let transport = RecordingTransport()
        var request = APIClient.Request.get()
        request.header("X-A", "a\r\nb")
        let byParameter = try await failure { () async throws(APIClient.Failure) in
            try await APIClient.Call<Void>(APIClient.Session(transport), request).value
        }
        #expect(byParameter.invalidRequest != nil)
        let session = APIClient.Session(transport, credentials: [.bearer: "a\r\nX-Evil: 1"])
        let bySecret = try await failure { () async throws(APIClient.Failure) in
            try await APIClient.Call<Void>(session, .get(security: [[.bearer]])).value
        }
        #expect(bySecret.invalidRequest.map { "\($0)" } == "the header 'Authorization' holds a control character")
        #expect(transport.requests.isEmpty)
    }

    @Test func `secrets are not shown`() {
        let headers: APIClient.Headers = [
            "Authorization": "Bearer s3cret", "Cookie": "a=s3cret; b=s3cret", "X-Api-Key": "s3cret",
            "Set-Cookie": "a=s3cret", "X-Plain": "shown", "x-frameio-token": "s3cret",
        ]
        var dumped = ""
        dump(headers, to: &dumped)
        for text in ["\(headers)", String(reflecting: headers), dumped] {
            #expect(!text.contains("s3cret"))
            #expect(text.contains("shown"))
            #expect(text.contains("Bearer REDACTED"))
            #expect(text.contains("a=REDACTED; b=REDACTED"))
        }
    }
}
