import Foundation
import Testing

@testable import ClientRuntime

/// Compares written JSON with that of a `JSONEncoder` with sorted keys.
struct JSONWriterTests {
    private func compare(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let own = String(decoding: try APIClient.JSONWriter.encode(value), as: UTF8.self)
        #expect(own == String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    @Test func `strings are written with the escapes that they need`() throws {
        try compare((0...0x2100).compactMap(Unicode.Scalar.init).map(String.init))
        try compare((0...0x2100).compactMap(Unicode.Scalar.init).map(String.init).joined())
        try compare(["\"", "\\", "/", "a\"b\\c/d\u{8}\u{C}\n\r\t\u{1}\u{1F}\u{7F}\u{2028}", "😀", "é", "e\u{301}", ""])
    }

    @Test func `numbers are written in their shortest form`() throws {
        try compare([Int.min, -1, 0, 1, 9, 10, 99, 100, 1_000_000, Int.max])
        try compare([UInt64.max, 0])
        try compare([Int8.min, 0, Int8.max])
        try compare([UInt8.max] as Set)
        try compare([
            0, -0.0, 1, -1.5, 0.1, 100, 1e15, 1e16, 1e21, 1e22, 1e300, 1e-5, 1e-7, .leastNonzeroMagnitude,
            .greatestFiniteMagnitude,
            123_456_789_012_345_680, .pi, 1 / 3,
        ])
        try compare([Float(0.1), 1, 1e20, .pi, .greatestFiniteMagnitude, .leastNonzeroMagnitude])
        var random = SplitMix(state: 5)
        try compare((0..<5_000).map { _ in Double(bitPattern: random.next()) }.filter(\.isFinite))
    }

    @Test func `Foundation's types are written as by Foundation`() throws {
        try compare(URL(string: "https://a.b/c?d=e#f"))
        try compare([Data([1, 2, 255]), Data()])
        try compare([Date(timeIntervalSinceReferenceDate: 1.5)])
        try compare([UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 255))])
        try compare(["1.10", "-123456789012345678901234567890.5", "0", "1e100"].map { Decimal(string: $0) })
        try compare(true)
        try compare("text")
        try compare(Int?.none)
        try compare([nil, 1, nil])
        try compare(["a": Int?.none])
    }

    @Test func `members are sorted by the bytes of their names`() throws {
        let names = [
            "b", "a", "B", "10", "9", "é", "e\u{301}z", "😀", "\u{FFFF}", "\u{E000}", "", "ab", "a b", "z", "_", "f",
            "éa", "\"", "\\",
            "\n", "a\"", "a\\", "a\u{1}", "abcdefgh", "abcdefghi", "abcdefgh\"", "abcdefg", "!", "#", "]", "[", "a\0",
            "/",
        ]
        try compare(Dictionary(names.map { ($0, $0) }) { $1 })
        try compare(Dictionary((0..<500).map { ("name\($0)", $0) }) { $1 })
        try compare([1: "a", 10: "b", 9: "c"])
        try compare([[String: Int]: [Int]](dictionaryLiteral: (["a": 1], [1])))
        try compare([[], [[:], ["a": [:]]]] as [[[String: [String: Int]]]])
    }

    struct Several: Encodable {
        enum CodingKeys: String, CodingKey {
            case a, b, c, z
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode("first", forKey: .z)
            try container.encode(1, forKey: .a)
            var other = encoder.container(keyedBy: APIClient.FieldKey.self)
            try other.encode("tag", forKey: APIClient.FieldKey(stringValue: "type"))
            try container.encode("second", forKey: .z)
            try APIClient.writeTag("cat", "kind", to: encoder)
            try Inner().encode(to: encoder)
        }

        struct Inner: Encodable {
            func encode(to encoder: any Encoder) throws {
                let fields = APIClient.FieldWriter(to: encoder)
                fields.write("x", "name")
                fields.write([1.5], "list")
                fields.optional(Int?.none, "none")
                fields.optional(APIClient.Nullable<Date>.null, "null", as: .dateTime)
                fields.write(Date(timeIntervalSince1970: 0), "date", as: .dateTime)
                fields.others(["a b": APIClient.JSON.null])
                try fields.check()
            }
        }
    }

    struct Later: Encodable {
        typealias CodingKeys = Several.CodingKeys

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            var nested = container.nestedContainer(keyedBy: CodingKeys.self, forKey: .b)
            var list = container.nestedUnkeyedContainer(forKey: .a)
            try container.encode(1, forKey: .z)
            try nested.encode(2, forKey: .z)
            try list.encode("x")
            try nested.encode(3, forKey: .a)
            var again = container.nestedContainer(keyedBy: CodingKeys.self, forKey: .b)
            try again.encode(4, forKey: .c)
            var deep = list.nestedContainer(keyedBy: CodingKeys.self)
            try list.encodeNil()
            try deep.encode("y", forKey: .b)
            try [5].encode(to: list.superEncoder())
            _ = list.nestedUnkeyedContainer()
            try Several().encode(to: container.superEncoder())
            try 6.encode(to: container.superEncoder(forKey: .c))
        }
    }

    struct Nothing: Encodable {
        func encode(to encoder: any Encoder) throws {}
    }

    struct Whole<Value: Encodable>: Encodable {
        let value: Value

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(value)
        }
    }

    @Test func `several containers of one encoder write one object`() throws {
        try compare(Several())
        try compare([Several(), Several()])
        try compare(["x": Whole(value: Several())])
    }

    @Test func `nested containers can be written to later`() throws {
        try compare(Later())
        try compare([Later(), Later()])
        try compare(["x": Whole(value: Later()), "a": Whole(value: Later())])
    }

    @Test func `a value that encodes nothing is an empty object inside a value, and an error by itself`() throws {
        try compare([Nothing()])
        try compare(["a": Nothing()])
        try compare([Whole(value: Nothing())])
        #expect(throws: EncodingError.self) { try APIClient.JSONWriter.encode(Nothing()) }
    }

    @Test func `a value in a single value container is written without a wrapper`() throws {
        try compare(Whole(value: "a"))
        try compare([Whole(value: Whole(value: 1))])
        try compare(Whole(value: [Whole(value: URL(string: "a:b"))]))
        try compare(["a": Whole(value: Bool?.none)])
        try compare(["a": Whole(value: Double(2))])
    }

    private func path(_ value: some Encodable) -> String? {
        do {
            _ = try APIClient.JSONWriter.encode(value)
            return nil
        } catch EncodingError.invalidValue(_, let context) {
            return APIClient.DecodingProblem.text(of: context.codingPath)
        } catch {
            return "\(error)"
        }
    }

    @Test func `a number that JSON cannot represent is named with its path`() {
        #expect(path(Double.nan) == "")
        #expect(path(["a": Double.infinity]) == "a")
        #expect(path([[1], [0, -Double.infinity]]) == "[1][1]")
        #expect(path(["a": ["b": [Float.nan]]]) == "a.b[0]")
        #expect(path(Whole(value: [Whole(value: Double.nan)])) == "[0]")
        #expect(path(["a": Decimal.nan]) == "a")
        #expect(path(APIClient.JSON.object(["a": .array([1, .number(.nan)])])) == "a[1]")
        #expect(path(Ratio(ratio: .nan)) == "ratio")
        #expect(path([Ratio(ratio: 1), Ratio(ratio: .nan)]) == "[1].ratio")
    }

    struct Ratio: Encodable {
        let ratio: Double

        func encode(to encoder: any Encoder) throws {
            let fields = APIClient.FieldWriter(to: encoder)
            fields.write(ratio, "ratio")
            fields.write("after", "name")
            try fields.check()
        }
    }

    @Test func `a caught error leaves no partial output`() throws {
        struct Taker: Encodable {
            func encode(to encoder: any Encoder) throws {
                var container = encoder.container(keyedBy: APIClient.FieldKey.self)
                try container.encode(1, forKey: APIClient.FieldKey(stringValue: "b"))
                try? container.encode(["x": ["y": Double.nan]], forKey: APIClient.FieldKey(stringValue: "a"))
                try? container.encode(Double.nan, forKey: APIClient.FieldKey(stringValue: "c"))
                try container.encode([2], forKey: APIClient.FieldKey(stringValue: "0"))
            }
        }
        #expect(String(decoding: try APIClient.JSONWriter.encode([Taker()]), as: UTF8.self) == #"[{"0":[2],"b":1}]"#)
    }

    @Test func `a value that is both an array and an object is an error`() {
        struct Both: Encodable {
            func encode(to encoder: any Encoder) throws {
                _ = encoder.container(keyedBy: APIClient.FieldKey.self)
                var list = encoder.unkeyedContainer()
                try? list.encode(1)
                var value = encoder.singleValueContainer()
                try? value.encode(1)
            }
        }
        #expect(throws: EncodingError.self) { try APIClient.JSONWriter.encode(Both()) }
        #expect(throws: EncodingError.self) { try APIClient.JSONWriter.encode([Both()]) }
        #expect(throws: EncodingError.self) { try APIClient.JSONWriter.encode(["a": Both()]) }
    }

    /// A value that uses the encoder of the value before it.
    private final class Keeper: Encodable, @unchecked Sendable {
        var encoder: (any Encoder)?

        func encode(to encoder: any Encoder) throws {
            try self.encoder.map { try [1].encode(to: $0) }
            var container = encoder.unkeyedContainer()
            try container.encode(2)
            self.encoder = encoder
        }
    }

    @Test func `using a stored encoder after its value is written is an error`() throws {
        let keeper = Keeper()
        #expect(String(decoding: try APIClient.JSONWriter.encode([keeper]), as: UTF8.self) == "[[2]]")
        let encoder = try #require(keeper.encoder)
        #expect(throws: EncodingError.self) { try [3].encode(to: encoder) }
    }

    @Test func `using a stored encoder within a later value is an error`() {
        let keeper = Keeper()
        #expect(throws: EncodingError.self) { try APIClient.JSONWriter.encode([keeper, keeper]) }
    }
}
