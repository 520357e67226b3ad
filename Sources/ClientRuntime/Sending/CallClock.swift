nonisolated extension APIClient {
    /// The clock and the random numbers of calls; a test has its own. The clock never goes backwards, and goes on while
    /// the machine sleeps.
    struct CallClock: Sendable {
        var now: @Sendable () -> ContinuousClock.Instant = { .now }
        var sleep: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: bounded($0)) }
        /// The part of the policy's own wait that is waited for, so that clients do not retry at the same time.
        var jitter: @Sendable () -> Double = { .random(in: 0.5...1) }

        /// The time, at most a year: the clocks of the systems have a smaller range than `Duration`.
        static func bounded(_ time: Duration) -> Duration {
            min(max(time, .zero), .seconds(31_536_000))
        }
    }
}
