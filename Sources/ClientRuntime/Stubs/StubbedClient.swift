nonisolated extension APIClient {
    /// A client that asks no server: a closure answers each call, with typed values, with the examples of the API's
    /// description, or with what a server would send. For tests and previews.
    ///
    /// A `Failure` that the closure throws is the call's, a `StubResponse` is its answer, and any other error is a lost
    /// connection.
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

    /// A client that asks no server: operations have typed answers, and all others are answered with their examples.
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
        return stubbed(recording: recorder) { request in answers.first { $0.isFor(request) }?.answer ?? otherwise }
    }

    private static func stubbed(
        recording recorder: CallRecorder?,
        _ answer: @escaping @Sendable (Request) -> @Sendable (StubbedCall) async throws -> StubResponse
    ) -> APIClient {
        let stub = Stub(recorder: recorder, examples: { examples(of: $0) }, answer: answer)
        return APIClient(session: stub.session)
    }
}
