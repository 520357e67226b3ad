import Foundation
import Testing
@testable import ClientRuntime

/// Checks that text is sent in the charset that its media type names.
@Suite struct TextCharsetTests {
    private func request(_ text: String, _ type: String) -> APIClient.Request {
        var request = APIClient.Request.get()
        request.body(text: text, type: type)
        return request
    }

    @Test(arguments: [
        ("text/plain", [0x63, 0xC3, 0xA9]), ("text/plain; charset=UTF-8", [0x63, 0xC3, 0xA9]),
        ("text/plain; charset=ISO-8859-1", [0x63, 0xE9]), ("text/csv;header=present; Charset=\"iso-8859-1\"", [0x63, 0xE9]),
        ("application/xml; charset=latin1", [0x63, 0xE9]), ("text/plain; charset=windows-1252", [0x63, 0xE9]),
        ("text/plain; charset=utf-16le", [0x63, 0x00, 0xE9, 0x00]), ("text/plain; charset=utf-16be", [0x00, 0x63, 0x00, 0xE9]),
    ])
    func `a body of text has the bytes that its media type names`(type: String, bytes: [UInt8]) {
        let request = request("cé", type)
        #expect(request.problem == nil)
        #expect(request.body?.data == Data(bytes))
        #expect(request.headers["Content-Type"] == type)
    }

    @Test func `a letter and its accent become the letter that the charset has`() {
        #expect(request("ce\u{301}", "text/plain; charset=iso-8859-1").body?.data == Data([0x63, 0xE9]))
    }

    @Test func `UTF-16 starts with its byte order`() throws {
        let data = try #require(request("cé", "text/plain; charset=utf-16").body?.data)
        let little: [UInt8] = [0xFF, 0xFE, 0x63, 0x00, 0xE9, 0x00]
        let big: [UInt8] = [0xFE, 0xFF, 0x00, 0x63, 0x00, 0xE9]
        #expect([Data(little), Data(big)].contains(data))
    }

    @Test(arguments: ["us-ascii", "iso-8859-1", "windows-1252"])
    func `a character that the charset lacks is a problem of the body`(charset: String) {
        let request = request("☃", "text/plain; charset=\(charset)")
        #expect(request.body == nil)
        #expect(
            request.problem?.description
                == APIClient.InvalidRequest.value(
                    parameter: "body", problem: "it has a character that the charset '\(charset)' lacks"
                ).description)
    }

    @Test func `a part of text has the bytes that its media type names`() throws {
        var parts = APIClient.Multipart()
        try parts.add("p", text: "é", type: "text/plain; charset=iso-8859-1")
        try parts.add("q", texts: ["é"], type: "text/plain; charset=utf-8")
        let data = try #require(parts.body(boundary: "b").data)
        #expect(data.range(of: Data([0x0A, 0xE9, 0x0D])) != nil)
        #expect(data.range(of: Data([0x0A, 0xC3, 0xA9, 0x0D])) != nil)
        #expect(throws: APIClient.Unrepresentable.self) { try parts.add("p", text: "☃", type: "text/plain; charset=ascii") }
    }

    @Test func `a form keeps the parameters of its media type`() {
        var request = APIClient.Request.get()
        request.body(form: ["a": "é"], type: "application/x-www-form-urlencoded; v=1")
        #expect(request.headers["Content-Type"] == "application/x-www-form-urlencoded; v=1")
        #expect(request.body?.data == Data("a=%C3%A9".utf8))
    }
}
