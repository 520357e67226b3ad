nonisolated extension APIClient {
    /// Stands between the calls and the transport: every attempt of every call passes through it, with its credentials,
    /// and so does every response. It may change either, send a request more than once, or respond by itself.
    public protocol Interceptor: Sendable {
        /// Sends a request on and returns its response.
        typealias Next = @Sendable (HTTPRequest) async throws -> HTTPResponse

        /// - Parameters:
        ///   - operation: The call's `operationId`; `oauth2.token` for a request for a token.
        ///   - next: Sends a request to the next interceptor, or from the last one to the server. A body whose
        ///     `isRepeatable` is `false` can be sent once.
        func intercept(_ request: HTTPRequest, of operation: String, next: Next) async throws -> HTTPResponse
    }
}
