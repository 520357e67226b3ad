nonisolated extension APIClient {
    /// Responds to calls in place of a server. The core of a client knows stubs by this protocol alone, so that a
    /// product can be built without them.
    protocol CallResponder: Sendable {
        func respond(to call: OutgoingCall) async throws(Failure) -> Response<any Sendable>
    }
}
