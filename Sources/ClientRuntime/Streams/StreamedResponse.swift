internal import Foundation

nonisolated extension APIClient {
    /// A successful response whose body is still arriving.
    package struct StreamedResponse: Sendable {
        private let call: OutgoingCall
        let status: Int
        let headers: Headers
        package let body: ByteStream
        //% if log
        /// Adds the unexpected values in a part of the body to the log; `nil` if there is no log.
        var note: CallAttempt.Note?
        //% end

        init(_ call: OutgoingCall, _ response: ReceivedResponse, _ body: ByteStream) {
            self.call = call
            status = response.status
            headers = response.headers
            self.body = body
        }
    }
}

nonisolated extension APIClient.StreamedResponse {
    var clock: APIClient.CallClock { call.session.clock }

    //% if streamedLines
    /// The maximum size of a line or an event, in bytes.
    var limit: Int { call.configuration.streamLimit }

    //% end
    /// Decodes a part of the body as if it were a whole response.
    func part<Value>(_ body: Data, _ decode: (APIClient.ReceivedResponse) throws -> Value) throws -> Value {
        var part = APIClient.ReceivedResponse(status: status, headers: headers, body: body)
        part.isPart = true
        //% if log
        part.unexpectedValues = call.unexpectedValueCollector
        //% end
        do {
            let value = try decode(part)
            //% if log
            if let found = part.unexpectedValues?.all, !found.isEmpty { note?(status, found, nil) }
            //% end
            return value
        } catch {
            let failure = failure(error, part)
            //% if log
            note?(status, part.unexpectedValues?.all ?? [], failure)
            //% end
            throw failure
        }
    }

    /// Returns an error of reading the body as a failure of this call.
    func failure(_ error: any Error, _ body: Data) -> APIClient.Failure {
        failure(error, APIClient.ReceivedResponse(status: status, headers: headers, body: body))
    }

    private func failure(_ error: any Error, _ part: APIClient.ReceivedResponse) -> APIClient.Failure {
        error is DecodingError
            ? call.failure(ofReading: error, part) : call.failure(APIClient.OutgoingCall.reason(of: error), part)
    }

    //% if events
    /// Returns the failure for a body that is no event stream.
    func failure(_ problem: APIClient.DecodingProblem, _ body: Data) -> APIClient.Failure {
        call.failure(.decoding(problem), APIClient.ReceivedResponse(status: status, headers: headers, body: body))
    }

    /// Sends the same call again, with the ID of the last received event.
    func reopened(after lastEventID: String?) async throws -> Self {
        var call = call
        call.options.headers["Last-Event-ID"] = lastEventID ?? call.options.headers["Last-Event-ID"]
        call.read = { try await $0.openedAsEvents() }
        guard let stream = try await call.send().value as? Self else { throw CancellationError() }
        return stream
    }
    //% end
}

nonisolated extension APIClient.ReceivedResponse {
    /// The streamed response of a call.
    var opened: APIClient.StreamedResponse {
        get throws {
            guard let stream else { throw APIClient.mismatch("a body that is streamed", at: []) }
            return stream
        }
    }
}

nonisolated extension APIClient.Call {
    package init(
        _ session: APIClient.Session,
        _ request: APIClient.Request,
        errors: APIClient.ErrorResponses = [:],
        stream: @escaping @Sendable (APIClient.StreamedResponse) throws -> Value
    ) {
        self.init(session, request, errors: errors) { try stream($0.opened) }
        outgoing.isStreamed = true
    }
}
