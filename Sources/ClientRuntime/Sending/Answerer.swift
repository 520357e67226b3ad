nonisolated extension APIClient {
    /// Answers calls in place of a server.
    protocol Answerer: Sendable {
        func answer<Value>(
            _ call: OutgoingCall, _ errors: ErrorResponses, _ reception: Reception<Value>
        ) async throws(Failure) -> Response<Value>
    }
}
