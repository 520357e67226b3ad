nonisolated extension APIClient.Configuration {
    /// The treatment of documented rate limits.
    public enum Pacing: Hashable, Sendable {
        case off

        /// Calls are sent at the rate that the API documents for the operation, first come, first served; the others
        /// wait. Fewer are sent if a response says that fewer are left, since others make such calls, too. Copies of a
        /// client are paced together, and other clients apart: an API that counts by user needs one client for each
        /// user.
        case documented
    }

    /// The treatment of documented rate limits. The wait is part of the deadline, not of the timeout.
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
    /// - Parameters:
    ///   - group: The name of the operations that are counted together; `nil`: the operation alone.
    ///   - value: The value of the limit's key; calls with different values are counted apart.
    package mutating func limit(_ calls: Int, in window: Duration, of group: String? = nil, by value: String = "") {
        limit = .init(calls: calls, window: window, group: group ?? operation, value: value)
    }
}
