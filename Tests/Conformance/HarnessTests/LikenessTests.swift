import Testing
@testable import conformance

/// Checks the comparison of JSON values by their meaning.
struct LikenessTests {
    @Test(arguments: [
        ("1", "1.0"), ("\"a\"", "\"a\""), ("{\"a\":1,\"b\":[2]}", "{\"b\":[2.0],\"a\":1}"),
        ("\"2022-08-26T18:38:00Z\"", "\"2022-08-26T18:38:00.000Z\""), ("[null]", "[null]"),
    ])
    func `values of the same meaning are alike`(one: String, other: String) throws {
        #expect(Likeness.isLike(try WireJSON(parsing: one), try WireJSON(parsing: other)))
    }

    @Test(arguments: [
        ("1", "\"1\""), ("1", "2"), ("{\"a\":null}", "{}"), ("[1,2]", "[2,1]"), ("true", "1"),
        ("\"2022-08-26T18:38:00Z\"", "\"2022-08-26T18:38:01Z\""), ("\"a\"", "\"A\""),
    ])
    func `values of another meaning are not alike`(one: String, other: String) throws {
        #expect(!Likeness.isLike(try WireJSON(parsing: one), try WireJSON(parsing: other)))
    }
}
