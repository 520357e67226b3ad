import Foundation
import Testing
@testable import ClientRuntime

/// Checks the parts of multipart bodies, and bodies of JSON lines.
@Suite struct MultipartTests {
    private func text(_ add: (inout APIClient.Multipart) throws -> Void) throws -> String {
        var parts = APIClient.Multipart()
        try add(&parts)
        return String(decoding: try #require(parts.body(boundary: "b").data), as: UTF8.self)
    }

    private func part(_ head: String, _ body: String) -> String {
        "--b\r\n\(head)\r\n\r\n\(body)\r\n--b--\r\n"
    }

    @Test func `a file part has a filename and a content type`() throws {
        let disposition = #"Content-Disposition: form-data; name="f"; filename="#
        #expect(
            try text { try $0.add("f", file: .init(Data("x".utf8))) }
                == part(disposition + "\"f\"\r\nContent-Type: application/octet-stream", "x"))
        #expect(
            try text { try $0.add("f", file: .init(Data("x".utf8), filename: "ü\"\r\n.png"), type: "image/png") }
                == part(disposition + "\"ü%22%0D%0A.png\"\r\nContent-Type: image/png", "x"))
        let file = APIClient.FilePart(Data("x".utf8), filename: "a", contentType: "text/csv", headers: ["X-A": "1"])
        #expect(
            try text { try $0.add("f", file: file, type: "image/png") }
                == part(disposition + "\"a\"\r\nContent-Type: text/csv\r\nX-A: 1", "x"))
    }

    @Test func `texts, JSON and lists are sent as parts`() throws {
        let head = #"Content-Disposition: form-data; name="p""#
        #expect(try text { try $0.add("p", text: 1.5) } == part(head, "1.5"))
        #expect(
            try text { try $0.add("p", text: true, type: "text/plain") } == part(head + "\r\nContent-Type: text/plain", "true"))
        #expect(
            try text { try $0.add("p", text: Date(timeIntervalSince1970: 0), as: .dateTime) }
                == part(head, "1970-01-01T00:00:00Z"))
        #expect(try text { try $0.add("p", text: [1, 2], separator: "|") } == part(head, "1|2"))
        #expect(try text { try $0.add("p", json: ["a": 1]) } == part(head + "\r\nContent-Type: application/json", "{\"a\":1}"))
        let both = "--b\r\n\(head)\r\n\r\n1\r\n" + part(head, "2")
        #expect(try text { try $0.add("p", texts: [1, 2]) } == both)
        #expect(try text { try $0.add("p", text: String?.none) } == "--b--\r\n")
    }

    @Test func `the type of a value decides the form of its part`() throws {
        let head = #"Content-Disposition: form-data; name="p""#
        #expect(try text { try $0.add("p", value: APIClient.JSON.string("auto")) } == part(head, "auto"))
        #expect(
            try text { try $0.add("p", value: APIClient.JSON.integer(1), type: "text/x") }
                == part(head + "\r\nContent-Type: text/x", "1"))
        let object = part(head + "\r\nContent-Type: application/json\r\nX-A: 1", "{\"ms\":1}")
        #expect(
            try text { try $0.add("p", value: APIClient.JSON.object(["ms": 1]), type: "text/x", headers: ["X-A": "1"]) } == object
        )
        let list = try text { try $0.add("p", value: APIClient.JSON.array([.string("en"), .object(["a": 1]), .array([2])])) }
        let json = head + "\r\nContent-Type: application/json"
        #expect(list == "--b\r\n\(head)\r\n\r\nen\r\n--b\r\n\(json)\r\n\r\n{\"a\":1}\r\n" + part(json, "[2]"))
        #expect(try text { try $0.add("p", value: APIClient.JSON?.none) } == "--b--\r\n")
    }

    @Test func `an additional property is sent by the type of its value`() throws {
        let sent = try text { try $0.add(others: ["a": .array([1, 2]), "b": .object(["c": 1])] as [String: APIClient.JSON]) }
        let expected = [
            "Content-Disposition: form-data; name=\"a\"\r\n\r\n1", "Content-Disposition: form-data; name=\"a\"\r\n\r\n2",
            "Content-Disposition: form-data; name=\"b\"\r\nContent-Type: application/json\r\n\r\n{\"c\":1}",
        ]
        #expect(sent == expected.map { "--b\r\n\($0)\r\n" }.joined() + "--b--\r\n")
    }

    @Test func `a header cannot break out of its part`() throws {
        #expect(throws: APIClient.InvalidRequest.self) {
            try text { try $0.add("p", text: "x", headers: ["X-A": "1\r\n\r\nevil"]) }
        }
        #expect(throws: APIClient.InvalidRequest.self) {
            try text { try $0.add("f", file: .init(Data(), contentType: "a\r\nX: b")) }
        }
    }

    @Test func `the boundary occurs in none of the parts`() throws {
        var parts = APIClient.Multipart()
        try parts.add("p", text: "form-boundary-0")
        #expect(parts.boundary == "form-boundary-1")
    }

    @Test func `the Content-Type states the boundary`() throws {
        let request = APIClient.Request.sample("POST") { $0.body(parts: ["f": .init(Data("x".utf8))]) }
        #expect(request.headers["Content-Type"] == "multipart/form-data; boundary=form-boundary-0")
        #expect(request.body?.data.map { String(decoding: $0, as: UTF8.self) }?.hasPrefix("--form-boundary-0\r\n") == true)
        let mixed = APIClient.Request.sample("POST") {
            $0.body(parts: [.init(Data("x".utf8), contentType: "text/csv")], type: "multipart/mixed")
        }
        let text = "--form-boundary-0\r\nContent-Type: text/csv\r\n\r\nx\r\n--form-boundary-0--\r\n"
        #expect(mixed.body == .data(Data(text.utf8)))
    }

    @Test func `each JSON line ends with a line break`() throws {
        let request = APIClient.Request.sample("POST") { $0.body(lines: [["a": 1], ["a": 2]], type: "application/jsonl") }
        #expect(request.body?.data == Data("{\"a\":1}\n{\"a\":2}\n".utf8))
        #expect(request.headers["Content-Type"] == "application/jsonl")
    }
}
