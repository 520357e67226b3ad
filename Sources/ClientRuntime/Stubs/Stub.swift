internal import Foundation

nonisolated extension APIClient {
    /// The responder of a stubbed client, which has no server.
    package struct Stub: CallResponder {
        let recorder: CallRecorder?
        /// The examples of the API's description for an operation.
        let examples: @Sendable (_ operation: String) -> [DocumentedExample]
        /// Finds the closure that responds to the calls of a request.
        let responder: @Sendable (Request) -> @Sendable (StubbedCall) async throws -> StubResponse

        package init(
            recorder: CallRecorder?, examples: @escaping @Sendable (_ operation: String) -> [DocumentedExample],
            responder: @escaping @Sendable (Request) -> @Sendable (StubbedCall) async throws -> StubResponse
        ) {
            self.recorder = recorder
            self.examples = examples
            self.responder = responder
        }

        /// The session of the stubbed client. Its transport always throws, because no call needs a server.
        package var session: Session {
            let nowhere = ClosureTransport { _ in throw StubProblem("it asks no server") }
            return Session(
                server: "https://stub.invalid", credentials: [:], configuration: .init(transport: nowhere),
                responder: self)
        }
    }
}

nonisolated extension APIClient.Stub {
    func respond(
        to call: APIClient.OutgoingCall
    ) async throws(APIClient.Failure) -> APIClient.Response<any Sendable> {
        let response = try await stubbedResponse(to: call)
        switch response.content {
        case .value(let value):
            return .init(value: value, status: response.status ?? 200, headers: response.headers)
        case .error(let body):
            throw call.failure(.documented(body), .init(status: response.status ?? 400, headers: response.headers, body: Data()))
        case .response(let body):
            return try await respond(to: call, status: response.status ?? 200, response.headers, body)
        case .example(let name):
            let example = try example(of: call, status: response.status, name)
            let headers = example.headers.overridden(with: response.headers)
            return try await respond(to: call, status: response.status ?? example.status, headers, Data(example.body.utf8))
        }
    }

    private func stubbedResponse(to call: APIClient.OutgoingCall) async throws(APIClient.Failure) -> APIClient.StubResponse {
        do {
            let stubbed = try APIClient.StubbedCall(call)
            recorder?.add(stubbed)
            return try await responder(call.request)(stubbed)
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

    /// Responds as a server would, so that the response is read like any other.
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
        let accept = (try? call.headers["Accept"]) ?? call.request.accept
        // Errors have a media type of their own, whatever the call accepts.
        let all = examples(call.request.operation)
        let fitting = status.map { Self.examples(all, for: $0) } ?? all
        let accepted = fitting.filter { !call.isSuccess($0.status) || $0.isAccepted(accept) }
        let example = accepted.first { example in
            name == nil ? status != nil || call.isSuccess(example.status) : example.name == name
        }
        guard let example else {
            let wanted = [name.map { "named '\($0)'" }, status.map { "with status \($0)" }, "for a call that accepts \(accept)"]
            let problem = "the API's description has no such example: " + wanted.compactMap { $0 }.joined(separator: " ")
            throw call.failure(.transport(APIClient.StubProblem(problem)))
        }
        return example
    }

    /// Returns the examples of the response that stands for a status: the one of the fewest statuses.
    private static func examples(
        _ examples: [APIClient.DocumentedExample], for status: Int
    ) -> [APIClient.DocumentedExample] {
        let fitting = examples.filter { $0.statuses.contains(status) }
        let fewest = fitting.map(\.statuses.count).min()
        return fitting.filter { $0.statuses.count == fewest }
    }
}

nonisolated extension APIClient {
    /// The error of a stub that has no response to a call.
    struct StubProblem: LocalizedError, CustomStringConvertible {
        let description: String

        init(_ description: String) {
            self.description = "the stub cannot respond: \(description)"
        }

        var errorDescription: String? { description }
    }
}
