import Testing

@testable import LanguageServer

/// Checks how a stream of bytes is split into messages.
@Suite struct MessageBufferTests {
    private func frames(_ chunks: [String], limit: Int = 1000) -> [MessageBuffer.Frame] {
        var buffer = MessageBuffer(limit: limit)
        var frames: [MessageBuffer.Frame] = []
        for chunk in chunks {
            buffer.append(Array(chunk.utf8))
            while let frame = buffer.next() { frames.append(frame) }
        }
        return frames
    }

    private func message(_ text: String) -> MessageBuffer.Frame { .message(Array(text.utf8)) }

    @Test func `consecutive messages are split`() {
        #expect(frames(["Content-Length: 2\r\n\r\n{}Content-Length: 3\r\n\r\n[1]"]) == [message("{}"), message("[1]")])
    }

    @Test func `a message can arrive byte by byte`() {
        let text = "Content-Type: x\r\ncontent-length:2\r\n\r\n{}Content-Length: 0\r\n\r\n"
        #expect(frames(text.map(String.init)) == [message("{}"), message("")])
    }

    @Test(arguments: ["X: 1\r\n\r\n", "Content-Length: -1\r\n\r\n", "Content-Length: 1e9\r\n\r\n", "\r\n\r\n"])
    func `a header without a valid length is skipped`(_ header: String) {
        #expect(frames([header, "Content-Length: 2\r\n\r\n{}"]) == [.malformed, message("{}")])
    }

    @Test func `a message that is too large is skipped as it arrives`() {
        let body = String(repeating: "x", count: 40)
        let chunks = ["Content-Length: 120\r\n\r\n", body, body, body + "Content-Length: 2\r\n\r\n{}"]
        #expect(frames(chunks, limit: 100) == [.tooLarge, message("{}")])
    }

    @Test func `a message of an impossible length is refused`() {
        #expect(frames(["Content-Length: \(Int.max)\r\n\r\n", "more"], limit: 100) == [.tooLarge])
        #expect(frames(["Content-Length: 99999999999999999999\r\n\r\n"]) == [.malformed])
    }

    @Test func `a header without an end is refused`() {
        #expect(frames([String(repeating: "x", count: 20_000)]) == [.malformed])
    }
}
