nonisolated extension APIClient.Configuration {
    /// The treatment of documented rate limits.
    public enum Pacing: Hashable, Sendable {
        /// Calls are sent at once, whatever the API documents.
        case off

        /// Calls are sent at the rate that the API documents for the operation, first come, first served; the others
        /// wait. If a response states that fewer calls are left, fewer are sent, because others may make such calls,
        /// too. Copies of a client share a limit, and other clients do not: an API that counts by user needs one client
        /// for each user.
        case documented
    }

    /// The treatment of documented rate limits. The wait counts towards the deadline, not the timeout.
    public var pacing: Pacing {
        get { makeGate == nil ? .off : .documented }
        set {
            switch newValue {
            case .off: makeGate = nil
            case .documented: makeGate = { APIClient.Pacer() }
            }
        }
    }
}

nonisolated extension APIClient.Request {
    /// Sets the rate limit of the call.
    ///
    /// - Parameters:
    ///   - group: The name of the operations that are counted together; `nil`: the operation alone.
    ///   - value: The value of the limit's key. Calls with different values are counted separately.
    package mutating func limit(_ calls: Int, in window: Duration, of group: String? = nil, by value: String = "") {
        limit = .init(calls: calls, window: window, group: group ?? operation, value: value)
    }
}
