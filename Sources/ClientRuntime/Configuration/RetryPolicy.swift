internal import Foundation

nonisolated extension APIClient {
    /// When a call that failed is sent again: where the server surely did not act on it, which is after a 429 and where
    /// no connection was made, whatever its method; and after a 408, 500, 502, 503, 504 or a lost connection if it does
    /// no harm that the server acts twice. That is so for the methods of RFC 9110 §9.2.2, and for all others only if
    /// the API says so or knows the call by an idempotency key.
    public struct RetryPolicy: Hashable, Sendable {
        /// How often at the most, the first time not counted.
        public var limit: Int

        /// A server that asks for more patience than this gets none, and the failure is thrown.
        public var longestWait: Duration

        /// How long to wait the first time, where the server does not say; then twice as long each time, half a minute
        /// at the most, and of each wait a part by chance, at least half.
        public var firstWait: Duration

        /// True if calls of any method may be sent again after the server may have acted on them: for callers who know
        /// that this does no harm.
        public var repeatsAnyMethod: Bool

        /// Negative values of `limit` and `firstWait` count as zero, and a `firstWait` of more than an hour as an hour.
        public init(
            limit: Int = 2, firstWait: Duration = .milliseconds(500), longestWait: Duration = .seconds(60),
            repeatsAnyMethod: Bool = false
        ) {
            self.limit = limit
            self.firstWait = firstWait
            self.longestWait = longestWait
            self.repeatsAnyMethod = repeatsAnyMethod
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
    ///   - mayActTwice: Whether it does no harm that the server acts twice; `false`: it is never sent again. `nil`: as the
    ///     method has it.
    ///   - jitter: the part of a wait of our own choice that is waited for, so that clients do not come in step.
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
        let isHarmless = isHarmless
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

    /// True if there was no connection for a request.
    private static func isNeverSent(_ error: any Error) -> Bool {
        switch (error as? URLError)?.code {
        case .cannotConnectToHost, .cannotFindHost, .dnsLookupFailed, .notConnectedToInternet: true
        default: false
        }
    }

    /// True if another attempt would fail in the same way.
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
    /// At the end of the window there are calls left again. A 429 with some left is about something else.
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
