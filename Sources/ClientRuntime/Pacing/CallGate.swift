nonisolated extension APIClient {
    /// Holds up calls until it is their turn.
    protocol CallGate: Sendable {
        /// Returns when a call may be sent; throws if it is cancelled before that.
        func admit(_ limit: CallLimit, _ clock: CallClock) async throws

        /// To be told once of each call that was admitted, also of one that got no answer.
        func answered(_ limit: CallLimit, status: Int?, headers: Headers, _ clock: CallClock) async
    }

    /// How many calls the API takes in any stretch of time, and which of them it counts together.
    struct CallLimit: Sendable {
        let calls: Int
        let window: Duration
        /// An operation, or what several have in common.
        let group: String
        /// The value of the limit's key.
        let value: String

        var key: String { value.isEmpty ? group : "\(group) \(value)" }
    }
}

nonisolated extension APIClient.CallLimit {
    /// How many calls an answer says are left.
    static func remaining(_ headers: APIClient.Headers) -> Int? {
        headers["x-ratelimit-remaining"].flatMap { Int($0) }
    }

    /// The time that an answer says calls are counted in, in milliseconds.
    static func window(_ headers: APIClient.Headers) -> Duration? {
        headers["x-ratelimit-window"].flatMap { UInt32($0) }.map { .milliseconds(Int64($0)) }
    }
}
