nonisolated extension APIClient {
    /// A responder to calls instead of a server. The core of a client refers to stubs only by this protocol, so that a
    /// product can be built without them.
    protocol CallResponder: Sendable {
        func respond(to call: OutgoingCall) async throws(Failure) -> Response<any Sendable>
    }
}
