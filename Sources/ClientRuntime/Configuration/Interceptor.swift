nonisolated extension APIClient {
    /// A step between the calls and the transport. Every attempt of every call passes through it, with its credentials,
    /// and so does every response. It may change both, send a request more than once, or respond without sending it.
    public protocol Interceptor: Sendable {
        /// A closure that sends a request on and returns its response.
        typealias Next = @Sendable (HTTPRequest) async throws -> HTTPResponse

        /// Sends a request on with `next` and returns the response.
        ///
        /// - Parameters:
        ///   - operation: The call's `operationId`; `oauth2.token` for a request for a token.
        ///   - next: Sends a request to the next interceptor, or from the last one to the server.
        //% if uploads
        ///     A body whose `isRepeatable` is `false` can be sent once.
        //% end
        /// - Throws: An error that fails the call: an `InvalidRequest` with the reason `invalidRequest`, and any other
        ///   with the reason `transport` or `cancelled`.
        func intercept(_ request: HTTPRequest, of operation: String, next: Next) async throws -> HTTPResponse
    }
}
