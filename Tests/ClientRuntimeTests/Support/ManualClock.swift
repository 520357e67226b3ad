import Foundation
@testable import ClientRuntime

/// A clock that stands still until the test advances it: a sleep ends when that much time has passed.
final class ManualClock: @unchecked Sendable {
    private let lock = NSLock()
    private let start = ContinuousClock.now
    private var passed = Duration.zero
    private var sleepers: [Int: Sleeper] = [:]
    private var count = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []

    private struct Sleeper {
        let end: Duration
        let continuation: CheckedContinuation<Void, any Error>
    }

    var clock: APIClient.CallClock {
        APIClient.CallClock(
            now: { self.start + self.lock.withLock { self.passed } }, sleep: { try await self.sleep($0) }, jitter: { 1 })
    }

    func advance(by time: Duration) {
        let due = lock.withLock {
            passed += time
            let due = sleepers.filter { $0.value.end <= passed }
            due.keys.forEach { sleepers[$0] = nil }
            return due.values
        }
        due.forEach { $0.continuation.resume() }
    }

    /// Waits until a task sleeps.
    func waitForSleep() async {
        await withCheckedContinuation { continuation in
            let isSleeping = lock.withLock {
                if sleepers.isEmpty { waiting.append(continuation) }
                return !sleepers.isEmpty
            }
            if isSleeping { continuation.resume() }
        }
    }

    private func sleep(_ time: Duration) async throws {
        let id = lock.withLock {
            count += 1
            return count
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let (result, waiting) = begin(id, time, continuation)
                if let result { continuation.resume(with: result) }
                waiting.forEach { $0.resume() }
            }
        } onCancel: {
            lock.withLock { sleepers.removeValue(forKey: id) }?.continuation.resume(throwing: CancellationError())
        }
    }

    /// The result of a sleep that ends at once, and the tasks that wait for a sleep.
    private func begin(
        _ id: Int, _ time: Duration, _ continuation: CheckedContinuation<Void, any Error>
    ) -> (Result<Void, any Error>?, [CheckedContinuation<Void, Never>]) {
        lock.withLock {
            if Task.isCancelled { return (.failure(CancellationError()), []) }
            if time <= .zero { return (.success(()), []) }
            sleepers[id] = Sleeper(end: passed + time, continuation: continuation)
            defer { waiting = [] }
            return (nil, waiting)
        }
    }
}
