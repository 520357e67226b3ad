internal import Foundation

nonisolated extension APIClient.OutgoingCall {
    typealias Failure = APIClient.Failure

    func failure(_ reason: Failure.Reason, _ response: APIClient.ReceivedResponse? = nil) -> Failure {
        Failure(
            reason,
            operation: request.operation,
            method: request.method,
            url: try? shownURL,
            status: response?.status,
            headers: response?.headers ?? [:],
            rawBody: (response?.body ?? Data()).prefix(Failure.longestBody)
        )
    }

    func failure(ofPreparing error: any Error) -> Failure {
        failure((error as? APIClient.InvalidRequest).map(Failure.Reason.invalidRequest) ?? .cancelled)
    }

    /// Returns the failure for a response that is not a success.
    func failure(documentedFor response: APIClient.ReceivedResponse) -> Failure {
        failure(reason(for: response), response)
    }

    private func reason(for response: APIClient.ReceivedResponse) -> Failure.Reason {
        //% if errors
        guard let decoder = errors.decoder(for: response.status) else { return .undocumented }
        do {
            return .documented(try decoder.decode(response))
        } catch {
            //% if own
            return .documented(.unreadable(problem(error, response)))
            //% else
            //| return .documented(decoder.unreadable(problem(error, response)))
            //% end
        }
        //% else
        //| .undocumented
        //% end
    }

    /// Returns the failure for a successful response whose body cannot be read.
    func failure(ofReading error: any Error, _ response: APIClient.ReceivedResponse) -> Failure {
        //% if streams
        if response.stream != nil, !(error is DecodingError) { return failure(Self.reason(of: error), response) }
        //% end
        return failure(.decoding(problem(error, response)), response)
    }

    private func problem(_ error: any Error, _ response: APIClient.ReceivedResponse) -> APIClient.DecodingProblem {
        //% if streams
        let contentType = response.isPart ? nil : response.headers["Content-Type"]
        return .init(error, body: response.body, contentType: contentType)
        //% else
        //| .init(error, body: response.body, contentType: response.headers["Content-Type"])
        //% end
    }

    static func reason(of error: any Error) -> Failure.Reason {
        let isCancelled = error is CancellationError || (error as? URLError)?.code == .cancelled
        return isCancelled || Task.isCancelled ? .cancelled : .transport(APIClient.withoutURL(error))
    }
}

nonisolated extension APIClient {
    /// Returns the error without its URL, which errors of `URLSession` have and which may contain a credential.
    static func withoutURL(_ error: any Error) -> any Error {
        guard let error = error as? URLError else { return error }
        return URLError(error.code, userInfo: [NSLocalizedDescriptionKey: error.localizedDescription])
    }
}
