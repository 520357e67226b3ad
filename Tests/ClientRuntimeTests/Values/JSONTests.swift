import Foundation
import Testing
@testable import ClientRuntime

/// Checks the type for any JSON value.
struct JSONTests {
    typealias JSON = APIClient.JSON

    private func read(_ text: String) -> JSON? {
        JSON(data: Data(text.utf8))
    }

    @Test(
        arguments: [
            ("null", JSON.null), ("true", true), ("false", false), (#""""#, ""), (#""a\u0000\n\"é😀""#, "a\u{0}\n\"é😀"),
            ("0", 0), ("-0", 0), ("1", 1), ("-1", -1), ("1.0", 1), ("1e3", 1000),
            ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
            ("9007199254740993", 9_007_199_254_740_993),
            ("9223372036854775808", .numeral("9223372036854775808")),
            ("18446744073709551615", .numeral("18446744073709551615")),
            ("123456789012345678901234567890", .numeral("123456789012345678901234567890")),
            ("0.1", 0.1), ("-2.5e-3", -0.0025), ("1e300", .number(1e300)), ("5e-324", .number(.leastNonzeroMagnitude)),
            ("1e-400", .numeral("1e-400")), ("-1e400", .numeral("-1e400")), ("[1e999999999999]", [.numeral("1e999999999999")]),
            ("0.10000000000000000000000000000000000000000000001", .numeral("0.10000000000000000000000000000000000000000000001")),
            ("[]", []), ("{}", [:]), ("[1,[2,[3]]]", [1, [2, [3]]]),
            (#"{"a":{"b":[null,true]}}"#, ["a": ["b": [nil, true]]]),
            (#"{"":1," ":2}"#, ["": 1, " ": 2]), (" [ 1 , 2 ] \n", [1, 2]), (#"{"12":"x"}"#, ["12": "x"]),
        ] as [(String, JSON)])
    func `every kind of value is read`(text: String, value: JSON) {
        #expect(read(text) == value)
    }

    @Test(arguments: [
        "", " ", "{", "[1,", #"{"a"}"#, #""a"#, "nul", "1 2", "01", "+1", ".5", "1.", "NaN", "Infinity", "'a'",
        "\u{1}", "<html>", #""\ud800""#,
    ])
    func `a text that is not JSON is refused`(text: String) {
        #expect(read(text) == nil)
    }

    @Test(arguments: [
        #"{"a":[1,2.5,"x",null,true,{"b":{}}],"ü":"/"}"#, "[]", "{}", "null", "-9223372036854775808",
        "9223372036854775807", "0.1", #""line\nend""#, "1e+300",
        "1e400", "-0.123456789012345678901234567890123456789012345678901234567890",
    ])
    func `a text survives a round trip, with members sorted by name`(text: String) throws {
        let value = try #require(read(text))
        #expect(value.description == text)
        #expect(try JSON(encoding: value) == value)
    }

    @Test func `missing members and elements are nil`() {
        let value: JSON = ["a": [1, 2], "b": nil]
        #expect(value["a"]?[0] == 1 && value["a"]?[1] == 2)
        for index in [-1, 2, .max, .min] {
            #expect(value["a"]?[index] == nil)
        }
        #expect(value["b"] == .null)
        #expect(value["c"] == nil)
        #expect(value["a"]?["a"] == nil)
        #expect(value[0] == nil)
        #expect(JSON.string("a")[0] == nil && JSON.null["a"] == nil)
        #expect(value["a"]?[0]?.text == nil && JSON.string("t").text == "t")
    }

    @Test func `literals create values`() {
        let value: JSON = [
            "null": nil, "bool": true, "int": -1, "double": 1.5, "text": "x", "list": [1, "a"], "none": [:],
        ]
        #expect(
            value
                == .object([
                    "null": .null, "bool": .bool(true), "int": .integer(-1), "double": .number(1.5),
                    "text": .string("x"), "list": .array([.integer(1), .string("a")]), "none": .object([:]),
                ]))
        let twice: JSON = ["a": 1, "a": 2]
        #expect(twice == .object(["a": .integer(2)]))
    }

    @Test func `setting a value at a path replaces the values in its way`() {
        var value: JSON = ["a": ["b": 1, "c": 2], "d": "x"]
        value.set(3, at: ["a", "b"])
        value.set(4, at: ["d", "e"])
        value.set(5, at: ["f"])
        #expect(value == ["a": ["b": 3, "c": 2], "d": ["e": 4], "f": 5])
        value.set("all", at: [])
        #expect(value == "all")
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func `a number that JSON cannot represent is refused without a trap`(number: Double) {
        #expect(throws: EncodingError.self) { try JSON(encoding: JSON.number(number)) }
        #expect(JSON.array([.number(number)]).description == "a number that JSON has no form for")
    }

    @Test(arguments: ["", "1e", "x", "\"1\"", "1,2", " 1", "0x1", "null", "NaN"])
    func `a numeral that is not a number is not written`(text: String) {
        #expect(throws: EncodingError.self) { try APIClient.JSONWriter.encode(JSON.numeral(text)) }
    }

    @Test func `a number of 38 digits survives Foundation's coding`() throws {
        let digits = "12345678901234567890123456789012345678"
        let data = Data("[\(digits), 0.1, 1.5e30]".utf8)
        let value = try APIClient.FoundationJSON.decode(JSON.self, from: data)
        #expect(value == [.numeral(digits), 0.1, 1.5e30])
        #expect(try APIClient.FoundationJSON.encode(value[0]) == Data(digits.utf8))
        #expect(value[0]?.decimal == Decimal(string: digits))
    }
}
