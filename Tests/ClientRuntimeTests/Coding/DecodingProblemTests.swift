import Foundation
import Testing
@testable import ClientRuntime

/// Checks the messages of failed decoding: the path, the expected value and the found one.
struct DecodingProblemTests {
    struct Page: Decodable, Sendable {
        let data: [FieldsTests.Thing]
        let total: Int?
        let ratio: Double?
        let names: [String: Int]?
        let day: APIClient.CalendarDate?
        let isLast: Bool?

        init(from decoder: any Decoder) throws {
            let fields = try APIClient.Fields(from: decoder)
            data = try fields.value("data")
            total = fields.optional("total")
            ratio = fields.optional("ratio")
            names = fields.optional("names")
            day = fields.optional("day")
            isLast = fields.optional("is_last")
            try fields.check()
        }
    }

    private func problem(_ body: Data, _ type: String = "application/json") async throws -> APIClient.DecodingProblem {
        let transport = RecordingTransport([.init(status: 200, headers: ["Content-Type": type], body: body)])
        let failure = try await failure { () async throws(APIClient.Failure) in
            try await APIClient.Call<Page>(APIClient.Session(transport), .get()).value
        }
        #expect(failure.status == 200)
        #expect(failure.rawBody == body)
        return try #require(failure.decodingProblem)
    }

    private static let id = #""id":"00000000-0000-0000-0000-000000000001""#

    @Test(arguments: [
        (#"{"data":[{\#(id),"size":1},{\#(id),"size":"1"}]}"#, "data[1].size", "a whole number", #""1""#),
        (#"{"data":[{\#(id),"size":null}]}"#, "data[0].size", "a whole number", "null"),
        (#"{"data":[null]}"#, "data[0]", "an object", "null"),
        (#"{"data":[7]}"#, "data[0]", "an object", "7"),
        (#"{"data":{"a":1}}"#, "data", "an array", #"{"a":1}"#),
        (#"{"data":null}"#, "data", "an array", "null"),
        (#"[1]"#, "", "an object", "[1]"),
        (#"null"#, "", "an object", "null"),
        (#"{"data":[{\#(id),"size":1.5}]}"#, "data[0].size", "a number that fits its type", "1.5"),
        (
            #"{"data":[{\#(id),"size":99999999999999999999}]}"#, "data[0].size", "a number that fits its type",
            "99999999999999999999"
        ),
        (#"{"data":[],"ratio":"x"}"#, "ratio", "a number", #""x""#),
        (#"{"data":[],"is_last":1}"#, "is_last", "true or false", "1"),
        (#"{"data":[],"names":{"12":"x"}}"#, "names.12", "a whole number", #""x""#),
        (#"{"data":[],"day":"2023-02-29"}"#, "day", "a date such as 2024-02-29", #""2023-02-29""#),
        (#"{"data":[{"id":"x","size":1}]}"#, "data[0].id", "a UUID", #""x""#),
        (
            #"{"data":[{\#(id),"size":1,"made":"today"}]}"#, "data[0].made",
            "a date and time such as 2024-02-29T12:30:00Z", #""today""#
        ),
        (#"{"data":[{\#(id),"size":1,"ended":7}]}"#, "data[0].ended", "a string", "7"),
        (#"{"data":[{\#(id),"size":1,"tags":["a",1]}]}"#, "data[0].tags[1]", "a string", "1"),
        (#"{"data":[],"ratio":1e999}"#, "ratio", "a number of at most 1.8e308", "1e999"),
    ])
    func `a wrong value is named with its path`(
        body: String, path: String, expected: String, found: String
    ) async throws {
        let problem = try await problem(Data(body.utf8))
        #expect(problem.path == path)
        #expect(problem.expected == expected)
        #expect(problem.found == found)
        let subject = path.isEmpty ? "the body" : path
        #expect(problem.description == "\(subject) should be \(expected), and is \(found)")
    }

    @Test(arguments: [
        (#"{"data":[{\#(id)}]}"#, "data[0].size", #"{\#(id)}"#),
        ("{}", "data", "{}"),
        (#"{"data":[{"size":1}]}"#, "data[0].id", #"{"size":1}"#),
    ])
    func `a missing value is named with its path`(body: String, path: String, container: String) async throws {
        let problem = try await problem(Data(body.utf8))
        #expect(problem.path == path)
        #expect(problem.expected == "a value, since it is required")
        #expect(problem.found == "nothing")
        #expect(problem.description == "\(path) is required, and is missing from \(container)")
    }

    @Test(arguments: [
        ("", "application/json", "empty"),
        ("", "text/html", "empty"),
        ("{\"data\":[", "application/json", "9 bytes of invalid JSON: expected a value at line 1, column 10 (the end)"),
        ("<html>\n<body>Bad\tgateway</body>", "text/html", "text/html: <html> <body>Bad gateway</body>"),
        ("{}}", "application/problem+json", "3 bytes of invalid JSON: expected the end at line 1, column 3 (})"),
        ("\u{1B}[31mred", "text/plain", "text/plain:  [31mred"),
    ])
    func `a body that is not JSON is shown on one line`(
        body: String, type: String, found: String
    ) async throws {
        let problem = try await problem(Data(body.utf8), type)
        #expect(problem.path == "")
        #expect(problem.expected == "JSON")
        #expect(problem.found == found)
    }

    @Test func `a binary body is shown with its media type`() async throws {
        let problem = try await problem(Data((0...255).map { UInt8($0) }), "application/octet-stream")
        #expect(problem.expected == "JSON")
        #expect(problem.found.hasPrefix("application/octet-stream: "))
    }

    @Test func `a long found value is shortened`() async throws {
        let long = String(repeating: "é", count: 100_000)
        let inside = try await problem(Data(#"{"data":"\#(long)"}"#.utf8))
        #expect(inside.found.count == 120 && inside.found.hasSuffix("é…"))
        let outside = try await problem(Data(long.utf8), "text/plain")
        #expect(outside.found.count < 140 && outside.found.hasSuffix("…"))
    }

    @Test func `a text that is not UTF-8 is a decoding problem`() async throws {
        let transport = RecordingTransport([.init(status: 200, body: Data([0xFF, 0xFE]))])
        let call = APIClient.Call<String>(APIClient.Session(transport), .get()) { try $0.text() }
        let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
        #expect(failure.decodingProblem?.expected == "text in utf-8")
    }

    @Test func `a body in the wrong format is a decoding problem`() async throws {
        let transport = RecordingTransport([.json(#""yesterday""#)])
        let call = APIClient.Call<Date>(APIClient.Session(transport), .get()) { try $0.json(as: .dateTime) }
        let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
        #expect(failure.decodingProblem?.found == #""yesterday""#)
        #expect(failure.decodingProblem?.expected == "a date and time such as 2024-02-29T12:30:00Z")
    }

    @Test func `a number that does not fit is named by its index in a bare list`() async throws {
        let transport = RecordingTransport([.json("[1,2.5]")])
        let call = APIClient.Call<[Int]>(APIClient.Session(transport), .get())
        let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
        let text = "[1] should be a number that fits its type, and is 2.5"
        #expect(failure.decodingProblem?.description == text)
    }

    private struct Model: Decodable {
        init(from decoder: any Decoder) throws {
            let fields = try APIClient.Fields(from: decoder)
            let _: String? = fields.optional("text")
            let _: Double? = fields.optional("number")
            let _: [Double]? = fields.optional("numbers")
            try fields.check()
        }
    }

    /// The client's reader and Foundation's give the same message.
    @Test(arguments: [
        (
            "{\"text\":\"\u{FF}\"}",
            "the body should be JSON, and is 12 bytes of invalid JSON: "
                + "expected UTF-8 at line 1, column 10 (the byte 0xff)"
        ),
        (
            #"{"text":"a\ud800"}"#,
            "the body should be JSON, and is 18 bytes of invalid JSON: "
                + #"expected both halves of a surrogate pair at line 1, column 11 (\ud800"})"#
        ),
        (
            "{\n\"text\":\"\\uDC00\\u0041\"}",
            "the body should be JSON, and is 24 bytes of invalid JSON: "
                + #"expected both halves of a surrogate pair at line 2, column 9 (\uDC00\u0041"})"#
        ),
        (#"{"number":1e400}"#, "number should be a number of at most 1.8e308, and is 1e400"),
        (#"{"text":"-1e999","number":-1e400}"#, "number should be a number of at most 1.8e308, and is -1e400"),
    ])
    func `a text that Foundation refuses without a reason gets a reason`(body: String, description: String) throws {
        // Each character becomes one byte, so that the data can be invalid UTF-8.
        let data = Data(body.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
        let own = try #require(throws: (any Error).self) { try APIClient.JSONReader.decode(Model.self, from: data) }
        let other = try #require(throws: (any Error).self) { try APIClient.FoundationJSON.decode(Model.self, from: data) }
        #expect(APIClient.DecodingProblem(own, body: data, contentType: nil).description == description)
        #expect(APIClient.DecodingProblem(other, body: data, contentType: nil).description == description)
    }

    /// Foundation reads the texts and numbers of a value of any type only when they are asked for.
    @Test(arguments: [
        ("{\"a\":\"\u{FF}\"}", "UTF-8"), (#"{"a":"x\ud800y"}"#, "both halves of a surrogate pair"),
        (#"[{"a":1e400}]"#, "a number of at most 1.8e308"),
    ])
    func `invalid JSON in a value of any type gets its reason`(body: String, reason: String) throws {
        let data = Data(body.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
        let error = try #require(throws: (any Error).self) {
            try APIClient.FoundationJSON.decode(APIClient.JSON.self, from: data)
        }
        let problem = APIClient.DecodingProblem(error, body: data, contentType: nil)
        #expect(problem.description.contains(reason), "\(problem)")
    }

    @Test(arguments: [#"{"text":"\ud83d\ude00\\u\\ud8""#, #"{"text":"\u00e9","x":"\u"#])
    func `complete surrogate pairs are not the reason for another mistake`(body: String) throws {
        let data = Data(body.utf8)
        let error = try #require(throws: (any Error).self) { try APIClient.FoundationJSON.decode(Model.self, from: data) }
        let problem = APIClient.DecodingProblem(error, body: data, contentType: nil)
        #expect(problem.found == "\(data.count) bytes of invalid JSON: \(body)")
    }

    @Test func `both readers report nesting that is too deep`() throws {
        let data = Data(String(repeating: "[", count: 1_000_000).utf8)
        let own = try #require(throws: (any Error).self) { try APIClient.JSONReader.decode([Model].self, from: data) }
        let other = try #require(throws: (any Error).self) { try APIClient.FoundationJSON.decode([Model].self, from: data) }
        let description = "the body should be JSON that is nested at most 100 levels deep, and is deeper"
        #expect(APIClient.DecodingProblem(own, body: data, contentType: nil).description == description)
        #expect(APIClient.DecodingProblem(other, body: data, contentType: nil).description == description)
    }
}
