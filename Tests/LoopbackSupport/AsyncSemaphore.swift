/// Limits the work that runs at once, and starts it in the order of its requests.
///
/// A test run starts all its tests at once. With a server or a compiler for each and few cores, none would end in time.
public final class AsyncSemaphore: Sendable {
    /// True if the task holds a turn, so that a server within another server's work does not wait for it.
    @TaskLocal private static var isTaken = false

    private let count: Int
    private let state: Locked<State>

    private struct State {
        var free: Int
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    /// - Parameter count: The number of turns, at least 1.
    public init(_ count: Int) {
        self.count = count
        state = Locked(State(free: count))
    }

    /// Does work in a turn, and waits for the turn unless the task already holds one.
    public func take<Result>(
        isolation: isolated (any Actor)? = #isolation, _ work: () async throws -> Result
    ) async rethrows -> Result {
        guard !Self.isTaken else { return try await work() }
        await begin()
        defer { end() }
        return try await Self.$isTaken.withValue(true) { try await work() }
    }

    /// Runs work while no other work runs. Two concurrent calls would wait for each other.
    func takeAll<Result>(
        isolation: isolated (any Actor)? = #isolation, _ work: () async throws -> Result
    ) async rethrows -> Result {
        for _ in 0..<count { await begin() }
        defer { for _ in 0..<count { end() } }
        return try await Self.$isTaken.withValue(true) { try await work() }
    }

    private func begin() async {
        await withCheckedContinuation { continuation in
            let isFree = state { state in
                guard state.free > 0 else {
                    state.waiting.append(continuation)
                    return false
                }
                state.free -= 1
                return true
            }
            if isFree {
                continuation.resume()
            }
        }
    }

    private func end() {
        let next = state { state in
            guard state.waiting.isEmpty else { return Optional(state.waiting.removeFirst()) }
            state.free += 1
            return nil
        }
        next?.resume()
    }
}
