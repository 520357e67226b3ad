import Foundation
import Testing

/// Checks that runs end for many media types and clashing names, with few findings. `Scripts` measure the cost.
@Suite(.serialized, .timeLimit(.minutes(60)))
struct WideSpecTests {
    @Test func `1,000 media types of one response or body become a client`() async throws {
        let types = (0..<1_000).map {
            "            application/vnd.t\($0)+json: {schema: {type: object, properties: {p\($0): {type: string}}}}\n"
        }.joined()
        let head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n    post:\n      operationId: a.get\n"
        try await BoundedRun.expectEnd(
            of: head + "      responses:\n        '200':\n          description: ok\n          content:\n" + types)
        try await BoundedRun.expectEnd(
            of: head + "      requestBody:\n          content:\n" + types + "      responses: {'204': {description: ok}}\n")
    }

    @Test func `2,000 clashing names of values, properties, members and parameters become a client`() async throws {
        let names = (0..<2_000).map { number in
            "a" + (0..<5).map { digit in String(Array("-._ /:")[number / power(6, digit) % 6]) }.joined()
        }
        let values = names.map { "\"\($0)\"" }.joined(separator: ", ")
        try await BoundedRun.expectEnd(
            of: BoundedRun.spec(["A: {type: string, enum: [\(values)]}"], using: ["A"], in: "response"))
        let properties = names.map { "\"\($0)\": {type: string}" }.joined(separator: ", ")
        try await BoundedRun.expectEnd(
            of: BoundedRun.spec(["A: {type: object, properties: {\(properties)}}"], using: ["A"], in: "body"))
        let members = (0..<1_000).map { "{type: object, title: Same, required: [p\($0)], properties: {p\($0): {type: string}}}" }
        try await BoundedRun.expectEnd(
            of: BoundedRun.spec(["A: {oneOf: [\(members.joined(separator: ", "))]}"], using: ["A"], in: "response"))
        let parameters = names.map { "        - {name: \"\($0)\", in: query, schema: {type: string}}\n" }.joined()
        try await BoundedRun.expectEnd(
            of: """
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths:
                  /a:
                    get:
                      operationId: a.get
                      responses: {'204': {description: ok}}
                      parameters:

                """ + parameters)
    }

    private func power(_ base: Int, _ exponent: Int) -> Int {
        (0..<exponent).reduce(1) { product, _ in product * base }
    }
}
