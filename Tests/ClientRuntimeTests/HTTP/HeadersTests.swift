import Foundation
import Testing
@testable import ClientRuntime

/// Checks HTTP headers: names, repeated fields, typed values and refused characters.
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

    @Test func `repeated fields are kept in order, and a subscript joins them`() {
        var headers: APIClient.Headers = ["Link": "a", "Other": "b", "link": "c"]
        headers.add("LINK", "d")
        #expect(headers.all("Link") == ["a", "c", "d"])
        #expect(headers["Link"] == "a, c, d")
        #expect(headers.fields.map(\.value) == ["a", "b", "c", "d"])
        headers["Link"] = "e"
        #expect(headers.fields.map(\.value) == ["b", "e"])
    }

    @Test func `overriding headers replace all fields of the same name`() {
        var headers: APIClient.Headers = ["A": "1", "B": "2", "a": "3"]
        headers.override(with: ["a": "4", "A": "5", "C": "6"])
        #expect(headers.fields.map { "\($0.name)\($0.value)" } == ["B2", "a4", "A5", "C6"])
    }

    @Test func `a typed value is nil if the field does not fit the type`() {
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

    @Test func `a formatted value is nil if the field does not fit the format`() {
        let id = "0F8FAD5B-D9CB-469F-A165-70867728950E"
        let headers: APIClient.Headers = [
            "Date": "Sun, 06 Nov 1994 08:49:37 GMT", "Changed": "1994-11-06T08:49:37Z", "Day": "1994-11-06", "ID": id,
            "Next": "https://a.test/b", "Soon": "soon",
        ]
        let expected = Date(timeIntervalSince1970: 784_111_777)
        #expect(headers.value("date", as: .dateTime) == expected)
        #expect(headers.value("changed", as: .dateTime) == expected)
        #expect(headers.value("soon", as: .dateTime) == nil && headers.value("missing", as: .dateTime) == nil)
        #expect(headers.value("id", as: .uuid) == UUID(uuidString: id) && headers.value("soon", as: .uuid) == nil)
        #expect(headers.value("next", as: .url) == URL(string: "https://a.test/b"))
        let (day, noDay): (APIClient.CalendarDate?, APIClient.CalendarDate?) = (headers.value("day"), headers.value("date"))
        #expect(day == APIClient.CalendarDate(year: 1994, month: 11, day: 6) && noDay == nil)
    }

    @Test(arguments: [
        ("a, b ,c", ["a", "b", "c"]), ("a", ["a"]), ("", []), (" , a,, ", ["a"]), ("1,2", ["1", "2"]),
    ])
    func `a list is split at its commas`(text: String, list: [String]) {
        let headers: APIClient.Headers = ["List": text]
        let (texts, numbers): ([String]?, [Int]?) = (headers.value("list"), headers.value("list"))
        let missing: [String]? = headers.value("other")
        #expect(texts == list && missing == nil)
        #expect(numbers == (text == "1,2" ? [1, 2] : list.isEmpty ? [] : nil))
    }

    @Test func `fields of one name are one list`() {
        let headers: APIClient.Headers = ["List": "1,2", "list": "3"]
        let numbers: [Int]? = headers.value("List")
        #expect(numbers == [1, 2, 3])
    }

    @Test func `the message of an invalid request has no control characters`() {
        for problem in [
            APIClient.InvalidRequest.header("X-A\r\nX-Evil"), .url("a\u{1B}[31m\r\n"), .foreignPage("https://x\r\n"),
            .pathSegment("/\r\n"), .value(parameter: "a\r\n", problem: ""),
        ] {
            #expect(!"\(problem)".unicodeScalars.contains { $0.value < 0x20 }, "\(problem)")
        }
        #expect("\(APIClient.InvalidRequest.header("X-A\r\nB"))" == #"the header 'X-A\r\nB' holds a control character"#)
    }

    @Test(arguments: [
        ("X-A", "a\r\nX-Evil: 1"), ("X-A", "a\nb"), ("X-A", "a\rb"), ("X-A", "a\u{0}b"), ("X-A", "a\u{7F}"),
        ("X-A", "\u{1B}[31m"), ("X A", "a"), ("X-A:", "a"), ("", "a"), ("X-A\r\nX-Evil", "a"), ("Ü", "a"),
        ("X(A)", "a"),
    ])
    func `a header with invalid characters is refused, and nothing is sent`(
        name: String, value: String
    ) async throws {
        let settings: [(inout APIClient.Configuration, inout APIClient.CallOptions) -> Void] = [
            { configuration, _ in configuration.headers.add(name, value) },
            { _, options in options.headers.add(name, value) },
        ]
        for set in settings {
            let transport = RecordingTransport()
            var options = APIClient.CallOptions()
            let session = APIClient.Session(transport) { set(&$0, &options) }
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
    func `other header values are sent unchanged`(value: String) async throws {
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

    @Test func `descriptions of headers show no secrets`() {
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
