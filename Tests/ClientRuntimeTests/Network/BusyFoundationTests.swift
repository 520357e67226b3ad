#if canImport(FoundationNetworking)
import Foundation
import FoundationNetworking
import LoopbackSupport
import Testing
@testable import ClientRuntime

/// Foundation on Linux has one queue for all sessions, which is at times long in use.
@Suite(.serialized, .timeLimit(.minutes(20)))
struct BusyFoundationTests {
    @Test func `calls that wait for Foundation leave all threads to other tasks`() async throws {
        try await withBusyFoundation { door, call in
            let calls = (0..<64).map { _ in Task { try await call.value } }
            for _ in 0..<10 { try await Task.sleep(for: .milliseconds(10)) }
            #expect(!door.isOpen)
            door.open()
            for call in calls { #expect(try await call.value == "pong") }
        }
    }

    @Test func `a call that waits for Foundation ends when it is cancelled and when its time is over`() async throws {
        try await withBusyFoundation { door, call in
            let cancelled = Task { try await call.value }
            try await Task.sleep(for: .milliseconds(10))
            cancelled.cancel()
            await #expect(throws: APIClient.Failure.self) { try await cancelled.value }
            await #expect(throws: APIClient.Failure.self) {
                try await call.with { $0.timeout = .milliseconds(50) }.value
            }
            #expect(!door.isOpen)
        }
    }

    private func withBusyFoundation(_ work: (Door, APIClient.Call<String>) async throws -> Void) async throws {
        try await withNoOtherServer {
            let server = try RecordingServer { _ in .text("pong") }
            defer { server.stop() }
            let door = Door()
            defer { door.open() }
            let blocker = URLSession(configuration: .ephemeral, delegate: Listener(), delegateQueue: door)
            defer { blocker.finishTasksAndInvalidate() }
            blocker.dataTask(with: server.url).resume()
            while !door.isReached { try await Task.sleep(for: .milliseconds(1)) }
            // Should nothing else be able to.
            DispatchQueue.global().asyncAfter(deadline: .now() + 300) { door.open() }
            let session = APIClient.Session(APIClient.URLSessionTransport(), server: .init(server.url))
            try await work(door, APIClient.Call<String>(session, .sample("GET")) { try $0.text() })
        }
    }

    private final class Listener: NSObject, URLSessionDataDelegate {}

    /// Holds up who brings something to it until it is opened.
    private final class Door: OperationQueue, @unchecked Sendable {
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
