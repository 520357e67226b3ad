nonisolated extension APIClient {
    /// A gate that holds calls back until their rate limits allow them.
    protocol CallGate: Sendable {
        /// Returns when a call may be sent. Throws if the task is cancelled before that.
        func admit(_ limit: CallLimit, _ clock: CallClock) async throws

        /// Receives the result of each admitted call once, even if the call has no response.
        func responded(_ limit: CallLimit, status: Int?, headers: Headers, _ clock: CallClock) async
    }

    /// The rate limit of a call: the number of calls in any window of time, and the calls that are counted together.
    struct CallLimit: Sendable {
        let calls: Int
        let window: Duration
        /// The operation, or the group of operations that are counted together.
        let group: String
        /// The value of the limit's key.
        let value: String

        var key: String { value.isEmpty ? group : "\(group) \(value)" }
    }
}

nonisolated extension APIClient.CallLimit {
    /// Returns the number of calls that are left according to a response.
    static func remaining(_ headers: APIClient.Headers) -> Int? {
        headers["x-ratelimit-remaining"].flatMap { Int($0) }
    }

    /// Returns the window in which calls are counted, from a header of a response, which gives milliseconds.
    static func window(_ headers: APIClient.Headers) -> Duration? {
        headers["x-ratelimit-window"].flatMap { UInt32($0) }.map { .milliseconds(Int64($0)) }
    }
}
