import Diagnostics
import Testing

/// Checks the suggestion of a similar word for a misspelled one.
struct SuggestionTests {
    private static let keys = [
        "required", "requestBody", "responses", "parameters", "operationId", "in", "name", "schema", "schemas", "type",
        "x-swift-name", "if", "not",
    ]

    @Test(
        arguments: [
            ("requierd", "required"), ("Required", "required"), ("operation_id", "operationId"),
            ("operationID", "operationId"), ("request-body", "requestBody"), ("respones", "responses"),
            ("paramters", "parameters"), ("schem", "schema"), ("schmas", "schemas"), ("tpye", "type"), ("typ", "type"),
            ("IN", "in"), ("nam", "name"), ("xSwiftName", "x-swift-name"), ("naem", "name"),
            ("banana", nil), ("", nil), ("ib", nil), ("x", nil), ("tuple", nil), ("description", nil), ("-", nil),
            (String(repeating: "required", count: 1000), nil),
        ] as [(String, String?)])
    func `the nearest word is suggested only if it is near enough`(word: String, suggested: String?) {
        #expect(suggestion(for: word, among: Self.keys) == suggested)
    }

    @Test func `the suggestion among equally near words is the first in the alphabet`() {
        for _ in 0..<10 {
            #expect(suggestion(for: "bat", among: ["rat", "cat", "hat"].shuffled()) == "cat")
        }
    }

    @Test func `a word is never suggested for itself`() {
        #expect(suggestion(for: "cat", among: ["cat"]) == nil)
    }
}
