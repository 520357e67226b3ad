internal import Foundation

nonisolated extension APIClient.OutgoingCall {
    typealias Failure = APIClient.Failure

    func failure(_ reason: Failure.Reason, _ answer: APIClient.Answer? = nil) -> Failure {
        Failure(
            reason,
            operation: request.operation,
            method: request.method,
            url: try? shownURL,
            status: answer?.status,
            headers: answer?.headers ?? [:],
            rawBody: (answer?.body ?? Data()).prefix(Failure.longestBody)
        )
    }

    /// What went wrong in the body of an answer that was a success so far.
    func failure(_ error: any Error, _ answer: APIClient.Answer, part: Data) -> Failure {
        let part = APIClient.Answer(status: answer.status, headers: answer.headers, body: part)
        let reason = error is DecodingError ? Failure.Reason.decoding(problem(error, part)) : Self.reason(of: error)
        return failure(reason, part)
    }

    static func reason(of error: any Error) -> Failure.Reason {
        let isCancelled = error is CancellationError || (error as? URLError)?.code == .cancelled
        return isCancelled || Task.isCancelled ? .cancelled : .transport(APIClient.Redaction.error(error))
    }

    func decode<Value>(
        _ answer: APIClient.Answer,
        _ errors: APIClient.ErrorResponses,
        _ decode: (APIClient.Answer) throws -> Value
    ) throws(Failure) -> Value {
        guard (200..<300).contains(answer.status) else {
            throw failure(reason(for: answer, errors), answer)
        }
        do {
            return try decode(answer)
        } catch {
            throw failure(.decoding(problem(error, answer)), answer)
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
}
