nonisolated extension APIClient {
    /// Holds calls back until it is their turn.
    protocol CallGate: Sendable {
        /// Returns when a call may be sent; throws if it is cancelled before that.
        func admit(_ limit: CallLimit, _ clock: CallClock) async throws

        /// Receives the result of each admitted call once, also of a call without a response.
        func responded(_ limit: CallLimit, status: Int?, headers: Headers, _ clock: CallClock) async
    }

    /// How many calls the API takes in any window of time, and which of them it counts together.
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
    /// The number of calls that are left, according to a response.
    static func remaining(_ headers: APIClient.Headers) -> Int? {
        headers["x-ratelimit-remaining"].flatMap { Int($0) }
    }

    /// The window in which calls are counted, according to a response, which gives it in milliseconds.
    static func window(_ headers: APIClient.Headers) -> Duration? {
        headers["x-ratelimit-window"].flatMap { UInt32($0) }.map { .milliseconds(Int64($0)) }
    }
}
