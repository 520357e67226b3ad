nonisolated extension APIClient {
    /// When a call that failed is sent again: after a 429 whatever its method, since the server did not act, and after a
    /// 408, 500, 502, 503, 504 or a lost connection only if its method may be repeated (RFC 9110 §9.2.2).
    public struct RetryPolicy: Hashable, Sendable {
        /// How often at the most, the first time not counted.
        public var limit: Int

        /// A server that asks for more patience than this gets none, and the failure is thrown.
        public var longestWait: Duration

        public init(limit: Int = 2, longestWait: Duration = .seconds(60)) {
            self.limit = limit
            self.longestWait = longestWait
        }

        /// A call is sent once.
        public static let never = Self(limit: 0)
    }
}

nonisolated extension APIClient.RetryPolicy {
    /// How long to wait before the call is sent again; `nil` where it is not.
    ///
    /// - Parameters:
    ///   - attempt: which one failed, from 1.
    ///   - jitter: the part of a wait of our own choice that is waited for, so that clients do not come in step.
    func wait(after failure: APIClient.Failure, attempt: Int, jitter: Double = .random(in: 0.5...1)) -> Duration? {
        guard attempt <= limit, Self.mayRepeat(failure) else { return nil }
        let wait = failure.retryAfter ?? Self.window(of: failure) ?? Self.backoff(attempt) * jitter
        return wait <= longestWait ? wait : nil
    }

    private static func mayRepeat(_ failure: APIClient.Failure) -> Bool {
        let isIdempotent = ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "QUERY"].contains(failure.method)
        switch failure.reason {
        case .transport: return isIdempotent
        case .invalidRequest, .cancelled: return false
        case .documented, .undocumented, .decoding: break
        }
        switch failure.status {
        case 429: return true
        case 408, 500, 502, 503, 504: return isIdempotent
        default: return false
        }
    }

    /// The window that a limit is counted in, in milliseconds: at its end there are calls left again.
    private static func window(of failure: APIClient.Failure) -> Duration? {
        guard failure.status == 429, let text = failure.headers["x-ratelimit-window"], let window = UInt32(text) else {
            return nil
        }
        return .milliseconds(Int64(window))
    }

    /// Half a second, then twice as long each time, half a minute at the most.
    private static func backoff(_ attempt: Int) -> Duration {
        .milliseconds(500 << min(max(attempt - 1, 0), 6))
    }
}
