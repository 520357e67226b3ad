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
        decode: (APIClient.Answer) throws -> Value
    ) async throws(Failure) -> APIClient.Response<Value> {
        let policy = options.retries ?? configuration.retries
        var attempt = 1
        while true {
            do {
                return try await sendOnce(request, options: options, errors: errors, decode: decode)
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
        decode: (APIClient.Answer) throws -> Value
    ) async throws(Failure) -> APIClient.Response<Value> {
        let start = ContinuousClock.now
        do {
            let answer = try await exchange(request, options: options)
            let value = try self.decode(answer, of: request, options, errors, decode)
            log(request, options, answer.status, since: start, failure: nil)
            return .init(value: value, status: answer.status, headers: answer.headers, rawBody: answer.body)
        } catch {
            log(request, options, error.status, since: start, failure: error)
            throw error
        }
    }

    private func exchange(
        _ request: APIClient.Request, options: APIClient.CallOptions
    ) async throws(Failure) -> APIClient.Answer {
        let ready = try await prepared(request, options: options)
        do {
            let answer = try await configuration.transport.send(ready)
            return .init(status: answer.status, headers: answer.headers, body: answer.body)
        } catch {
            let isCancelled = error is CancellationError || (error as? URLError)?.code == .cancelled
            let reason = isCancelled || Task.isCancelled
                ? Failure.Reason.cancelled : .transport(APIClient.Redaction.error(error))
            throw failure(reason, of: request, options: options)
        }
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
