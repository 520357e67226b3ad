/// The API's rules for how often a call is sent, and sent again.
public struct CallPolicyPlan: Sendable {
    /// `x-rate-limit`; `nil`: the document has none for the call.
    public var limit: Limit?
    /// `true` if the server may act on the call twice; `false`: the call is never sent again; `nil`: its method
    /// decides.
    public var mayActTwice: Bool?
    /// The header by which the server tells the same call from another.
    public var idempotencyHeader: String?

    /// How many calls the API takes in a window of time.
    public struct Limit: Sendable {
        /// The number of calls in a window, at least 1.
        public var calls: Int
        /// The length of the window in milliseconds.
        public var window: Int
        /// The group of operations that are counted together; `nil`: the operation alone.
        public var group: String?
        /// The arguments whose values calls are counted by.
        public var keys: [ParameterPlan]
    }
}
