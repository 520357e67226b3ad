nonisolated extension APIClient {
    /// The response that a stubbed client gives to each call of one operation.
    public struct StubRule: Sendable {
        private let operation: String
        private let accept: String?
        let respond: @Sendable (StubbedCall) async throws -> StubResponse

        /// Responds to each call of the operation with the value that the closure returns. To respond with an error, the
        /// closure throws a `StubResponse`, such as `.error(_:status:)`.
        public static func on<Value>(
            _ operation: Swift.KeyPath<StubOperations, StubOperation<Value>>,
            _ value: @escaping @Sendable (StubbedCall) async throws -> Value
        ) -> Self {
            on(operation, response: { .value(try await value($0)) })
        }

        /// Responds to each call of the operation in the same way, such as with an error or an example of the spec.
        public static func on<Value>(
            _ operation: Swift.KeyPath<StubOperations, StubOperation<Value>>, _ response: StubResponse
        ) -> Self {
            on(operation, response: { _ in response })
        }

        private static func on<Value>(
            _ operation: Swift.KeyPath<StubOperations, StubOperation<Value>>,
            response: @escaping @Sendable (StubbedCall) async throws -> StubResponse
        ) -> Self {
            let operation = StubOperations()[keyPath: operation]
            return Self(operation: operation.name, accept: operation.accept, respond: response)
        }

        func matches(_ request: Request) -> Bool {
            operation == request.operation && (accept ?? request.accept) == request.accept
        }
    }

    /// A key for an operation in a stub; `Value` is the type that its calls return.
    public struct StubOperation<Value: Sendable>: Sendable {
        let name: String
        /// The `Accept` header of the calls, if the operation has a call for each media type; `nil` if it has one call.
        let accept: String?

        init(_ name: String, accept: String? = nil) {
            self.name = name
            self.accept = accept
        }
    }
}
