import Foundation
import Testing
@testable import ClientRuntime

/// Checks the formats of values in JSON, such as UUID and base64.
struct WireFormatTests {
    private let id = UUID(uuidString: "EEFB57E0-79F2-4BC7-9B70-99FBC175175C")

    @Test(arguments: ["eefb57e0-79f2-4bc7-9b70-99fbc175175c", "EEFB57E0-79F2-4BC7-9B70-99FBC175175C"])
    func `a UUID is read in either case and written in lower case`(text: String) throws {
        let value = try #require(APIClient.UUIDFormat().decode(text))
        #expect(value == id)
        #expect(APIClient.UUIDFormat().encode(value) == "eefb57e0-79f2-4bc7-9b70-99fbc175175c")
    }

    @Test(arguments: [
        "", "eefb57e0", "{eefb57e0-79f2-4bc7-9b70-99fbc175175c}", "eefb57e079f24bc79b7099fbc175175c", "x",
    ])
    func `a text that is not a UUID is refused`(text: String) {
        #expect(APIClient.UUIDFormat().decode(text) == nil)
    }

    @Test(arguments: [
        ("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYmFy", "foobar"), ("Zm9v\r\nYmFy", "foobar"),
        (" Zm9v ", "foo"), ("+/+/", "\u{FB}"),
    ])
    func `base64 is read without its whitespace`(text: String, value: String) throws {
        let data = try #require(APIClient.Base64Format().decode(text))
        #expect(text == "+/+/" ? data == Data([0xFB, 0xFF, 0xBF]) : data == Data(value.utf8))
    }

    @Test(arguments: ["Zg", "Zg=", "!!!!", "Zm9v-", "Zm9v_", "Z===", "=", "é"])
    func `a text that is not base64 is refused`(text: String) {
        #expect(APIClient.Base64Format().decode(text) == nil)
    }

    @Test func `every byte survives base64`() {
        let bytes = Data((0...255).map { UInt8($0) })
        #expect(APIClient.Base64Format().decode(APIClient.Base64Format().encode(bytes)) == bytes)
    }

    @Test func `a URL is written as it was read`() throws {
        let format = APIClient.URLFormat()
        for text in ["https://example.com/a%20b?c=d#e", "relative/path", "urn:isbn:0451450523"] {
            #expect(format.encode(try #require(format.decode(text))) == text)
        }
        #expect(format.decode("") == nil)
    }

    @Test func `a list is read whole or not at all`() throws {
        let format = APIClient.ArrayFormat(element: APIClient.UUIDFormat())
        let id = try #require(id)
        #expect(format.decode([]) == [])
        #expect(format.decode([id.uuidString, id.uuidString]) == [id, id])
        #expect(format.decode([id.uuidString, "x"]) == nil)
        #expect(try format.encode([id]) == ["eefb57e0-79f2-4bc7-9b70-99fbc175175c"])
    }

    @Test func `a dictionary is read whole or not at all`() {
        let format = APIClient.DictionaryFormat(element: APIClient.Base64Format())
        #expect(format.decode(["a": "Zg=="]) == ["a": Data("f".utf8)])
        #expect(format.decode(["a": "Zg==", "b": "!"]) == nil)
        #expect((try? format.encode(["a": Data("f".utf8)])) == ["a": "Zg=="])
    }

    @Test func `an optional format reads null and refuses a wrong value`() throws {
        let format = APIClient.OptionalFormat(wrapped: APIClient.Base64Format())
        #expect(format.decode(nil) == .some(nil))
        #expect(format.decode("Zg==") == .some(Data("f".utf8)))
        #expect(format.decode("!") == nil)
        #expect(try format.encode(nil) == nil)
        #expect(try format.encode(Data()) == "")
    }

    @Test func `optional elements keep their position in lists and dictionaries`() throws {
        let element = APIClient.OptionalFormat(wrapped: APIClient.Base64Format())
        let list = APIClient.ArrayFormat(element: element)
        #expect(list.decode([nil, "Zg=="]) == [nil, Data("f".utf8)])
        #expect(list.decode([nil, "!"]) == nil)
        let dictionary = APIClient.DictionaryFormat(element: element)
        #expect(dictionary.decode(["a": nil, "b": "Zg=="]) == ["a": nil, "b": Data("f".utf8)])
        #expect(try dictionary.encode(["a": nil]) == ["a": nil])
    }

    @Test func `a format describes the expected value`() {
        let format: APIClient.ArrayFormat<APIClient.OptionalFormat<APIClient.DateTimeFormat>> =
            .array(.optional(.dateTime))
        #expect(format.expectation == "a list, each a date and time such as 2024-02-29T12:30:00Z or null")
        let nested: APIClient.DictionaryFormat<APIClient.UUIDFormat> = .dictionary(.uuid)
        #expect(nested.expectation == "an object, each of its values a UUID")
    }
}
