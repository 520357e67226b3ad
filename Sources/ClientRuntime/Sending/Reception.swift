nonisolated extension APIClient {
    /// How the value of a call is made of a successful answer.
    enum Reception<Value>: Sendable {
        /// Of all of it.
        case whole(@Sendable (Answer) throws -> Value)
        /// Of its head; the body is read meanwhile or later.
        case stream(@Sendable (StreamedAnswer) async throws -> Value)
    }
}
