import Foundation
import Testing
@testable import ClientRuntime

/// Checks shorthands of calls and of JSON values.
struct CallShortcutTests {
    private func call(_ transport: RecordingTransport) -> APIClient.Call<[Int]> {
        APIClient.Call(APIClient.Session(transport), .get())
    }

    @Test func `a call is described in one line`() {
        #expect("\(call(RecordingTransport()))" == "things.get (GET https://api.test/v1/things)")
    }

    @Test func `the shorthand methods set options of a copy`() async throws {
        let transport = RecordingTransport([.json("[1]")])
        let plain = call(transport)
        let changed = plain.timeout(.seconds(7)).header("X-Trace", "t").retrying(.init(limit: 9))
        #expect(plain.options.timeout == nil && plain.options.headers["X-Trace"] == nil && plain.options.retries == nil)
        #expect(changed.options.retries?.limit == 9)
        try await changed.send()
        #expect(transport.requests.map(\.timeout) == [.seconds(7)])
        #expect(transport.requests.map { $0.headers["X-Trace"] } == ["t"])
    }

    @Test func `JSON gives its values by type`() throws {
        let json: APIClient.JSON = ["a": [1, 2.5, true, "x"], "n": nil]
        #expect(json.object?.keys.sorted() == ["a", "n"])
        let elements = try #require(json["a"]?.array)
        #expect(elements[0].int == 1 && elements[0].double == 1 && elements[1].int == nil && elements[1].double == 2.5)
        #expect(elements[2].bool == true && elements[3].text == "x" && elements[3].array == nil && json.bool == nil)
        #expect(APIClient.JSON.number(3).int == 3 && APIClient.JSON.number(.infinity).int == nil)
        #expect(try json["a"]?[0]?.decode(Int.self) == 1)
        #expect(throws: DecodingError.self) { try json.decode([Int].self) }
    }
}
