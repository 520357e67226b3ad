nonisolated extension APIClient.Configuration {
    /// The treatment of documented rate limits.
    public enum Pacing: Hashable, Sendable {
        case off

        /// As many calls go out in any stretch of time as the API documents for the operation, first come, first
        /// served; the others wait. Fewer do if an answer says that fewer are left, since somebody else makes such
        /// calls, too. Copies of a client are paced together, and other clients apart: an API that counts by user
        /// wants one client for each.
        case documented
    }

    /// The treatment of documented rate limits. The wait counts for the deadline, not for the timeout.
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
    ///   - group: What is counted together with other operations; `nil`: the operation alone.
    ///   - value: What else the calls are counted by.
    package mutating func limit(_ calls: Int, in window: Duration, of group: String? = nil, by value: String = "") {
        limit = .init(calls: calls, window: window, group: group ?? operation, value: value)
    }
}
