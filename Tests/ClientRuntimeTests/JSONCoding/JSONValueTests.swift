import Foundation
import Testing

@testable import ClientRuntime

/// Compares the decoding of single values with Foundation's.
struct JSONValueTests {
    /// Checks that both readers read the same value, or both refuse it.
    private func compare<Value: Decodable & Equatable>(_ type: Value.Type, _ text: String) {
        let data = Data(text.utf8)
        let own = try? APIClient.JSONReader.decode(type, from: data)
        let other = try? JSONDecoder().decode(type, from: data)
        #expect(own == other, "\(text) as \(type)")
    }

    /// Foundation refuses numbers that no `Double` can hold.
    private func compareJSON(_ text: String) {
        guard Double(text)?.isFinite == true else {
            let own = try? APIClient.JSONReader.decode(APIClient.JSON.self, from: Data(text.utf8))
            #expect(own == .numeral(text))
            return
        }
        compare(APIClient.JSON.self, text)
    }

    private static let numbers = [
        "0", "-0", "-0.0", "1", "-1", "1.0", "1e2", "1E+2", "10e-1", "1.5", "1.50", "0.1", "-0.1", "127", "128", "-128",
        "-129",
        "255", "256", "32767", "32768", "65535", "65536", "2147483647", "2147483648", "4294967295", "4294967296",
        "9007199254740992", "9007199254740993", "9007199254740993.0", "9223372036854775807", "9223372036854775808",
        "-9223372036854775808", "-9223372036854775809", "18446744073709551615",
        "18446744073709551616", "12345678901234567890", "1e18", "1e19",
        "1e20", "100000000000000000000e-2", "0e0", "0.0000000000000000000001e22", "1e22", "1e23", "1e-22", "8.5e-23",
        "123456789012345678", "0.30000000000000004", "1.7976931348623157e308",
        "4.35", "0.000001", "123e-7", "1e400", "-1e400", "1e999999999999", "3.4028235e38", "3.5e38", "16777217",
        "1.00000017881393432617187499", "9.5367431640625e-07", "179769313486231580793e289", "7.2057594037927933e16",
    ]

    @Test(arguments: numbers) func `a number is read exactly or refused, as by Foundation`(text: String) {
        compare(Int.self, text)
        compare(Int8.self, text)
        compare(Int16.self, text)
        compare(Int32.self, text)
        compare(Int64.self, text)
        compare(UInt.self, text)
        compare(UInt8.self, text)
        compare(UInt16.self, text)
        compare(UInt32.self, text)
        compare(UInt64.self, text)
        compare(Double.self, text)
        compare(Float.self, text)
        compare(Decimal.self, text)
        compare([Int?].self, "[\(text)]")
        compare([String: Double].self, "{\"a\":\(text)}")
        compareJSON(text)
    }

    @Test(
        arguments: [
            ("9223372036854775807.0", 9_223_372_036_854_775_807), ("18446744073709551615.00", .max),
            ("1844674407370955161.5e1", .max), ("922337203685477580700e-2", 9_223_372_036_854_775_807),
        ] as [(String, UInt64)])
    func `whole numbers are exact in every form, where Foundation converts to Double`(text: String, value: UInt64)
        throws
    {
        #expect(try APIClient.JSONReader.decode(UInt64.self, from: Data(text.utf8)) == value)
        #expect((try? APIClient.JSONReader.decode(Int.self, from: Data(text.utf8))) == Int(exactly: value))
        #expect((try? JSONDecoder().decode(Int.self, from: Data(text.utf8))) == nil)
    }

    @Test(arguments: [
        "131322467665940749.7", "1283177549135804.04791", "-17450038.4E9999999", "-121816605529195497e-1",
    ])
    func `a long number with a fraction is not read as a whole number, where Foundation drops the fraction`(
        text: String
    ) {
        #expect((try? APIClient.JSONReader.decode(Int.self, from: Data(text.utf8))) == nil)
        compare(Decimal.self, text)
    }

    @Test(arguments: ["2.2250738585072011e-308", "5e-324", "2.2250738585072014e-308"])
    func `the smallest numbers are read as by Foundation`(text: String) {
        compare(Double.self, text)
    }

    @Test func `a negative zero keeps its sign`() throws {
        #expect(try APIClient.JSONReader.decode(Double.self, from: Data("-0".utf8)).sign == .minus)
    }

    /// Foundation refuses numbers that are too small.
    @Test(arguments: ["1e-400", "-1e-400", "1e-999999999999"])
    func `a number that is too small is rounded to zero`(text: String) throws {
        #expect(try APIClient.JSONReader.decode(Double.self, from: Data(text.utf8)) == 0)
        #expect(try APIClient.JSONReader.decode(APIClient.JSON.self, from: Data(text.utf8)) == .numeral(text))
        #expect(throws: (any Error).self) { try JSONDecoder().decode(Double.self, from: Data(text.utf8)) }
    }

    @Test func `numbers with many digits are rounded correctly`() throws {
        var random = SplitMix(state: 7)
        for _ in 0..<20_000 {
            let digits = (0..<Int.random(in: 1...25, using: &random)).map { _ in
                "\(Int.random(in: 0...9, using: &random))"
            }
            let text =
                "1" + digits.joined() + "." + "\(UInt32.random(in: 0...9999, using: &random))"
                + "e\(Int.random(in: -360...270, using: &random))"
            #expect(try APIClient.JSONReader.decode(Double.self, from: Data(text.utf8)) == Double(text), "\(text)")
        }
    }

    @Test(arguments: [
        "1", "1.5", "true", "false", "null", "\"\"", "\"a\"", "\"https://a.b/c d\"", "\"http://[\"", "\"AQI=\"",
        "\"A\"",
        "[]", "{}", "[1,2]", "[null]", "[\"a\"]", #"{"a":1}"#, #"{"a":null}"#, #"{"a":"b","a":"c"}"#,
        #"{"1":"x","2":"y"}"#,
        "\"00000000-0000-0000-0000-00000000000A\"", #"["a",1]"#, #"{"a":["b"]}"#, "[[1],[],[2,3]]",
    ])
    func `a value is read as each type, or refused, as by Foundation`(text: String) {
        compare(Bool.self, text)
        compare(Int.self, text)
        compare(Double.self, text)
        compare(String.self, text)
        compare(URL.self, text)
        compare(Data.self, text)
        compare(Date.self, text)
        compare(UUID.self, text)
        compare(Decimal.self, text)
        compare(Int?.self, text)
        compare([Int].self, text)
        compare([Int?].self, text)
        compare([String].self, text)
        compare(Set<String>.self, text)
        compare([[Int]].self, text)
        compare([String: Int].self, text)
        compare([String: Int?].self, text)
        compare([String: String].self, text)
        compare([Int: String].self, text)
        compare([String: [String]].self, text)
        compare(APIClient.JSON.self, text)
    }

    struct Plain: Codable, Equatable {
        struct Inner: Codable, Equatable {
            var list: [Int]
        }

        var a: Int
        var b: String?
        var inner: Inner?
        var map: [String: Inner]?
    }

    /// Messages are made from the kind and the path of an error.
    @Test(arguments: [
        "null", "1", "[]", "{}", #"{"a":null}"#, #"{"a":"x"}"#, #"{"a":true}"#, #"{"a":1,"b":2}"#,
        #"{"a":1,"inner":[]}"#,
        #"{"a":1,"inner":{}}"#, #"{"a":1,"inner":{"list":null}}"#, #"{"a":1,"inner":{"list":[1,2,"3"]}}"#,
        #"{"x":[[1],{}],"a":1,"map":{"y":{"list":[]},"z":{"list":[[]]}}}"#, #"{"a":1,"map":{"é\"":{"list":{}}}}"#,
        #"{"b":"x","map":{"1":null},"a":1}"#, #"{"a":1,"inner":{"list":[null]}}"#, #"{"a":null,"a":1}"#,
    ])
    func `errors have the same kind and path as Foundation's`(text: String) throws {
        let own = try #require(throws: DecodingError.self) {
            try APIClient.JSONReader.decode([Plain].self, from: Data("[{\"a\":1},\(text)]".utf8))
        }
        let other = try #require(throws: DecodingError.self) {
            try JSONDecoder().decode([Plain].self, from: Data("[{\"a\":1},\(text)]".utf8))
        }
        #expect(own.kind == other.kind)
    }

    @Test(arguments: ["1.5", "300", "-1", "1e400"])
    func `a number that does not fit is named with its path, unlike by Foundation`(number: String) throws {
        let error = try #require(throws: DecodingError.self) {
            try APIClient.JSONReader.decode([String: [UInt8]].self, from: Data(#"{"a":[1,\#(number)]}"#.utf8))
        }
        #expect(error.kind == "corrupted a[1]")
    }

    @Test func `the first of several members with one name is used`() throws {
        let data = Data(#"{"x":0,"a":1,"a":2,"b":"c","a":null,"b":"d","x":{"y":[]}}"#.utf8)
        #expect(try APIClient.JSONReader.decode(Plain.self, from: data) == Plain(a: 1, b: "c"))
        #expect(try APIClient.JSONReader.decode(APIClient.JSON.self, from: data) == ["x": 0, "a": 1, "b": "c"])
        #expect(try JSONDecoder().decode(Plain.self, from: data) == Plain(a: 1, b: "c"))
        let fields = try APIClient.JSONReader.decode(FieldOrder.self, from: data)
        #expect(fields.a == 1 && fields.b == "c" && fields.again == 1 && fields.others == ["x": 0])
    }

    struct FieldOrder: Decodable {
        let a: Int
        let b: String?
        let again: Int?
        let others: [String: APIClient.JSON]

        init(from decoder: any Decoder) throws {
            let fields = try APIClient.Fields(from: decoder)
            b = fields.optional("b")
            a = fields.value("a")
            again = fields.optional("a")
            others = fields.others(besides: ["a", "b"])
            try fields.check()
        }
    }

    @Test func `names are found however they are escaped`() throws {
        let data = Data(#"{"\u0061":1,"\u0062":"x"}"#.utf8)
        #expect(try APIClient.JSONReader.decode(Plain.self, from: data) == Plain(a: 1, b: "x"))
        let accents = Data("{\"e\u{301}\":1,\"\\u00fc\":2}".utf8)
        #expect(try APIClient.JSONReader.decode([String: Int].self, from: accents) == ["é": 1, "ü": 2])
    }

    @Test func `many members are found in any order`() throws {
        let names = (0..<5_000).map { "name\($0)" }
        let text = "{" + names.map { "\"\($0)\":\"\($0)\"" }.joined(separator: ",") + "}"
        struct Backwards: Decodable {
            let names: [String]

            init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: APIClient.FieldKey.self)
                names = container.allKeys.map(\.stringValue)
                for key in container.allKeys.reversed() {
                    #expect(try container.decode(String.self, forKey: key) == key.stringValue)
                    #expect(container.contains(key))
                }
                #expect(!container.contains(APIClient.FieldKey(stringValue: "name")))
            }
        }
        #expect(try APIClient.JSONReader.decode(Backwards.self, from: Data(text.utf8)).names == names)
    }

    @Test func `a stored decoder can read its value later`() throws {
        final class Keeper: Decodable {
            let decoder: any Decoder

            init(from decoder: any Decoder) throws {
                self.decoder = decoder
            }
        }
        let keepers = try APIClient.JSONReader.decode([Keeper].self, from: Data(#"[{"a":[1]},"x",12]"#.utf8))
        #expect(keepers.map { APIClient.DecodingProblem.text(of: $0.decoder.codingPath) } == ["[0]", "[1]", "[2]"])
        #expect(try keepers[0].decoder.container(keyedBy: APIClient.FieldKey.self).allKeys.map(\.stringValue) == ["a"])
        #expect(try String(from: keepers[1].decoder) == "x")
        #expect(try Int(from: keepers[2].decoder) == 12)
    }

    @Test func `a decoder has the given userInfo`() throws {
        struct Asker: Decodable {
            let found: Bool

            init(from decoder: any Decoder) throws {
                found = APIClient.UnexpectedValueCollector.of(decoder) != nil
            }
        }
        let data = Data("[{}]".utf8)
        let asked = try APIClient.JSONReader.decode(
            [Asker].self, from: data, userInfo: APIClient.UnexpectedValueCollector().userInfo)
        #expect(asked.map(\.found) == [true])
        #expect(try APIClient.JSONReader.decode([Asker].self, from: data).map(\.found) == [false])
    }
}

extension DecodingError {
    /// The kind of an error and its path.
    var kind: String {
        switch self {
        case .keyNotFound(let key, let context): "no \(key.stringValue) in \(Self.text(context))"
        case .typeMismatch(let type, let context): "no \(type) \(Self.text(context))"
        case .valueNotFound(let type, let context): "null for \(type) \(Self.text(context))"
        case .dataCorrupted(let context): "corrupted \(Self.text(context))"
        @unknown default: "unknown"
        }
    }

    private static func text(_ context: Context) -> String { APIClient.DecodingProblem.text(of: context.codingPath) }
}
