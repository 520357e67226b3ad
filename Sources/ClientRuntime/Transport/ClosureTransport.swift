nonisolated extension APIClient {
    /// A transport that calls a closure, for tests and previews, or around another transport.
    public struct ClosureTransport: Transport {
        private let closure: @Sendable (HTTPRequest) async throws -> HTTPResponse

        /// Creates a transport that calls the closure for every request. The closure throws if no complete response
        /// arrives.
        public init(_ closure: @escaping @Sendable (HTTPRequest) async throws -> HTTPResponse) {
            self.closure = closure
        }

        public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
            try await closure(request)
        }
    }
}
