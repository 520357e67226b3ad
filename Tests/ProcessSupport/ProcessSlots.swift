import Foundation

/// Limits the number of processes that run at the same time. Waiting callers take their turns in order.
public actor ProcessSlots {
    /// One slot for each core.
    public static let perCore = ProcessSlots(count: ProcessInfo.processInfo.activeProcessorCount)

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// - Parameter count: The number of slots, at least 1.
    public init(count: Int) {
        free = max(count, 1)
    }

    /// Runs an operation in a slot, once one is free.
    public func use<Value: Sendable>(_ operation: @Sendable () async throws -> Value) async rethrows -> Value {
        await enter()
        defer { leave() }
        return try await operation()
    }

    private func enter() async {
        guard free == 0 else { return free -= 1 }
        await withCheckedContinuation { waiting.append($0) }
    }

    /// Passes the slot to the caller that waits longest.
    private func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
