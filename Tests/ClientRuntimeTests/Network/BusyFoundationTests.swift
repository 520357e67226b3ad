#if canImport(FoundationNetworking)
import Foundation
import FoundationNetworking
import LoopbackSupport
import Testing
@testable import ClientRuntime

/// Checks calls while the queue that all sessions share in Foundation on Linux is blocked.
@Suite(.serialized, .timeLimit(.minutes(20)))
struct BusyFoundationTests {
    @Test func `calls that wait for Foundation block no threads`() async throws {
        try await withBusyFoundation { queue, call in
            let calls = (0..<64).map { _ in Task { try await call.value } }
            for _ in 0..<10 { try await Task.sleep(for: .milliseconds(10)) }
            #expect(!queue.isOpen)
            queue.open()
            for call in calls { #expect(try await call.value == "pong") }
        }
    }

    @Test func `a call that waits for Foundation ends on cancellation and on timeout`() async throws {
        try await withBusyFoundation { queue, call in
            let cancelled = Task { try await call.value }
            try await Task.sleep(for: .milliseconds(10))
            cancelled.cancel()
            await #expect(throws: APIClient.Failure.self) { try await cancelled.value }
            await #expect(throws: APIClient.Failure.self) {
                try await call.with { $0.timeout = .milliseconds(50) }.value
            }
            #expect(!queue.isOpen)
        }
    }

    private func withBusyFoundation(_ work: (BlockedQueue, APIClient.Call<String>) async throws -> Void) async throws {
        try await withNoOtherServer {
            let server = try RecordingServer { _ in .text("pong") }
            defer { server.stop() }
            let queue = BlockedQueue()
            defer { queue.open() }
            let blocker = URLSession(configuration: .ephemeral, delegate: Listener(), delegateQueue: queue)
            defer { blocker.finishTasksAndInvalidate() }
            blocker.dataTask(with: server.url).resume()
            while !queue.isReached { try await Task.sleep(for: .milliseconds(1)) }
            // Opens the queue if the test cannot.
            DispatchQueue.global().asyncAfter(deadline: .now() + 300) { queue.open() }
            let session = APIClient.Session(APIClient.URLSessionTransport(), server: .init(server.url))
            try await work(queue, APIClient.Call<String>(session, .sample("GET")) { try $0.text() })
        }
    }

    private final class Listener: NSObject, URLSessionDataDelegate {}

    /// Blocks callers that add an operation until the test opens it.
    private final class BlockedQueue: OperationQueue, @unchecked Sendable {
        private let condition = NSCondition()
        private var state = (isReached: false, isOpen: false)

        var isReached: Bool { condition.withLock { state.isReached } }
        var isOpen: Bool { condition.withLock { state.isOpen } }

        func open() {
            condition.withLock {
                state.isOpen = true
                condition.broadcast()
            }
        }

        override func addOperation(_ block: @escaping @Sendable () -> Void) {
            condition.withLock {
                state.isReached = true
                while !state.isOpen { condition.wait() }
            }
            super.addOperation(block)
        }
    }
}
#endif
