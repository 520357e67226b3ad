import Foundation
import Testing

@testable import ClientRuntime

/// Checks the JSON reader against the grammar of RFC 8259.
struct JSONSyntaxTests {
    private func json(_ text: String) throws -> APIClient.JSON { try json(Data(text.utf8)) }

    private func json(_ data: Data) throws -> APIClient.JSON {
        try APIClient.JSONReader.decode(APIClient.JSON.self, from: data)
    }

    @Test(
        arguments: [
            ("null", nil), ("true", true), (" false\r\n\t", false), ("0", 0), ("-0", 0), ("-12", -12), ("1.5", 1.5),
            ("1e2", 100), ("1E+2", 100), ("10e-1", 1), ("1.0", 1), ("0.5e1", 5), ("\"\"", ""), ("[]", []), ("{}", [:]),
            ("[ ]", []), ("{ }", [:]), ("[[],{}]", [[], [:]]), (#"{"":[null]}"#, ["": [nil]]),
            ("[1,[2,[3]],4]", [1, [2, [3]], 4]),
            (#"{"a":{"b":{}},"c":[{}]}"#, ["a": ["b": [:]], "c": [[:]]]), ("\u{FEFF}1", 1),
            (#" { "a" : [ 1 , "]" ] , "b" : "}" } "#, ["a": [1, "]"], "b": "}"]),
        ] as [(String, APIClient.JSON)])
    func `every text that the grammar allows is read`(text: String, value: APIClient.JSON) throws {
        #expect(try json(text) == value)
    }

    @Test(arguments: [
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u20AC""#, "Aé€"), (#""\ud83d\ude00""#, "😀"),
        (#""\uD83D\uDE00x\u0000""#, "😀x\0"), (#""é€😀""#, "é€😀"),
        ("\"\u{7F}\u{2028}\u{10FFFF}\"", "\u{7F}\u{2028}\u{10FFFF}"),
        (#""12345678\"9""#, "12345678\"9"), (#""1234567é9""#, "1234567é9"), (#""\\\\""#, "\\\\"), (#""a\/b""#, "a/b"),
        (#""\udbff\udfff""#, "\u{10FFFF}"), (#""\ud7ff\ue000""#, "\u{D7FF}\u{E000}"),
    ])
    func `every escape in a string is read`(text: String, value: String) throws {
        #expect(try APIClient.JSONReader.decode(String.self, from: Data(text.utf8)) == value)
        #expect(try json("[\(text),\(text)]") == [.string(value), .string(value)])
        #expect(try json("{\(text) : \(text) }") == .object([value: .string(value)]))
    }

    @Test(arguments: [
        "", " ", "01", "-", "-01", "1.", ".5", "+1", "1e", "1e+", "1.e1", "0x1", "1_0", "--1", "nul", "tru", "nulll",
        "True",
        "NaN", "Infinity", "-Infinity", "[", "]", "{", "}", "[1,]", "[,1]", "[1,,2]", "[1 2]", "[1:2]", "[}", "{]",
        #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{"a":1 "b":2}"#, "{a:1}", "{1:1}", #"{"a":1]"#, #"{"a"::1}"#, "{,}",
        "1 2",
        "[1]x", "//\n1", "/**/1", "1#", "'a'", #""\x""#, #""\u12""#, #""\u12g4""#, #""\ud800""#, #""\udc00""#,
        #""\ud800\u0041""#, #""\ud800\ud800""#, #""\ud800x""#, #""\"#, #""a"#, #""\u"#, "\"\t\"", "\"a\nb\"", "\"\0\"",
        #""\U0041""#, "1\0", "\0", "\u{A0}1", "\u{FEFF}\u{FEFF}1", "\u{FEFF}",
    ])
    func `every text that the grammar does not allow is refused`(text: String) {
        for text in [text, "[0,\(text)", "{\"a\":\(text)"] {
            #expect(throws: DecodingError.self, "\(text.debugDescription)") { try json(text) }
        }
    }

    @Test(
        arguments: [
            [0xFF], [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xE2, 0x82],
            [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
            [0xF0, 0x9F, 0x98],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC3, 0x28], [0xE2, 0x28, 0xA1],
            [0xF8, 0x88, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func `bytes that are not UTF-8 are refused, even in values that are not decoded`(bytes: [UInt8]) {
        let quote = [UInt8(ascii: "\"")]
        #expect(throws: DecodingError.self) { try json(Data(quote + bytes + quote)) }
        #expect(throws: DecodingError.self) {
            try APIClient.JSONReader.decode(
                [String].self, from: Data(Array("[[\"aaaaaaaaa".utf8) + bytes + Array("\"]]".utf8)))
        }
    }

    @Test func `scalars of the whole range of Unicode are read`() throws {
        for value in stride(from: UInt32(0x80), through: 0x10FFFF, by: 97) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            #expect(try json("\"\(scalar)\"") == .string(String(scalar)))
        }
    }

    @Test(arguments: [
        ("", 1, 1, "a value"), ("\n\n  x", 3, 3, "a value"), ("[1,\n 2,\n  é]", 3, 3, "a value"),
        ("[\"é\", x]", 1, 7, "a value"), ("{\"a\" 1}", 1, 6, "a colon"), ("{\"a\":1,\n}", 2, 1, "the name of a member"),
        ("[1 2]", 1, 4, "a comma or the end of the array"), ("{\"a\":1]", 1, 7, "a comma or the end of the object"),
        ("[] []", 1, 4, "the end"), ("[1.x]", 1, 4, "a digit"),
        ("[007]", 1, 2, "a number that does not begin with zeros"),
        ("\"abc", 1, 5, "the end of a string"), ("\"a\\q\"", 1, 3, "an escape"),
        ("\"a\\ud800\"", 1, 3, "both halves of a surrogate pair"), ("[tru]", 1, 2, "a value"),
        ("\"a\nb\"", 1, 3, "an escape in place of a control character"),
    ])
    func `an error names the position and the expected syntax`(
        text: String, line: Int, column: Int, expected: String
    ) throws {
        let error = try #require(throws: DecodingError.self) { try json(text) }
        guard case .dataCorrupted(let context) = error else { throw error }
        #expect(context.codingPath.isEmpty)
        #expect(context.debugDescription == "JSON with \(expected) at line \(line), column \(column)")
    }

    @Test(arguments: [("[", "]"), (#"{"a":"#, "}")])
    func `nesting is read up to the limit and refused beyond it`(open: String, close: String) throws {
        func nested(_ depth: Int, _ middle: String) -> String {
            String(repeating: open, count: depth) + middle + String(repeating: close, count: depth)
        }
        let depth = APIClient.ReceivedResponse.maximalDepth
        _ = try json(nested(depth, "1"))
        _ = try json(nested(depth - 1, "[]"))
        for text in [
            nested(depth + 1, "1"), nested(depth, "[]"), nested(1_000_000, "1"),
            String(repeating: open, count: 1_000_000),
        ] {
            let error = try #require(throws: DecodingError.self) { try json(text) }
            guard case .dataCorrupted(let context) = error else { throw error }
            #expect(context.debugDescription == "JSON that is nested at most 100 levels deep")
        }
    }

    @Test func `the index takes at most four times the memory of the text`() throws {
        let dense = [
            "[" + Array(repeating: "1", count: 50_000).joined(separator: ",") + "]",
            "[" + Array(repeating: "[[[]]]", count: 20_000).joined(separator: ",") + "]",
            "{" + Array(repeating: "\"\":1", count: 30_000).joined(separator: ",") + "}",
            "[\"" + String(repeating: "a", count: 100_000) + "\"" + String(repeating: ",[]", count: 50_000) + "]",
        ]
        for text in dense {
            let tape = try APIClient.JSONReader.Tape(Array(text.utf8), userInfo: [:])
            #expect(tape.words.count * 4 <= 2 * text.utf8.count + 256)
            #expect(tape.words.capacity * 4 <= 4 * text.utf8.count + 256)
        }
    }
}
