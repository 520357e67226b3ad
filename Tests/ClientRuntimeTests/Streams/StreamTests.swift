import Foundation
import Testing
@testable import ClientRuntime

/// Checks event streams and lines of JSON, however their bytes are split.
@Suite struct StreamTests {
    private typealias Event = APIClient.ServerSentEvent<String>

    private func answer(_ pieces: [String]) -> APIClient.StreamedResponse {
        let channel = APIClient.ByteChannel()
        pieces.forEach { channel.add(Data($0.utf8)) }
        channel.finish()
        return answer(APIClient.ByteStream { try await channel.next() })
    }

    private func answer(_ body: APIClient.ByteStream) -> APIClient.StreamedResponse {
        .sample(body)
    }

    private func events(_ text: String) async throws -> [Event] {
        var events: [Event] = []
        for try await event in APIClient.EventStream(text: answer([text])) { events.append(event) }
        return events
    }

    // The examples of WHATWG HTML §9.2.6, and the rest of its grammar.
    @Test(arguments: [
        ("data: a\ndata: b\n\n", [Event(data: "a\nb")]),
        (
            ": comment\n\ndata:first\nid: 1\n\ndata:second\nid\n\ndata:  third\n\n",
            [
                Event(data: "first", id: "1"), Event(data: "second", id: ""), Event(data: " third", id: ""),
            ]
        ),
        ("data\n\ndata\ndata\n\ndata:", [Event(data: ""), Event(data: "\n")]),
        ("event: add\ndata: 7\n\nevent: only\n\ndata: 8\n\n", [Event(name: "add", data: "7"), Event(data: "8")]),
        ("\u{FEFF}data: x\r\rdata: y\r\n\r\ndata: z\n\n", [Event(data: "x"), Event(data: "y"), Event(data: "z")]),
        ("retry: 5\nunknown: a\nid: a\u{0}b\ndata: x\n\n", [Event(data: "x")]),
        ("data: not ended", []),
        ("", []),
    ])
    private func `events are read by the grammar of the standard`(text: String, events: [Event]) async throws {
        #expect(try await self.events(text) == events)
    }

    @Test func `the events do not depend on the position where bytes are split`() async throws {
        let text = "event: ü\r\ndata: {\"a\":1}\r\nid: 1\r\n\r\ndata: [2]\n\n"
        let bytes = Array(text.utf8)
        for cut in 0...bytes.count {
            let channel = APIClient.ByteChannel()
            channel.add(Data(bytes[..<cut]))
            channel.add(Data(bytes[cut...]))
            channel.finish()
            var found: [Event] = []
            let stream = APIClient.EventStream(text: answer(APIClient.ByteStream { try await channel.next() }))
            for try await event in stream { found.append(event) }
            #expect(found == [Event(name: "ü", data: "{\"a\":1}", id: "1"), Event(data: "[2]", id: "1")])
        }
    }

    @Test func `JSON data is decoded, and DONE ends the stream`() async throws {
        let stream = APIClient.EventStream<[Int]>(json: answer(["data: [1]\n\ndata: [2,3]\n\ndata: [DONE]\n\ndata: 4\n\n"]))
        var found: [[Int]] = []
        for try await event in stream { found.append(event.data) }
        #expect(found == [[1], [2, 3]])
    }

    @Test func `data that cannot be decoded is a failure that keeps it`() async throws {
        let stream = APIClient.EventStream<[Int]>(json: answer(["data: [1]\n\ndata: no\n\n"]))
        var iterator = stream.makeAsyncIterator()
        #expect(try await iterator.next()?.data == [1])
        let failure = await #expect(throws: APIClient.Failure.self) { try await iterator.next() }
        #expect(failure?.rawBody == Data("no".utf8))
    }

    @Test(arguments: [
        ["{\"a\":1}\n{\"a\":2}\n"], ["{\"a\":1}\r\n", "\r\n{\"a\"", ":2}"], ["\u{1E}{\"a\":1}\n\u{1E}{\"a\":2}\n"],
    ])
    func `lines are decoded one by one`(pieces: [String]) async throws {
        var found: [[String: Int]] = []
        for try await line in APIClient.LineStream<[String: Int]>(answer(pieces)) { found.append(line) }
        #expect(found == [["a": 1], ["a": 2]])
    }

    @Test func `lines are decoded in the given format`() async throws {
        let stream = APIClient.LineStream(answer(["\"2024-02-29T12:30:00Z\"\n"]), as: .dateTime)
        var found: [Date] = []
        for try await line in stream { found.append(line) }
        #expect(found.map(\.timeIntervalSince1970) == [1_709_209_800])
    }

    @Test func `a line that is not JSON is a failure`() async throws {
        var iterator = APIClient.LineStream<[Int]>(answer(["[1]\nno\n"])).makeAsyncIterator()
        #expect(try await iterator.next() == [1])
        await #expect(throws: APIClient.Failure.self) { try await iterator.next() }
    }
}
