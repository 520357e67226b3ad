nonisolated extension APIClient {
    /// The response that a stubbed client gives to each call of one operation.
    public struct StubRule: Sendable {
        private let operation: String
        private let call: String?
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
            return Self(operation: operation.name, call: operation.call, respond: response)
        }

        func matches(_ request: Request) -> Bool {
            operation == request.operation && call == request.furtherCall
        }
    }

    /// A key for the calls of an operation in a stub; `Value` is the type that they return. An operation with several
    /// functions in the client has a key for each.
    public struct StubOperation<Value: Sendable>: Sendable {
        let name: String
        /// The name of a call that the operation has beside its first one; `nil` for the first one.
        let call: String?

        init(_ name: String, call: String? = nil) {
            self.name = name
            self.call = call
        }
    }
}
