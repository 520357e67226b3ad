internal import Foundation

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
        stubbed(Stub(answers: [], otherwise: answer, recorder: recorder))
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
        stubbed(Stub(answers: [answer] + others, otherwise: otherwise, recorder: recorder))
    }

    private static func stubbed(_ stub: Stub) -> APIClient {
        let nowhere = ClosureTransport { _ in throw StubProblem("it asks no server") }
        return APIClient(
            session: Session(
                server: "https://stub.invalid", credentials: [:], configuration: .init(transport: nowhere),
                responder: stub))
    }

    struct Stub: CallResponder {
        let answers: [StubAnswer]
        let otherwise: @Sendable (StubbedCall) async throws -> StubResponse
        let recorder: CallRecorder?
    }
}

nonisolated extension APIClient.Stub {
    func respond(
        to call: APIClient.OutgoingCall
    ) async throws(APIClient.Failure) -> APIClient.Response<any Sendable> {
        let answer = try await answer(to: call)
        switch answer.content {
        case .value(let value):
            return .init(value: value, status: answer.status ?? 200, headers: answer.headers)
        case .error(let body):
            throw call.failure(.documented(body), .init(status: answer.status ?? 400, headers: answer.headers, body: Data()))
        case .response(let body):
            return try await respond(to: call, status: answer.status ?? 200, answer.headers, body)
        case .example(let name):
            let example = try example(of: call, status: answer.status, name)
            let headers = example.headers.overridden(with: answer.headers)
            return try await respond(to: call, status: example.status, headers, Data(example.body.utf8))
        }
    }

    private func answer(to call: APIClient.OutgoingCall) async throws(APIClient.Failure) -> APIClient.StubResponse {
        do {
            let stubbed = try APIClient.StubbedCall(call)
            recorder?.add(stubbed)
            let own = answers.first { $0.isFor(call.request) }?.answer
            return try await (own ?? otherwise)(stubbed)
        } catch let response as APIClient.StubResponse {
            return response
        } catch let failure as APIClient.Failure {
            throw failure
        } catch let problem as APIClient.InvalidRequest {
            throw call.failure(.invalidRequest(problem))
        } catch {
            throw call.failure(APIClient.OutgoingCall.reason(of: error))
        }
    }

    /// As if a server had answered, so that the response is read like any other.
    private func respond(
        to call: APIClient.OutgoingCall, status: Int, _ headers: APIClient.Headers, _ body: Data
    ) async throws(APIClient.Failure) -> APIClient.Response<any Sendable> {
        let transport = APIClient.ClosureTransport { _ in .init(status: status, headers: headers, body: body) }
        var call = call
        //% if retries
        call.options.retries = .never
        //% end
        //% if credentials
        call.options.requiresCredentials = false
        //% end
        call.session = APIClient.Session(
            server: call.session.server, credentials: [:], configuration: .init(transport: transport))
        return try await call.send()
    }

    private func example(
        of call: APIClient.OutgoingCall, status: Int?, _ name: String?
    ) throws(APIClient.Failure) -> APIClient.DocumentedExample {
        let fitting = APIClient.DocumentedExample.all(of: call.request.operation).first { example in
            (status == nil || example.status == status) && (name == nil || example.name == name)
        }
        guard let fitting else {
            throw call.failure(.transport(APIClient.StubProblem("the API's description has no such example")))
        }
        return fitting
    }
}

nonisolated extension APIClient {
    /// Why a stub cannot give its answer.
    struct StubProblem: LocalizedError, CustomStringConvertible {
        let description: String

        init(_ description: String) {
            self.description = "the stub cannot answer: \(description)"
        }

        var errorDescription: String? { description }
    }
}
