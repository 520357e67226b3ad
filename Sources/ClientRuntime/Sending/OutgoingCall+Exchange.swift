internal import Foundation

nonisolated extension APIClient.OutgoingCall {
    func whole<Value>(
        _ ready: APIClient.HTTPRequest, _ errors: APIClient.ErrorResponses,
        _ misfits: APIClient.MisfitCollector?, _ decode: (APIClient.Answer) throws -> Value
    ) async throws(APIClient.Failure) -> APIClient.Response<Value> {
        let response = try await exchange(ready, send)
        let answer = APIClient.Answer(
            status: response.status, headers: response.headers, body: response.body, misfits: misfits)
        let value = try self.decode(answer, errors, decode)
        return .init(value: value, status: answer.status, headers: answer.headers, rawBody: answer.body)
    }

    /// What is no success comes as a whole.
    func stream<Value>(
        _ ready: APIClient.HTTPRequest, _ errors: APIClient.ErrorResponses,
        _ note: Note?, _ read: (APIClient.StreamedAnswer) async throws -> Value
    ) async throws(APIClient.Failure) -> APIClient.Response<Value> {
        let stream = try await exchange(ready, open)
        let isSuccess = (200..<300).contains(stream.status)
        let body = isSuccess ? Data() : try await collected(stream)
        let answer = APIClient.Answer(status: stream.status, headers: stream.headers, body: body)
        let streamed = APIClient.StreamedAnswer(
            status: stream.status, headers: stream.headers, body: stream.body,
            failure: { self.failure($0, answer, part: $1) },
            note: note,
            reopen: { id in
                var call = self
                call.options.headers["Last-Event-ID"] = id ?? options.headers["Last-Event-ID"]
                return try await call.send(errors: errors, .stream { $0 }).value
            })
        try decode(answer, errors) { _ in }
        do {
            return .init(value: try await read(streamed), status: stream.status, headers: stream.headers)
        } catch {
            throw error as? Failure ?? failure(error, answer, part: Data())
        }
    }

    private func exchange<Answer: Sendable>(
        _ ready: APIClient.HTTPRequest, _ send: (APIClient.HTTPRequest) async throws -> Answer
    ) async throws(APIClient.Failure) -> Answer {
        do {
            return try await send(ready)
        } catch let problem as APIClient.InvalidRequest {
            throw failure(.invalidRequest(problem))
        } catch {
            throw failure(Self.reason(of: error))
        }
    }

    private func collected(_ stream: APIClient.HTTPStream) async throws(APIClient.Failure) -> Data {
        do {
            return try await stream.body.collected(upTo: 10 << 20)
        } catch {
            throw failure(Self.reason(of: error))
        }
    }

    /// The request as it goes out, once it is its turn. The secrets are asked for last, so that they are new.
    func ready(_ attempt: inout Attempt) async throws(APIClient.Failure) -> APIClient.HTTPRequest {
        do {
            try Task.checkCancellation()
            var ready = APIClient.HTTPRequest(
                method: request.method,
                url: try url,
                headers: try headers,
                body: try request.body(with: options),
                timeout: options.timeout ?? configuration.timeout
            )
            if let gate = session.gate, let limit = request.limit {
                try await gate.admit(limit, session.clock)
                attempt.isAdmitted = true
            }
            try await authorize(&ready, &attempt)
            ready.body?.report = options.uploadProgress
            return ready
        } catch {
            throw failure(ofPreparing: error)
        }
    }

    func failure(ofPreparing error: any Error) -> APIClient.Failure {
        failure((error as? APIClient.InvalidRequest).map(Failure.Reason.invalidRequest) ?? .cancelled)
    }
}
