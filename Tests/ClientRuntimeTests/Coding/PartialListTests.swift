import Foundation
import LoopbackSupport
import Testing
@testable import ClientRuntime

/// Checks the option that leaves unreadable elements out of lists.
struct PartialListTests {
    struct Item: Decodable, Hashable, Sendable {
        var id: Int
        var tags: [String]?

        init(id: Int, tags: [String]? = nil) {
            self.id = id
            self.tags = tags
        }

        init(from decoder: any Decoder) throws {
            let fields = try APIClient.Fields(from: decoder)
            id = fields.value("id")
            tags = fields.optional("tags")
            try fields.check()
        }
    }

    struct Page: Decodable, Sendable {
        var items: [Item]
        var more: [[Int]]?

        init(from decoder: any Decoder) throws {
            let fields = try APIClient.Fields(from: decoder)
            items = try fields.value("items")
            more = fields.optional("more")
            try fields.check()
        }
    }

    private let body = #"{"items":[{"id":1,"tags":["a",2,"c"]},{"id":"x"},{},7,{"id":2,"tags":null}],"more":[[1,"b"],2]}"#

    private func call<Value: Decodable & Sendable>(
        _ server: RecordingServer, as _: Value.Type = Value.self, _ change: (inout APIClient.Configuration) -> Void = { _ in }
    ) -> APIClient.Call<Value> {
        APIClient.Call(APIClient.Session(APIClient.URLSessionTransport(), server: .init(server.url), change), .get())
    }

    @Test func `readable elements are kept, and the others are reported`() async throws {
        try await withServer(.json(body)) { server in
            let response = try await call(server, as: Page.self) { $0.skipsUnreadableElements = true }.response
            #expect(response.value.items == [Item(id: 1, tags: ["a", "c"]), Item(id: 2)])
            #expect(response.value.more == [[1]])
            #expect(
                response.unexpectedValues.map(\.description) == [
                    "items[0].tags[1]: left out, since items[0].tags[1] should be a string",
                    "items[1]: left out, since items[1].id should be a whole number",
                    "items[2]: left out, since items[2].id is missing",
                    "items[3]: left out, since items[3] should be an object",
                    "more[0][1]: left out, since more[0][1] should be a whole number",
                    "more[1]: left out, since more[1] should be an array",
                ])
        }
    }

    /// An object whose values have lists, and lists of values in a format.
    struct Formatted: Decodable, Sendable {
        var map: [String: [Item]]?
        var dates: [Date]
        var named: [String: [Date?]]?

        init(from decoder: any Decoder) throws {
            let fields = try APIClient.Fields(from: decoder)
            map = fields.optional("map")
            dates = try fields.value("dates", as: .array(.dateTime))
            named = fields.optional("named", as: .dictionary(.array(.optional(.dateTime))))
            try fields.check()
        }
    }

    @Test func `lists in dictionaries and lists of values in a format keep their readable elements`() async throws {
        let map = #"{"k":[{"id":1},{"id":"q"}],"l":[]}"#
        let body = #"{"map":\#(map),"dates":["2024-02-29T12:30:00Z","x"],"named":{"b":[null,"y"],"a":[]}}"#
        try await withServer(.json(body)) { server in
            let response = try await call(server, as: Formatted.self) { $0.skipsUnreadableElements = true }.response
            #expect(response.value.map == ["k": [Item(id: 1)], "l": []])
            #expect(response.value.dates.count == 1)
            #expect(response.value.named?.mapValues(\.count) == ["a": 0, "b": 1])
            #expect(
                response.unexpectedValues.map(\.description) == [
                    "map.k[1]: left out, since map.k[1].id should be a whole number",
                    "dates[1]: left out, since it should be a date and time such as 2024-02-29T12:30:00Z",
                    "named.b[1]: left out, since it should be a date and time such as 2024-02-29T12:30:00Z or null",
                ])
        }
    }

    @Test func `a value of a dictionary that is no list is a failure`() async throws {
        try await withServer(.json(#"{"map":{"k":7},"dates":[]}"#)) { server in
            let call = call(server, as: Formatted.self) { $0.skipsUnreadableElements = true }
            let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
            #expect(failure.decodingProblem?.path == "map.k")
        }
    }

    @Test func `the log reports the elements that are left out of a whole body`() async throws {
        let entries = APIClient.Guarded<[APIClient.LogEntry]>([])
        try await withServer(.json(#"[{"id":1},null,{"id":3}]"#)) { server in
            let call = call(server, as: [Item].self) { $0.log = { entry in entries.withLock { $0.append(entry) } } }
            let value = try await call.with { $0.skipsUnreadableElements = true }.value
            #expect(value == [Item(id: 1), Item(id: 3)])
        }
        #expect(entries.withLock { $0.flatMap(\.unexpectedValues).map(\.path) } == ["[1]"])
    }

    @Test(arguments: [nil, false]) func `an unreadable element is a failure without the option`(option: Bool?) async throws {
        try await withServer(.json(body)) { server in
            let call = call(server, as: Page.self) { $0.skipsUnreadableElements = option == false }
            let failure = try await failure { () async throws(APIClient.Failure) in
                try await call.with { $0.skipsUnreadableElements = option }.value
            }
            #expect(failure.decodingProblem?.path == "items[0].tags[1]")
        }
    }

    @Test(arguments: [#"{"items":7}"#, #"{"items":null}"#, "{}", "[]", ""])
    func `a value that is not a list is a failure`(body: String) async throws {
        try await withServer(.json(body)) { server in
            let call = call(server, as: Page.self) { $0.skipsUnreadableElements = true }
            let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
            #expect(failure.decodingProblem != nil)
        }
    }

    @Test func `only the first hundred unreadable elements are reported`() async throws {
        let body = "[" + Array(repeating: "{}", count: 1_000).joined(separator: ",") + "]"
        try await withServer(.json(body)) { server in
            let response = try await call(server, as: [Item].self) { $0.skipsUnreadableElements = true }.response
            #expect(response.value.isEmpty)
            #expect(response.unexpectedValues.count == 100)
        }
    }
}
