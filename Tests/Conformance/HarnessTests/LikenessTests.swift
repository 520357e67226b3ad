import Testing
@testable import conformance

struct LikenessTests {
    @Test(arguments: [
        ("1", "1.0"), ("\"a\"", "\"a\""), ("{\"a\":1,\"b\":[2]}", "{\"b\":[2.0],\"a\":1}"),
        ("\"2022-08-26T18:38:00Z\"", "\"2022-08-26T18:38:00.000Z\""), ("[null]", "[null]"),
    ])
    func `equal values are alike`(one: String, other: String) throws {
        #expect(Likeness.isLike(try WireJSON(parsing: one), try WireJSON(parsing: other)))
    }

    @Test(arguments: [
        ("1", "\"1\""), ("1", "2"), ("{\"a\":null}", "{}"), ("[1,2]", "[2,1]"), ("true", "1"),
        ("\"2022-08-26T18:38:00Z\"", "\"2022-08-26T18:38:01Z\""), ("\"a\"", "\"A\""),
    ])
    func `others are not`(one: String, other: String) throws {
        #expect(!Likeness.isLike(try WireJSON(parsing: one), try WireJSON(parsing: other)))
    }
}
