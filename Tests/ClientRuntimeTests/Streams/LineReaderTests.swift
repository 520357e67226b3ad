import Foundation
import Testing

@testable import ClientRuntime

/// Checks that lines and events are read however their bytes are split.
struct LineReaderTests {
    private func stream(_ text: String, pieces size: Int) -> APIClient.ByteStream {
        let rest = APIClient.Guarded(Data(text.utf8)[...])
        return APIClient.ByteStream {
            rest.withLock { rest in
                let piece = rest.prefix(size)
                rest = rest.dropFirst(size)
                return piece.isEmpty ? nil : Data(piece)
            }
        }
    }

    private func lines(_ stream: APIClient.ByteStream, limit: Int = 64 << 20) async throws -> [String] {
        var reader = APIClient.LineReader(stream, limit: limit)
        var lines: [String] = []
        while let line = try await reader.next() { lines.append(String(decoding: line, as: UTF8.self)) }
        return lines
    }

    @Test(arguments: [1, 2, 3, 5, 1000])
    func `lines end with CR, LF or both, wherever a piece ends`(size: Int) async throws {
        let text = "\u{FEFF}a\nbc\r\n\rd\n\n\r\né\r\re"
        #expect(try await lines(stream(text, pieces: size)) == ["a", "bc", "", "d", "", "", "é", "", "e"])
        #expect(try await lines(stream("a\r\n", pieces: size)) == ["a"])
        #expect(try await lines(stream("", pieces: size)) == [])
    }

    @Test func `a million short lines in one piece are all read`() async throws {
        let text = String(repeating: "ab\n", count: 1_000_000)
        let lines = try await lines(APIClient.ByteStream(Data(text.utf8)))
        #expect(lines.count == 1_000_000 && lines.allSatisfy { $0 == "ab" })
    }

    @Test func `a long line in many pieces is one line`() async throws {
        let text = String(repeating: "0123456789", count: 200_000)
        #expect(try await lines(stream(text + "\n" + text, pieces: 16)) == [text, text])
    }

    @Test(arguments: [1, 7, 1000])
    func `a line longer than the limit is an error, however it is split`(size: Int) async throws {
        #expect(try await lines(stream("a\n12345678\n", pieces: size), limit: 8) == ["a", "12345678"])
        #expect(try await lines(stream("12345678", pieces: size), limit: 8) == ["12345678"])
        for text in ["a\n123456789\nb\n", "123456789"] {
            let error = await #expect(throws: DecodingError.self) {
                try await lines(stream(text, pieces: size), limit: 8)
            }
            guard case .dataCorrupted(let context)? = error else {
                Issue.record("\(text): \(String(describing: error))")
                continue
            }
            #expect(context.debugDescription == "lines of at most 8 bytes")
        }
    }

    @Test func `an endless line is an error at the limit`() async throws {
        let count = APIClient.Guarded(0)
        let endless = APIClient.ByteStream {
            count.withLock { $0 += 1 }
            return Data(repeating: 0x61, count: 1000)
        }
        await #expect(throws: DecodingError.self) { try await lines(endless, limit: 10_000) }
        #expect(count.withLock { $0 } == 11)
    }

    private func event(
        _ line: String, _ parser: inout APIClient.EventParser
    ) throws -> APIClient.ServerSentEvent<String>? {
        try parser.event(endingWith: Array(line.utf8)[...])
    }

    @Test func `an event with more data than the limit is an error`() throws {
        var parser = APIClient.EventParser(limit: 8)
        for line in ["data:123", "data: 4567", ": a comment that is as long as it likes to be"] {
            #expect(try event(line, &parser) == nil)
        }
        #expect(try event("", &parser)?.data == "123\n4567")
        #expect(try event("data:12345678", &parser) == nil)
        #expect(throws: DecodingError.self) { try event("data:", &parser) }
    }

    @Test func `empty data lines count towards the limit`() throws {
        var parser = APIClient.EventParser(limit: 100)
        for _ in 0..<101 { _ = try event("data", &parser) }
        #expect(throws: DecodingError.self) { try event("data", &parser) }
    }
}
