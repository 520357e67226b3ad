nonisolated extension APIClient {
    /// Time and chance as calls see them; a test has its own. The clock never goes backwards, and counts while the
    /// machine sleeps.
    struct CallClock: Sendable {
        var now: @Sendable () -> ContinuousClock.Instant = { .now }
        var sleep: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: bounded($0)) }
        /// The part of a wait of our own choice that is waited for, so that clients do not come in step.
        var jitter: @Sendable () -> Double = { .random(in: 0.5...1) }

        /// A year at most: the systems' clocks do not count to what a `Duration` can hold.
        static func bounded(_ time: Duration) -> Duration {
            min(max(time, .zero), .seconds(31_536_000))
        }
    }
}
