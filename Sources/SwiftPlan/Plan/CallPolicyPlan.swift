/// What the API says of how often, and how often again, a call may be sent.
public struct CallPolicyPlan: Sendable {
    public var limit: Limit?
    /// Whether it may be sent again although the server may have acted on it; `nil`: as its method has it.
    public var isRepeatable: Bool?
    /// The header by which the server tells the same call from another.
    public var idempotencyHeader: String?

    public struct Limit: Sendable {
        public var calls: Int
        /// Milliseconds.
        public var window: Int
        /// The arguments whose values calls are counted by.
        public var keys: [ParameterPlan]
    }
}
