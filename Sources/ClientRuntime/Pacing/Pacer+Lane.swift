nonisolated extension APIClient.Pacer {
    /// The state of the calls that a limit counts together.
    struct Lane: Sendable {
        private let limit: APIClient.CallLimit
        /// The times of the calls in the last window, the oldest first: when this client sent them, or noticed those of
        /// others.
        private var counted: [ContinuousClock.Instant] = []
        private var blockedUntil: ContinuousClock.Instant?
        /// The number of calls without a response yet.
        private var underWay = 0

        init(_ limit: APIClient.CallLimit) {
            self.limit = limit
        }

        var isIdle: Bool { counted.isEmpty && blockedUntil == nil && underWay == 0 }

        /// Returns the time until another call may be sent; `nil`: it may be sent now.
        mutating func wait(at now: ContinuousClock.Instant) -> Duration? {
            expire(at: now)
            // The call that must leave the window before another may be sent.
            let last = counted.dropLast(max(limit.calls, 1) - 1).last
            return [last.map { $0 + span - now }, blockedUntil.map { $0 - now }].compactMap { $0 }.max()
        }

        mutating func recordSent(at now: ContinuousClock.Instant) {
            counted.append(now)
            underWay += 1
        }

        /// Adopts the number of calls left that a response states, if it is lower than the lane's own. The server's
        /// number may not include the calls that are under way.
        mutating func responded(status: Int?, headers: APIClient.Headers, at now: ContinuousClock.Instant) {
            underWay = max(0, underWay - 1)
            expire(at: now)
            let remaining = APIClient.CallLimit.remaining(headers)
            if status == 429 || remaining.map({ $0 <= 0 }) == true {
                let end = now + blockedTime(status, headers)
                blockedUntil = max(blockedUntil ?? end, end)
            } else if let remaining {
                let unknown = limit.calls - counted.count - max(0, remaining - underWay)
                counted += Array(repeating: now, count: max(0, unknown))
            }
        }

        /// Forgets calls that are older than a window. If the clock was set back, a future call counts from now.
        mutating func expire(at now: ContinuousClock.Instant) {
            if let last = counted.last, last > now {
                counted = counted.map { min($0, now) }
            }
            let span = span
            if let first = counted.first, first + span <= now {
                counted.removeAll { $0 + span <= now }
            }
            if let end = blockedUntil {
                blockedUntil = end <= now ? nil : min(end, now + Self.longestBlock)
            }
        }

        /// The window with a margin of a twentieth, at most half a second, because calls reach the server after
        /// different times.
        private var span: Duration {
            limit.window + min(limit.window / 20, .milliseconds(500))
        }

        /// Returns the time for which no calls are left: the server's `Retry-After` or window, else the documented
        /// window.
        private func blockedTime(_ status: Int?, _ headers: APIClient.Headers) -> Duration {
            let asked = status == 429 ? APIClient.Failure.retryAfter(headers) : nil
            return min(asked ?? APIClient.CallLimit.window(headers) ?? limit.window, Self.longestBlock)
        }

        private static let longestBlock = Duration.seconds(3600)
    }
}
