internal import Foundation

nonisolated extension APIClient {
    /// What the copies of a client share: the server, the credentials, the transport.
    public final class Session: Sendable {
        let server: Server
        let credentials: [SecurityScheme: Credential]
        let configuration: Configuration

        init(server: Server, credentials: [SecurityScheme: Credential], configuration: Configuration) {
            self.server = server
            self.credentials = credentials
            self.configuration = configuration
        }
    }
}

nonisolated extension APIClient.Session: CustomReflectable {
    /// What a dump of a client or a call shows: nothing secret.
    public var customMirror: Mirror {
        Mirror(self, children: ["server": APIClient.Redaction.address(server.address)])
    }
}

nonisolated extension APIClient.Session {
    typealias Failure = APIClient.Failure

    func send<Value>(
        _ request: APIClient.Request,
        options: APIClient.CallOptions,
        errors: APIClient.ErrorResponses,
        _ reception: APIClient.Reception<Value>
    ) async throws(Failure) -> APIClient.Response<Value> {
        let policy = options.retries ?? configuration.retries
        var attempt = 1
        while true {
            do {
                return try await sendOnce(request, options: options, errors: errors, reception)
            } catch {
                guard let wait = policy.wait(after: error, attempt: attempt) else { throw error }
                guard (try? await Task.sleep(for: wait)) != nil else {
                    throw failure(.cancelled, of: request, options: options)
                }
                attempt += 1
            }
        }
    }

    private func sendOnce<Value>(
        _ request: APIClient.Request,
        options: APIClient.CallOptions,
        errors: APIClient.ErrorResponses,
        _ reception: APIClient.Reception<Value>
    ) async throws(Failure) -> APIClient.Response<Value> {
        let start = ContinuousClock.now
        do {
            let response =
                switch reception {
                case .whole(let decode): try await whole(request, options, errors, decode)
                case .stream(let open): try await stream(request, options, errors, open)
                }
            log(request, options, response.status, since: start, failure: nil)
            return response
        } catch {
            log(request, options, error.status, since: start, failure: error)
            throw error
        }
    }

    private func whole<Value>(
        _ request: APIClient.Request,
        _ options: APIClient.CallOptions,
        _ errors: APIClient.ErrorResponses,
        _ decode: (APIClient.Answer) throws -> Value
    ) async throws(Failure) -> APIClient.Response<Value> {
        let response = try await exchange(request, options) { try await $0.send($1) }
        let answer = APIClient.Answer(status: response.status, headers: response.headers, body: response.body)
        let value = try self.decode(answer, of: request, options, errors, decode)
        return .init(value: value, status: answer.status, headers: answer.headers, rawBody: answer.body)
    }

    /// What is no success comes as a whole.
    private func stream<Value>(
        _ request: APIClient.Request,
        _ options: APIClient.CallOptions,
        _ errors: APIClient.ErrorResponses,
        _ open: (APIClient.StreamedAnswer) throws -> Value
    ) async throws(Failure) -> APIClient.Response<Value> {
        let stream = try await exchange(request, options) { try await $0.open($1) }
        let isSuccess = (200..<300).contains(stream.status)
        let body = isSuccess ? Data() : try await exchange(request, options, stream)
        let answer = APIClient.Answer(status: stream.status, headers: stream.headers, body: body)
        let streamed = APIClient.StreamedAnswer(
            status: stream.status, headers: stream.headers, body: stream.body,
            failure: { self.failure($0, of: request, options: options, answer, part: $1) })
        let value = try decode(answer, of: request, options, errors) { _ in try open(streamed) }
        return .init(value: value, status: stream.status, headers: stream.headers)
    }

    private func exchange<Answer: Sendable>(
        _ request: APIClient.Request,
        _ options: APIClient.CallOptions,
        _ send: (any APIClient.Transport, APIClient.HTTPRequest) async throws -> Answer
    ) async throws(Failure) -> Answer {
        let ready = try await prepared(request, options: options)
        do {
            return try await send(configuration.transport, ready)
        } catch {
            throw failure(Self.reason(of: error), of: request, options: options)
        }
    }

    private func exchange(
        _ request: APIClient.Request, _ options: APIClient.CallOptions, _ stream: APIClient.HTTPStream
    ) async throws(Failure) -> Data {
        do {
            return try await stream.body.collected(upTo: 10 << 20)
        } catch {
            throw failure(Self.reason(of: error), of: request, options: options)
        }
    }

    private static func reason(of error: any Error) -> Failure.Reason {
        let isCancelled = error is CancellationError || (error as? URLError)?.code == .cancelled
        return isCancelled || Task.isCancelled ? .cancelled : .transport(APIClient.Redaction.error(error))
    }

    /// What went wrong in the body of an answer that was a success so far.
    private func failure(
        _ error: any Error, of request: APIClient.Request, options: APIClient.CallOptions,
        _ answer: APIClient.Answer, part: Data
    ) -> Failure {
        let part = APIClient.Answer(status: answer.status, headers: answer.headers, body: part)
        let reason = error is DecodingError ? Failure.Reason.decoding(problem(error, part)) : Self.reason(of: error)
        return failure(reason, of: request, options: options, part)
    }

    /// The request as it goes out.
    private func prepared(
        _ request: APIClient.Request, options: APIClient.CallOptions
    ) async throws(Failure) -> APIClient.HTTPRequest {
        do {
            try Task.checkCancellation()
            var ready = APIClient.HTTPRequest(
                method: request.method,
                url: try url(of: request, options: options),
                headers: try headers(of: request, options: options),
                body: try request.body(with: options),
                timeout: options.timeout ?? configuration.timeout
            )
            try await authorize(&ready, for: request, options: options)
            return ready
        } catch let problem as APIClient.InvalidRequest {
            throw failure(.invalidRequest(problem), of: request, options: options)
        } catch {
            throw failure(.cancelled, of: request, options: options)
        }
    }

    private func decode<Value>(
        _ answer: APIClient.Answer,
        of request: APIClient.Request,
        _ options: APIClient.CallOptions,
        _ errors: APIClient.ErrorResponses,
        _ decode: (APIClient.Answer) throws -> Value
    ) throws(Failure) -> Value {
        guard (200..<300).contains(answer.status) else {
            throw failure(reason(for: answer, errors), of: request, options: options, answer)
        }
        do {
            return try decode(answer)
        } catch {
            throw failure(.decoding(problem(error, answer)), of: request, options: options, answer)
        }
    }

    private func reason(for answer: APIClient.Answer, _ errors: APIClient.ErrorResponses) -> Failure.Reason {
        guard let (pattern, decoder) = errors.decoder(for: answer.status) else { return .undocumented }
        do {
            // Through `Result`, since an API that documents no error has no such body, and the compiler would know.
            return try Result { try decoder.decode(answer) }.map(Failure.Reason.documented).get()
        } catch {
            // A default promises no status in particular, so its body may be anybody's, such as a proxy's.
            return pattern == .default ? .undocumented : .decoding(problem(error, answer))
        }
    }

    private func problem(_ error: any Error, _ answer: APIClient.Answer) -> APIClient.DecodingProblem {
        .init(error, body: answer.body, contentType: answer.headers["Content-Type"])
    }

    func failure(
        _ reason: Failure.Reason,
        of request: APIClient.Request,
        options: APIClient.CallOptions,
        _ answer: APIClient.Answer? = nil
    ) -> Failure {
        Failure(
            reason,
            operation: request.operation,
            method: request.method,
            url: try? shownURL(of: request, options: options),
            status: answer?.status,
            headers: answer?.headers ?? [:],
            rawBody: answer?.body ?? Data()
        )
    }

    private func log(
        _ request: APIClient.Request,
        _ options: APIClient.CallOptions,
        _ status: Int?,
        since start: ContinuousClock.Instant,
        failure: Failure?
    ) {
        guard let log = configuration.log else { return }
        let url = try? shownURL(of: request, options: options)
        log(
            .init(
                operation: request.operation, method: request.method, url: url, status: status,
                duration: ContinuousClock.now - start, failure: failure))
    }
}
