nonisolated extension APIClient {
    /// The answer of a stubbed client to the calls of one operation.
    public struct StubAnswer: Sendable {
        private let operation: String
        private let accept: String?
        let answer: @Sendable (StubbedCall) async throws -> StubResponse

        /// Values of the operation's own type. The closure may throw a `StubResponse`, such as `.error(_:status:)`.
        public static func on<Value>(
            _ operation: Swift.KeyPath<StubOperations, StubOperation<Value>>,
            _ value: @escaping @Sendable (StubbedCall) async throws -> Value
        ) -> Self {
            on(operation, response: { .value(try await value($0)) })
        }

        /// The same response to each call, such as an error or another example.
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
            return Self(operation: operation.name, accept: operation.accept, answer: response)
        }

        func isFor(_ request: Request) -> Bool {
            operation == request.operation && (accept ?? request.accept) == request.accept
        }
    }

    /// An operation, and the type of its value.
    public struct StubOperation<Value: Sendable>: Sendable {
        let name: String
        /// The media types that tell its calls from others of the operation; `nil`: any.
        let accept: String?

        init(_ name: String, accept: String? = nil) {
            self.name = name
            self.accept = accept
        }
    }
}
