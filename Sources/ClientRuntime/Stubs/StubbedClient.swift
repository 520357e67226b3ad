nonisolated extension APIClient {
    /// Returns a client without a server, for tests and previews. A closure responds to each call with a typed value,
    /// an example of the API's description, or a raw response.
    ///
    /// If the closure throws a `Failure`, so does the call. If it throws a `StubResponse`, that is the response. Any
    /// other error fails the call as an error of the transport would.
    ///
    /// - Parameters:
    ///   - recorder: Records every call.
    ///   - respond: Responds to each call; by default with its first example.
    public static func stub(
        recording recorder: CallRecorder? = nil,
        _ respond: @escaping @Sendable (StubbedCall) async throws -> StubResponse = { _ in .example }
    ) -> APIClient {
        stubbed(recording: recorder) { _ in respond }
    }

    /// Returns a client without a server. Rules respond to the calls of some operations with typed values.
    ///
    ///     let client = APIClient.stub(.on(\.things.show) { _ in Thing(name: "Oak") })
    ///
    /// - Parameters:
    ///   - recorder: Records every call.
    ///   - rule: The response to the calls of one operation. If several rules match a call, the first is used.
    ///   - otherwise: Responds to all other calls; by default with their first example.
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
