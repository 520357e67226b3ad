internal import Foundation

nonisolated extension APIClient.OutgoingCall {
    typealias Failure = APIClient.Failure

    func failure(_ reason: Failure.Reason, _ answer: APIClient.ReceivedResponse? = nil) -> Failure {
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

    func failure(ofPreparing error: any Error) -> Failure {
        failure((error as? APIClient.InvalidRequest).map(Failure.Reason.invalidRequest) ?? .cancelled)
    }

    /// The failure for a response that is no success.
    func failure(documentedFor answer: APIClient.ReceivedResponse) -> Failure {
        failure(reason(for: answer), answer)
    }

    private func reason(for answer: APIClient.ReceivedResponse) -> Failure.Reason {
        //% if errors
        guard let decoder = errors.decoder(for: answer.status) else { return .undocumented }
        do {
            return .documented(try decoder.decode(answer))
        } catch {
            //% if own
            return .documented(.unreadable(problem(error, answer)))
            //% else
            //| return .documented(decoder.unreadable(problem(error, answer)))
            //% end
        }
        //% else
        //| .undocumented
        //% end
    }

    /// The failure for a success whose body cannot be read.
    func failure(ofReading error: any Error, _ answer: APIClient.ReceivedResponse) -> Failure {
        //% if streams
        if answer.stream != nil, !(error is DecodingError) { return failure(Self.reason(of: error), answer) }
        //% end
        return failure(.decoding(problem(error, answer)), answer)
    }

    private func problem(_ error: any Error, _ answer: APIClient.ReceivedResponse) -> APIClient.DecodingProblem {
        .init(error, body: answer.body, contentType: answer.headers["Content-Type"])
    }

    static func reason(of error: any Error) -> Failure.Reason {
        let isCancelled = error is CancellationError || (error as? URLError)?.code == .cancelled
        return isCancelled || Task.isCancelled ? .cancelled : .transport(APIClient.withoutURL(error))
    }
}

nonisolated extension APIClient {
    /// The error without the URL, which an error of `URLSession` has and which may hold a credential.
    static func withoutURL(_ error: any Error) -> any Error {
        guard let error = error as? URLError else { return error }
        return URLError(error.code, userInfo: [NSLocalizedDescriptionKey: error.localizedDescription])
    }
}
