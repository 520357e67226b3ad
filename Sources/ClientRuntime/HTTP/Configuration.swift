nonisolated extension APIClient {
    /// What all calls of a client share.
    public struct Configuration: Sendable {
        /// Carries requests to the server.
        public var transport: any Transport

        /// What every request and every answer goes through, the first of them outermost.
        public var interceptors: [any Interceptor] = []

        /// Sent with every call; a header that the call itself sets is sent instead.
        public var headers: Headers = [:]

        /// How long a call may take, redirects included; `nil`: as long as the transport lets it.
        public var timeout: Duration? = .seconds(60)

        /// When a call that failed is sent again, each time with a timeout of its own.
        public var retries = RetryPolicy.never

        /// Told of every exchange, without secrets.
        public var log: (@Sendable (LogEntry) -> Void)?

        public init(transport: any Transport) {
            self.transport = transport
        }
    }
}
