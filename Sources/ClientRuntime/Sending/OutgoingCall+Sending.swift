nonisolated extension APIClient.OutgoingCall {
    func attempts<Value>(
        _ errors: APIClient.ErrorResponses, _ reception: APIClient.Reception<Value>,
        until end: ContinuousClock.Instant?
    ) async throws(APIClient.Failure) -> APIClient.Response<Value> {
        var attempt = Attempt(end: end, isWatched: configuration.log != nil)
        while true {
            do {
                let response = try await send(&attempt, errors, reception)
                session.budget.giveBack()
                return response
            } catch {
                guard try await isRepeated(after: error, &attempt) else { throw error }
                attempt.next()
            }
        }
    }

    private func send<Value>(
        _ attempt: inout Attempt, _ errors: APIClient.ErrorResponses,
        _ reception: APIClient.Reception<Value>
    ) async throws(APIClient.Failure) -> APIClient.Response<Value> {
        let start = session.clock.now()
        do {
            let ready = try await ready(&attempt)
            let response =
                switch reception {
                case .whole(let decode): try await whole(ready, errors, attempt.misfits, decode)
                case .stream(let open): try await stream(ready, errors, note(attempt, since: start), open)
                }
            await ended(attempt, since: start, status: response.status, headers: response.headers)
            return response
        } catch {
            await ended(attempt, since: start, status: error.status, headers: error.headers, failure: error)
            throw error
        }
    }

    /// Whether the call is to be sent again after this failure; waits until then.
    private func isRepeated(
        after failure: APIClient.Failure, _ attempt: inout Attempt
    ) async throws(APIClient.Failure) -> Bool {
        // A secret is renewed for the next call as well, so also where this one's body can be sent only once.
        if failure.status == 401, try await renew(&attempt), request.hasRepeatableBody { return true }
        guard request.hasRepeatableBody else { return false }
        let wait = retries.wait(
            after: failure, attempt: attempt.retries + 1, mayActTwice: mayActTwice, jitter: session.clock.jitter())
        guard let wait, attempt.end.map({ session.clock.now() + wait < $0 }) ?? true, session.budget.take() else {
            return false
        }
        do {
            try await session.clock.sleep(wait)
        } catch {
            throw self.failure(.cancelled)
        }
        attempt.retries += 1
        return true
    }

    /// Whether it does no harm that the server acts on the call twice; `nil`: as its method has it.
    private var mayActTwice: Bool? {
        request.mayActTwice ?? (hasIdempotencyKey ? true : nil)
    }

    var hasIdempotencyKey: Bool {
        guard let name = request.idempotencyHeader else { return false }
        return [options.headers, request.headers, configuration.headers].contains { $0[name] != nil }
    }

    private func ended(
        _ attempt: Attempt, since start: ContinuousClock.Instant, status: Int?, headers: APIClient.Headers,
        failure: APIClient.Failure? = nil
    ) async {
        if attempt.isAdmitted, let limit = request.limit {
            await session.gate?.answered(limit, status: status, headers: headers, session.clock)
        }
        note(attempt, since: start)?(status, attempt.misfits?.all ?? [], failure)
    }

    /// Makes an entry in the log.
    typealias Note = @Sendable (_ status: Int?, [APIClient.Misfit], APIClient.Failure?) -> Void

    /// `nil` where nobody keeps a log.
    private func note(_ attempt: Attempt, since start: ContinuousClock.Instant) -> Note? {
        guard let log = configuration.log else { return nil }
        return { status, misfits, failure in
            log(
                .init(
                    operation: request.operation, method: request.method, url: try? shownURL, status: status,
                    duration: session.clock.now() - start,
                    failure: request.isForTokens ? failure?.withoutBody : failure, attempt: attempt.number,
                    misfits: misfits))
        }
    }
}
