import Foundation
@testable import ClientRuntime

/// A clock on which every sleep ends at once and advances the time.
final class TestClock: @unchecked Sendable {
    private let lock = NSLock()
    private let start = ContinuousClock.now
    private var passed = Duration.zero
    private var sleeps: [Duration] = []

    /// All sleeps so far.
    var slept: [Duration] { lock.withLock { sleeps } }

    var now: ContinuousClock.Instant { start + lock.withLock { passed } }

    /// Moves the time forwards or back.
    func advance(by time: Duration) {
        lock.withLock { passed += time }
    }

    var clock: APIClient.CallClock {
        APIClient.CallClock(
            now: { self.now },
            sleep: { time in
                try Task.checkCancellation()
                self.lock.withLock {
                    self.sleeps.append(time)
                    self.passed += time
                }
            },
            jitter: { 1 })
    }
}

/// A value that tasks share.
final class Shared<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    init(_ value: Value) {
        self.value = value
    }

    func callAsFunction<Result>(_ work: (inout Value) throws -> Result) rethrows -> Result {
        try lock.withLock { try work(&value) }
    }
}

/// A gate that is closed until a test opens it.
final class Gate: Sendable {
    private let stream: AsyncStream<Void>
    private let opening: AsyncStream<Void>.Continuation

    init() {
        (stream, opening) = AsyncStream<Void>.makeStream()
    }

    func open() {
        opening.finish()
    }

    /// Also returns when the task is cancelled.
    func pass() async {
        for await _ in stream {}
    }
}
