nonisolated extension APIClient {
    /// The clock and the random numbers of calls, which tests replace. The clock never goes backwards, and continues
    /// while the machine sleeps.
    struct CallClock: Sendable {
        var now: @Sendable () -> ContinuousClock.Instant = { .now }
        var sleep: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: bounded($0)) }
        //% if retries
        /// The fraction of a retry's wait that is used, random so that clients do not retry at the same time.
        var jitter: @Sendable () -> Double = { .random(in: 0.5...1) }
        //% end

        /// Returns the time, limited to zero at least and a year at most: system clocks have a smaller range than
        /// `Duration`.
        static func bounded(_ time: Duration) -> Duration {
            min(max(time, .zero), .seconds(31_536_000))
        }
    }
}
