import Foundation
import FrameioV4
import Testing

/// Checks the message for a response that differs from the spec: the path, the expected value and the found one.
struct DecodingProblemTests {
    @Test(arguments: [
        ("[]", "the body should be an object, and is []"),
        ("null", "the body should be an object, and is null"),
        ("\"text\"", "the body should be an object, and is \"text\""),
        (#"{"errors":[]}"#, #"data is required, and is missing from {"errors":[]}"#),
        (#"{"data":null}"#, "data should be an object, and is null"),
        (#"{"data":{"id":1}}"#, "data.id should be a string, and is 1"),
    ])
    func `a response of another shape is described`(body: String, text: String) async throws {
        #expect(try await problem(body).description == text)
    }

    @Test(arguments: [
        (#""name":"asset.png""#, #""name":null"#, "data.name should be a string, and is null"),
        (
            #""created_at":"2023-09-25T19:18:29.614189Z""#, #""created_at":"yesterday""#,
            #"data.created_at should be a date and time such as 2024-02-29T12:30:00Z, and is "yesterday""#
        ),
        (
            #""file_size":9007199254740993"#, #""file_size":"big""#,
            #"data.head_version.file_size should be a whole number, and is "big""#
        ),
        (
            #""file_size":9007199254740993"#, #""file_size":1.5"#,
            "data.head_version.file_size should be a number that fits its type, and is 1.5"
        ),
        (
            #""file_size":9007199254740993"#, #""file_size":10000000000000000000"#,
            "data.head_version.file_size should be a number that fits its type, and is 1"
        ),
        (
            #""metadata":[{"#, #""metadata":[{"other":1},{"field_type":"text"},{"#,
            #"data.head_version.metadata[1].field_definition_id is required, and is missing from {"field_type":"text"}"#
        ),
        (
            #""active":true"#, #""active":"yes""#,
            #"data.head_version.creator.active should be true or false, and is "yes""#
        ),
        (
            #""metadata":[{"#, #""metadata":[{"field_type":"text","field_definition_id":"1"},{"#,
            #"data.head_version.metadata[0].field_definition_id should be a UUID, and is "1""#
        ),
        (#""metadata":[{"#, #""metadata":{"a":[{"#, "the body should be JSON, and is "),
    ])
    func `a wrong value is described with its path`(right: String, wrong: String, text: String) async throws {
        let body = Operation.show.success.body
        let range = try #require(body.range(of: right))
        let description = try await problem(body.replacingCharacters(in: range, with: wrong)).description
        #expect(description.hasPrefix(text), "\(description)")
    }

    @Test func `a problem gives its path, its expected value and its found value`() async throws {
        let wrong = try await problem(#"{"data":{"id":[1, 2]}}"#)
        #expect([wrong.path, wrong.expected, wrong.found] == ["data.id", "a string", "[1,2]"])
        let missing = try await problem("{}")
        #expect([missing.path, missing.expected, missing.found] == ["data", "a value, since it is required", "nothing"])
    }

    @Test func `a long value is shortened`() async throws {
        let text = String(repeating: "x", count: 1000)
        let problem = try await problem(#"{"data":"\#(text)"}"#)
        #expect(problem.found == "\"" + text.prefix(118) + "…")
    }

    @Test func `the failure adds the operation, the URL and the status`() async throws {
        let failure = try await failure(#"{"data":{"id":1}}"#)
        #expect(
            failure.description == """
                version_stacks.show (GET https://frame.test/v4/accounts/account/version_stacks/other): status 200, \
                but data.id should be a string, and is 1
                """)
    }

    private func problem(_ body: String) async throws -> FrameioV4.DecodingProblem {
        let failure = try await failure(body)
        return try #require(failure.decodingProblem, "\(failure.reason)")
    }

    private func failure(_ body: String) async throws -> FrameioV4.Failure {
        let transport = FrameioV4.ClosureTransport { _ in .init(status: 200, body: Data(body.utf8)) }
        let client = FrameioV4(
            token: "token", server: "https://frame.test", configuration: .init(transport: transport))
        return try await Operation.show(client).failure()
    }
}
