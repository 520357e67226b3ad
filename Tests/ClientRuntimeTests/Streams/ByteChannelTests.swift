import Foundation
import Testing
@testable import ClientRuntime

/// Checks the channel between a body's receiver and its reader.
@Suite struct ByteChannelTests {
    @Test func `buffered bytes are read as one piece, followed by the end`() async throws {
        let channel = APIClient.ByteChannel()
        channel.add(Data("a".utf8))
        channel.add(Data())
        channel.add(Data("b".utf8))
        channel.finish()
        #expect(try await channel.next() == Data("ab".utf8))
        #expect(try await channel.next() == nil)
        #expect(try await channel.next() == nil)
    }

    @Test func `a waiting reader gets the next piece`() async throws {
        let channel = APIClient.ByteChannel()
        async let piece = channel.next()
        try await Task.sleep(for: .milliseconds(20))
        channel.add(Data("a".utf8))
        #expect(try await piece == Data("a".utf8))
    }

    @Test func `an error follows the bytes received before it`() async throws {
        let channel = APIClient.ByteChannel()
        channel.add(Data("a".utf8))
        channel.finish(.failure(URLError(.networkConnectionLost)))
        channel.finish()
        #expect(try await channel.next() == Data("a".utf8))
        await #expect(throws: URLError.self) { try await channel.next() }
    }

    @Test func `a full channel pauses the receiver, and reading resumes it`() async throws {
        let told = Notifications()
        let channel = APIClient.ByteChannel { told.add($0) }
        let piece = Data(count: 150_000)
        channel.add(piece)
        #expect(told.values == [])
        channel.add(piece)
        channel.add(piece)
        #expect(told.values == [true])
        #expect(try await channel.next()?.count == 450_000)
        #expect(told.values == [true, false])
    }

    @Test func `the bytes of a receiver that cannot pause are kept in order`() async throws {
        let channel = APIClient.ByteChannel(pause: nil)
        var expected = Data()
        var found = Data()
        for number in 0..<40 {
            let piece = Data(repeating: UInt8(number), count: 200_000)
            expected += piece
            channel.add(piece)
            if number % 7 == 6 { found += try await channel.next() ?? Data() }
        }
        channel.finish()
        while let piece = try await channel.next() {
            #expect(piece.count <= 1 << 20)
            found += piece
        }
        #expect(found == expected)
    }

    @Test func `cancelling the task ends the wait for bytes`() async throws {
        let channel = APIClient.ByteChannel()
        let wait = Task { try await channel.next() }
        try await Task.sleep(for: .milliseconds(20))
        wait.cancel()
        await #expect(throws: CancellationError.self) { try await wait.value }
    }

    @Test func `the receiver is notified when its stream is released`() async throws {
        let told = Notifications()
        do {
            let channel = APIClient.ByteChannel(abandon: { told.add(true) })
            channel.add(Data("a".utf8))
            let stream = channel.stream()
            for try await _ in stream { break }
            #expect(told.values == [])
        }
        #expect(told.values == [true])
    }

    private final class Notifications: @unchecked Sendable {
        private let lock = NSLock()
        private var told: [Bool] = []

        var values: [Bool] { lock.withLock { told } }

        func add(_ value: Bool) {
            lock.withLock { told.append(value) }
        }
    }
}
