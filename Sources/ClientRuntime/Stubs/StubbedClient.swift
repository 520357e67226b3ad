nonisolated extension APIClient {
    /// A client without a server, for tests and previews: a closure answers each call with a typed value, an example of
    /// the API's description, or a raw response.
    ///
    /// A `Failure` that the closure throws is the call's failure, a `StubResponse` is its response, and any other error
    /// counts as a lost connection.
    ///
    /// - Parameters:
    ///   - recorder: Takes note of every call.
    ///   - answer: Without one, every call is answered with its example.
    public static func stub(
        recording recorder: CallRecorder? = nil,
        _ answer: @escaping @Sendable (StubbedCall) async throws -> StubResponse = { _ in .example }
    ) -> APIClient {
        stubbed(recording: recorder) { _ in answer }
    }

    /// A client without a server: some operations have typed answers, and all others respond with their examples.
    ///
    ///     let client = APIClient.stub(.on(\.things.show) { _ in Thing(name: "Oak") })
    ///
    /// - Parameters:
    ///   - recorder: Takes note of every call.
    ///   - answer: The answer to the calls of one operation. The first one for an operation counts.
    ///   - otherwise: Answers all other calls.
    public static func stub(
        recording recorder: CallRecorder? = nil,
        _ answer: StubAnswer,
        _ others: StubAnswer...,
        otherwise: @escaping @Sendable (StubbedCall) async throws -> StubResponse = { _ in .example }
    ) -> APIClient {
        let answers = [answer] + others
        return stubbed(recording: recorder) { request in answers.first { $0.matches(request) }?.respond ?? otherwise }
    }

    private static func stubbed(
        recording recorder: CallRecorder?,
        _ answer: @escaping @Sendable (Request) -> @Sendable (StubbedCall) async throws -> StubResponse
    ) -> APIClient {
        let stub = Stub(recorder: recorder, examples: { examples(of: $0) }, answer: answer)
        return APIClient(session: stub.session)
    }
}
