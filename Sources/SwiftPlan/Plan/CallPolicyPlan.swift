/// What the API says of how often, and how often again, a call may be sent.
public struct CallPolicyPlan: Sendable {
    public var limit: Limit?
    /// Whether it does no harm that the server acts on it twice; `false`: it is never sent again. `nil`: as its method
    /// has it.
    public var mayActTwice: Bool?
    /// The header by which the server tells the same call from another.
    public var idempotencyHeader: String?

    public struct Limit: Sendable {
        public var calls: Int
        /// Milliseconds.
        public var window: Int
        /// What is counted together with other operations; `nil`: the operation alone.
        public var group: String?
        /// The arguments whose values calls are counted by.
        public var keys: [ParameterPlan]
    }
}
