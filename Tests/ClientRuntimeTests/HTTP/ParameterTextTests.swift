import Foundation
import Testing
@testable import ClientRuntime

/// Checks the text of parameter values and their percent-encoding.
struct ParameterTextTests {
    private func text<Value: Encodable>(_ value: Value) throws -> String {
        try APIClient.ParameterValue(value).simple(explode: false, escaping: .none)
    }

    @Test(arguments: [
        (true, "true"), (false, "false"),
    ])
    func `a Boolean is written as true or false`(value: Bool, expected: String) throws {
        #expect(try text(value) == expected)
        #expect(try text([value]) == expected)
    }

    @Test(arguments: [
        (0.0, "0"), (1.0, "1"), (-1.0, "-1"), (0.1, "0.1"), (-0.25, "-0.25"), (1e15, "1000000000000000"),
        (123_456_789.5, "123456789.5"), (1e300, "1e+300"), (.leastNonzeroMagnitude, "5e-324"), (-1e300, "-1e+300"),
        (9_007_199_254_740_993.0, "9007199254740992"), (9.3e18, "9.3e+18"), (-9.3e18, "-9.3e+18"),
        (1.7976931348623157e308, "1.7976931348623157e+308"),
    ])
    func `a number is written without a zero fraction`(value: Double, expected: String) throws {
        #expect(try text(value) == expected)
        #expect(try text([value]) == expected)
    }

    @Test func `whole numbers of any width keep all digits`() throws {
        #expect(try text(Int.max) == "9223372036854775807")
        #expect(try text(Int.min) == "-9223372036854775808")
        #expect(try text([Int64.max]) == "9223372036854775807")
        #expect(try text(UInt8.max) == "255")
        #expect(try text(Float(0.1)) == "0.1")
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func `a number that is not finite is refused`(value: Double) {
        #expect(throws: (any Error).self) { try text(value) }
        #expect(throws: (any Error).self) { try text([value]) }
    }

    @Test func `an enum is written as its raw value`() throws {
        enum Sort: String, Codable { case newest = "new est" }
        #expect(try text(Sort.newest) == "new est")
        #expect(try text([Sort.newest, .newest]) == "new est,new est")
    }

    @Test func `null is empty or left out`() throws {
        #expect(try text(APIClient.JSON.null) == "")
        #expect(try text(["a": nil, "b": 1] as [String: Int?]) == "b,1")
        #expect(try text(APIClient.Nullable<String>.null) == "")
    }

    @Test func `every byte but the unreserved ones is percent-encoded`() {
        for value in UInt8(0)...127 {
            let text = String(Unicode.Scalar(value))
            let isUnreserved = Character(text).isLetter || Character(text).isNumber || "-._~".contains(text)
            let hex = String(value, radix: 16, uppercase: true)
            let expected = isUnreserved ? text : "%" + (hex.count == 1 ? "0" : "") + hex
            #expect(APIClient.percentEncoded(text) == expected)
        }
    }

    @Test(arguments: [
        ("", ""), ("ü", "%C3%BC"), ("€", "%E2%82%AC"), ("😀", "%F0%9F%98%80"), ("e\u{301}", "e%CC%81"),
        ("\u{0}", "%00"), ("\r\n", "%0D%0A"), ("50%", "50%25"), ("a b+c", "a%20b%2Bc"), ("%2e", "%252e"),
        ("\u{200B}\u{200D}", "%E2%80%8B%E2%80%8D"), ("日本", "%E6%97%A5%E6%9C%AC"),
    ])
    func `text of any script is percent-encoded as UTF-8`(text: String, encoded: String) {
        #expect(APIClient.percentEncoded(text) == encoded)
        #expect(encoded.removingPercentEncoding == text)
    }

    @Test func `separators in values are percent-encoded`() throws {
        let values = ["a,b", "c d", "e|f", "g.h", "i;j", "k&l=m"]
        let value = try APIClient.ParameterValue(values)
        let encoded = ["a%2Cb", "c%20d", "e%7Cf", "g.h", "i%3Bj", "k%26l%3Dm"]
        #expect(try value.path("n", style: .simple, explode: false) == encoded.joined(separator: ","))
        #expect(try value.path("n", style: .matrix, explode: false) == ";n=" + encoded.joined(separator: ","))
        #expect(
            try value.pairs("n", style: .form, explode: false) == ["n=" + encoded.joined(separator: ",")])
        let piped = try value.pairs("n", style: .pipeDelimited, explode: false)
        #expect(piped == ["n=" + encoded.joined(separator: "%7C")])
    }

    @Test func `names are percent-encoded too`() throws {
        let value = try APIClient.ParameterValue("v")
        #expect(try value.pairs("a[b]&c", style: .form, explode: true) == ["a%5Bb%5D%26c=v"])
        #expect(try value.path("a;b", style: .matrix, explode: false) == ";a%3Bb=v")
        let object = try APIClient.ParameterValue(["a,b": "c"])
        #expect(try object.path("n", style: .simple, explode: true) == "a%2Cb=c")
        #expect(try object.pairs("n", style: .form, explode: true) == ["a%2Cb=c"])
    }
}
