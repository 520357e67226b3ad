nonisolated extension APIClient {
    /// A client without a server, for tests and previews: a closure answers each call with a typed value, an example of
    /// the API's description, or a raw response.
    ///
    /// A `Failure` that the closure throws is the call's failure, a `StubResponse` is its response, and any other error
    /// counts as a lost connection.
    ///
    /// - Parameters:
    ///   - recorder: Takes note of every call.
    ///   - respond: Responds to each call; by default with its example.
    public static func stub(
        recording recorder: CallRecorder? = nil,
        _ respond: @escaping @Sendable (StubbedCall) async throws -> StubResponse = { _ in .example }
    ) -> APIClient {
        stubbed(recording: recorder) { _ in respond }
    }

    /// A client without a server: some operations have rules with typed values, and all others respond with their examples.
    ///
    ///     let client = APIClient.stub(.on(\.things.show) { _ in Thing(name: "Oak") })
    ///
    /// - Parameters:
    ///   - recorder: Takes note of every call.
    ///   - rule: The response to the calls of one operation. The first rule for an operation counts.
    ///   - otherwise: Responds to all other calls.
    public static func stub(
        recording recorder: CallRecorder? = nil,
        _ rule: StubRule,
        _ others: StubRule...,
        otherwise: @escaping @Sendable (StubbedCall) async throws -> StubResponse = { _ in .example }
    ) -> APIClient {
        let rules = [rule] + others
        return stubbed(recording: recorder) { request in rules.first { $0.matches(request) }?.respond ?? otherwise }
    }

    private static func stubbed(
        recording recorder: CallRecorder?,
        _ responder: @escaping @Sendable (Request) -> @Sendable (StubbedCall) async throws -> StubResponse
    ) -> APIClient {
        let stub = Stub(recorder: recorder, examples: { examples(of: $0) }, responder: responder)
        return APIClient(session: stub.session)
    }
}
