nonisolated extension APIClient {
    /// The interceptors of a call, the outermost first, and its transport, which a request passes in this order.
    struct InterceptorChain: Sendable {
        private let call: OutgoingCall
        private var rest: ArraySlice<any Interceptor>

        init(_ call: OutgoingCall) {
            self.call = call
            rest = call.configuration.interceptors[...]
        }

        func forward(_ request: HTTPRequest) async throws -> HTTPResponse {
            var chain = self
            guard let interceptor = chain.rest.popFirst() else { return try await call.transmit(request) }
            return try await interceptor.intercept(request, of: call.request.operation) { [chain] request in
                try await chain.forward(request)
            }
        }
    }
}
