import Foundation
import Testing
@testable import ClientRuntime

/// Checks streams of many events, and events in many pieces. A benchmark measures their cost.
@Suite(.timeLimit(.minutes(10))) struct StreamSizeTests {
    @Test func `many small events in one piece are all read`() async throws {
        let count = 20_000
        let text = (0..<count).map { "data: \($0)\n\n" }.joined()
        var next = 0
        for try await event in APIClient.EventStream(text: answer([Data(text.utf8)])) {
            guard event.data == "\(next)" else { break }
            next += 1
        }
        #expect(next == count)
    }

    @Test(arguments: [1_400, 16_384]) func `a long event in many pieces is one event`(size: Int) async throws {
        let length = 1_000_000
        let bytes = Data(("data: " + String(repeating: "a", count: length) + "\n\n").utf8)
        let pieces = stride(from: 0, to: bytes.count, by: size).map { bytes[$0..<min($0 + size, bytes.count)] }
        var lengths: [Int] = []
        for try await event in APIClient.EventStream(text: answer(pieces)) { lengths.append(event.data.count) }
        #expect(lengths == [length])
    }

    private func answer(_ pieces: [Data]) -> APIClient.StreamedResponse {
        let channel = APIClient.ByteChannel()
        let body = APIClient.ByteStream { try await channel.next() }
        // Another task adds the pieces, so that the reader runs meanwhile.
        Task.detached {
            pieces.forEach { channel.add($0) }
            channel.finish()
        }
        return .sample(body)
    }
}
