nonisolated extension APIClient {
    /// What is known of a call whatever its answer is: enough to build its request, to send it, and to say what failed.
    struct OutgoingCall: Sendable {
        let session: Session
        var request: Request
        var options = CallOptions()

        var configuration: Configuration { session.configuration }
    }
}

nonisolated extension APIClient.OutgoingCall {
    /// Sends the call as often as the policy lets it.
    func send<Value>(
        errors: APIClient.ErrorResponses, _ reception: APIClient.Reception<Value>
    ) async throws(APIClient.Failure) -> APIClient.Response<Value> {
        let policy = options.retries ?? configuration.retries
        var attempt = 1
        while true {
            do {
                return try await sendOnce(errors: errors, reception)
            } catch {
                guard request.isRepeatable, let wait = policy.wait(after: error, attempt: attempt) else { throw error }
                guard (try? await Task.sleep(for: wait)) != nil else { throw failure(.cancelled) }
                attempt += 1
            }
        }
    }

    private func sendOnce<Value>(
        errors: APIClient.ErrorResponses, _ reception: APIClient.Reception<Value>
    ) async throws(APIClient.Failure) -> APIClient.Response<Value> {
        let start = ContinuousClock.now
        do {
            let response =
                switch reception {
                case .whole(let decode): try await whole(errors, decode)
                case .stream(let open): try await stream(errors, open)
                }
            log(response.status, since: start, failure: nil)
            return response
        } catch {
            log(error.status, since: start, failure: error)
            throw error
        }
    }

    private func log(_ status: Int?, since start: ContinuousClock.Instant, failure: APIClient.Failure?) {
        guard let log = configuration.log else { return }
        log(
            .init(
                operation: request.operation, method: request.method, url: try? shownURL, status: status,
                duration: ContinuousClock.now - start, failure: failure))
    }
}
