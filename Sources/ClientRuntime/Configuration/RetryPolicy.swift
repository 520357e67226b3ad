internal import Foundation

nonisolated extension APIClient {
    /// The rules for sending a failed call again.
    ///
    /// After a 429, or if no connection was made, any call is sent again, since the server did not act on it. After a
    /// 408, 500, 502, 503, 504 or a lost connection, a call is sent again if the server may act on it twice: if its
    /// method is one of RFC 9110 §9.2.2, if the API says so, or if the call has an idempotency key.
    public struct RetryPolicy: Hashable, Sendable {
        /// The maximum number of retries, not counting the first attempt.
        public var limit: Int

        /// The longest wait before a retry. If a longer one is due, such as one that the server asks for, the call
        /// fails instead.
        public var longestWait: Duration

        /// The first wait, if the server asks for none. Each further wait is twice as long, at most 32 seconds or
        /// `firstWait`, if that is longer. The actual wait is a random part of it, at least half.
        public var firstWait: Duration

        /// True if calls of any method may be sent again, although the server may have acted on them. Set it only if
        /// that does no harm.
        public var repeatsAnyMethod: Bool

        /// Creates a policy. Negative values of `limit` and `firstWait` count as zero, and a `firstWait` of more than
        /// an hour as an hour.
        public init(
            limit: Int = 2, firstWait: Duration = .milliseconds(500), longestWait: Duration = .seconds(60),
            repeatsAnyMethod: Bool = false
        ) {
            self.limit = limit
            self.firstWait = firstWait
            self.longestWait = longestWait
            self.repeatsAnyMethod = repeatsAnyMethod
        }

        /// The policy without retries: a call is sent once.
        public static let never = Self(limit: 0)
    }
}

nonisolated extension APIClient.RetryPolicy {
    /// Returns the time to wait before the call is sent again; `nil` if it is not sent again.
    ///
    /// - Parameters:
    ///   - attempt: The number of the failed attempt, from 1.
    ///   - mayActTwice: `true` if the server may act on the call twice; `false`: the call is never sent again; `nil`:
    ///     the method and `repeatsAnyMethod` decide.
    ///   - jitter: The fraction of the backoff to wait, random so that clients do not retry at the same time.
    func wait(
        after failure: APIClient.Failure, attempt: Int, mayActTwice: Bool? = nil,
        jitter: Double = .random(in: 0.5...1)
    ) -> Duration? {
        guard attempt <= limit, mayActTwice != false, mayRepeat(failure, mayActTwice ?? repeatsAnyMethod) else {
            return nil
        }
        //% if pacing
        let wait = failure.retryAfter ?? Self.window(of: failure) ?? backoff(attempt) * jitter
        //% else
        //| let wait = failure.retryAfter ?? backoff(attempt) * jitter
        //% end
        return wait <= longestWait ? wait : nil
    }

    private func mayRepeat(_ failure: APIClient.Failure, _ isHarmless: Bool) -> Bool {
        let isHarmless =
            isHarmless
            || ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "QUERY"].contains(failure.method)
        switch failure.reason {
        case .transport(let error): return Self.isNeverSent(error) || isHarmless && !Self.isLasting(error)
        case .invalidRequest(.credential(let error)): return Self.isNeverSent(error)
        case .invalidRequest, .cancelled: return false
        case .documented, .undocumented, .decoding: break
        }
        switch failure.status {
        case 429: return true
        case 408, 500, 502, 503, 504: return isHarmless
        default: return false
        }
    }

    /// Returns true if no connection was made, so that the request was never sent.
    private static func isNeverSent(_ error: any Error) -> Bool {
        switch (error as? URLError)?.code {
        case .cannotConnectToHost, .cannotFindHost, .dnsLookupFailed, .notConnectedToInternet: true
        default: false
        }
    }

    /// Returns true if another attempt would fail in the same way.
    private static func isLasting(_ error: any Error) -> Bool {
        switch (error as? URLError)?.code {
        case .badURL, .unsupportedURL, .httpTooManyRedirects, .appTransportSecurityRequiresSecureConnection,
            .serverCertificateHasBadDate, .serverCertificateUntrusted, .serverCertificateHasUnknownRoot,
            .serverCertificateNotYetValid, .clientCertificateRejected, .clientCertificateRequired:
            true
        default: false
        }
    }

    //% if pacing
    /// Returns the window of the rate limit that the failure reports; `nil` if calls are left, since such a 429 has
    /// another reason.
    private static func window(of failure: APIClient.Failure) -> Duration? {
        let isUsedUp = (APIClient.CallLimit.remaining(failure.headers) ?? 0) <= 0
        return failure.status == 429 && isUsedUp ? APIClient.CallLimit.window(failure.headers) : nil
    }

    //% end
    private func backoff(_ attempt: Int) -> Duration {
        let first = min(max(firstWait, .zero), .seconds(3600))
        return min(first * (1 << min(max(attempt - 1, 0), 6)), max(first, .seconds(32)))
    }
}
