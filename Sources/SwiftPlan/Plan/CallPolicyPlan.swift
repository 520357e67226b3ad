/// The documented rate limit and retry rules of a call.
public struct CallPolicyPlan: Sendable {
    /// `x-rate-limit`; `nil` if the document has none for the call.
    public var limit: Limit?
    /// `true` if the call may be sent again even if the server acted on it; `false` if it is never sent again; `nil` if
    /// its method decides.
    public var mayActTwice: Bool?
    /// The header whose value tells the server that a call is a repetition; `nil` if there is none.
    public var idempotencyHeader: String?

    /// A number of calls that the API accepts in a time window.
    public struct Limit: Sendable {
        /// The number of calls in a window, at least 1.
        public var calls: Int
        /// The length of the window in milliseconds.
        public var window: Int
        /// The group of operations that are counted together; `nil` for the operation alone.
        public var group: String?
        /// The arguments that calls are counted by: calls with different values are counted separately.
        public var keys: [ParameterPlan]
    }
}
