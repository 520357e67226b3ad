internal import Foundation

nonisolated extension APIClient {
    /// What is known of a call whatever its answer is: enough to build its request, to send it, and to say what failed.
    struct OutgoingCall: Sendable {
        var session: Session
        var request: Request
        var options = CallOptions()

        var configuration: Configuration { session.configuration }

        var retries: RetryPolicy { options.retries ?? configuration.retries }
    }
}

nonisolated extension APIClient.OutgoingCall {
    /// Sends the call as often as the policy lets it, for as long as there is time.
    func send<Value>(
        errors: APIClient.ErrorResponses, _ reception: APIClient.Reception<Value>
    ) async throws(APIClient.Failure) -> APIClient.Response<Value> {
        if let answerer = session.answerer { return try await answerer.answer(self, errors, reception) }
        let call = keyed
        guard let deadline = options.deadline ?? configuration.deadline else {
            return try await call.attempts(errors, reception, until: nil)
        }
        let time = APIClient.CallClock.bounded(deadline)
        let end = session.clock.now() + time
        return try await race(against: time) { () async throws(APIClient.Failure) in
            try await call.attempts(errors, reception, until: end)
        }
    }

    /// With a key of its own, by which the server tells one attempt from another call, where the API has such keys.
    private var keyed: Self {
        var call = self
        if let name = request.idempotencyHeader, !hasIdempotencyKey {
            call.request.headers[name] = UUID().uuidString.lowercased()
        }
        return call
    }

    private func race<Value>(
        against time: Duration,
        _ work: @escaping @Sendable () async throws(APIClient.Failure) -> APIClient.Response<Value>
    ) async throws(APIClient.Failure) -> APIClient.Response<Value> {
        let result = await withTaskGroup(of: Result<APIClient.Response<Value>, APIClient.Failure>?.self) { group in
            group.addTask {
                do throws(APIClient.Failure) {
                    return .success(try await work())
                } catch {
                    return .failure(error)
                }
            }
            group.addTask { [clock = session.clock] in
                try? await clock.sleep(time)
                return nil
            }
            defer { group.cancelAll() }
            return await group.next().flatMap { $0 }
        }
        guard let result else { throw failure(Task.isCancelled ? .cancelled : Self.timeOver) }
        return try result.get()
    }

    private static var timeOver: Failure.Reason {
        .transport(URLError(.timedOut, userInfo: [NSLocalizedDescriptionKey: "the deadline has passed"]))
    }
}
