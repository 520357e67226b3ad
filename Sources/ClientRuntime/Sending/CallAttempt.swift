internal import Foundation

nonisolated extension APIClient {
    /// One attempt to send a call.
    struct CallAttempt: Sendable {
        let call: OutgoingCall
        //% if log
        /// The number of the attempt, from 1.
        private var number = 1
        /// The start of the attempt.
        private var start: ContinuousClock.Instant?
        /// The collector of unexpected values; `nil` if they are not collected.
        private var unexpectedValues: UnexpectedValueCollector?
        //% end
        //% if refresh
        /// The sent secrets of the credentials that can be renewed.
        private var secrets: [(credential: Credential, secret: String)] = []
        /// True once the call has renewed its secrets, because the server refused them.
        private var hasRenewed = false
        //% end
        //% if pacing
        /// True if the gate has admitted the attempt and awaits its result.
        private var isAdmitted = false
        //% end

        init(_ call: OutgoingCall) {
            self.call = call
        }
        //% if attemptState

        /// Resets the state for the next attempt.
        mutating func next() {
            //% if log
            number += 1
            //% end
            //% if refresh
            secrets = []
            //% end
            //% if pacing
            isAdmitted = false
            //% end
        }
        //% end
    }
}

nonisolated extension APIClient.CallAttempt {
    /// Sends the request and reads a successful response.
    mutating func send() async throws(APIClient.Failure) -> APIClient.Response<any Sendable> {
        //% if attemptEnds
        //% if log
        start = call.session.clock.now()
        unexpectedValues = call.unexpectedValueCollector
        //% end
        do {
            let response = try await response()
            await end(response.status, response.headers)
            return response
        } catch {
            await end(error.status, error.headers, error)
            throw error
        }
    }

    private mutating func response() async throws(APIClient.Failure) -> APIClient.Response<any Sendable> {
        //% end
        let request = try await request()
        let received = try await exchange(request)
        //% if streams
        let response = call.isStreamed ? try await streamed(received) : whole(received)
        //% else
        //| let response = whole(received)
        //% end
        let value = try await value(of: response)
        //% if partialLists
        return .init(
            value: value, status: response.status, headers: response.headers,
            unexpectedValues: unexpectedValues?.all ?? [], rawBody: response.body)
        //% else
        //| return .init(value: value, status: response.status, headers: response.headers, rawBody: response.body)
        //% end
    }
    //% if attemptEnds

    private func end(_ status: Int?, _ headers: APIClient.Headers, _ failure: APIClient.Failure? = nil) async {
        //% if pacing
        if isAdmitted, let limit = call.request.limit {
            await call.session.gate?.responded(limit, status: status, headers: headers, call.session.clock)
        }
        //% end
        //% if log
        note?(status, unexpectedValues?.all ?? [], failure)
        //% end
    }
    //% end

    /// Returns the request to send. Secrets are requested last, so that they are fresh.
    private mutating func request() async throws(APIClient.Failure) -> APIClient.HTTPRequest {
        do {
            try Task.checkCancellation()
            var request = try call.httpRequest
            //% if pacing
            if let gate = call.session.gate, let limit = call.request.limit {
                try await gate.admit(limit, call.session.clock)
                isAdmitted = true
            }
            //% end
            try await authorize(&request)
            return request
        } catch {
            throw call.failure(ofPreparing: error)
        }
    }

    private func exchange(_ request: APIClient.HTTPRequest) async throws(APIClient.Failure) -> APIClient.HTTPResponse {
        do {
            return try await call.exchange(request)
        } catch let problem as APIClient.InvalidRequest {
            throw call.failure(.invalidRequest(problem))
        } catch {
            throw call.failure(APIClient.OutgoingCall.reason(of: error))
        }
    }

    private func whole(_ response: APIClient.HTTPResponse) -> APIClient.ReceivedResponse {
        //% if log
        .init(response, unexpectedValues)
        //% else
        //| .init(response)
        //% end
    }

    private func value(of response: APIClient.ReceivedResponse) async throws(APIClient.Failure) -> any Sendable {
        guard call.isSuccess(response.status) else { throw call.failure(documentedFor: response) }
        do {
            return try await call.read(response)
        } catch {
            throw error as? APIClient.Failure ?? call.failure(ofReading: error, response)
        }
    }
}

// MARK: Credentials

nonisolated extension APIClient.CallAttempt {
    /// Requests the secrets of the call's credentials and adds them to the request.
    private mutating func authorize(_ request: inout APIClient.HTTPRequest) async throws {
        for scheme in call.schemes {
            guard let credential = call.session.credentials[scheme] else { continue }
            //% if refresh
            let secret = try await secret { [call] in try await credential.secret(for: call) }
            //% else
            //| let secret = try await secret(credential.secret)
            //% end
            request.add(secret, as: scheme)
            //% if refresh
            if credential.isRenewable { secrets.append((credential, secret)) }
            //% end
        }
        if let name = request.headers.firstInvalidName { throw APIClient.InvalidRequest.header(name) }
        try Task.checkCancellation()
    }

    private func secret(_ ask: () async throws -> String) async throws -> String {
        do {
            return try await ask()
        } catch {
            try Task.checkCancellation()
            guard !(error is CancellationError) else { throw error }
            throw APIClient.InvalidRequest.credential(APIClient.withoutURL(error))
        }
    }
    //% if refresh

    /// Renews the secrets that the server refused. Returns true if any of them changed. A call renews them once: a
    /// server that refuses a new secret has another reason.
    mutating func renewSecrets() async throws(APIClient.Failure) -> Bool {
        guard !hasRenewed else { return false }
        hasRenewed = true
        var isOther = false
        do {
            for (credential, refused) in secrets {
                let secret = try await secret { [call] in try await credential.secret(for: call, insteadOf: refused) }
                isOther = isOther || secret != refused
            }
        } catch {
            throw call.failure(ofPreparing: error)
        }
        return isOther
    }
    //% end
}
//% if log

// MARK: Log

nonisolated extension APIClient.CallAttempt {
    /// Returns the failure for the log, without the body of a token response.
    private func shown(_ failure: APIClient.Failure?) -> APIClient.Failure? {
        //% if oauth2
        if call.request.isForTokens { return failure?.withoutBody }
        //% end
        return failure
    }

    /// A closure that adds an entry to the log.
    typealias Note = @Sendable (_ status: Int?, [APIClient.UnexpectedValue], APIClient.Failure?) -> Void

    /// The closure that logs this attempt; `nil` if there is no log.
    private var note: Note? {
        guard let log = call.configuration.log, let start else { return nil }
        return { [self] status, unexpectedValues, failure in
            log(
                .init(
                    operation: call.request.operation, method: call.request.method, url: try? call.shownURL,
                    status: status, duration: call.session.clock.now() - start,
                    failure: shown(failure), attempt: number,
                    unexpectedValues: unexpectedValues))
        }
    }
}
//% end
//% if streams

// MARK: Streams

nonisolated extension APIClient.CallAttempt {
    /// Returns a successful response whose body is still arriving. Reads the body of any other response, up to 10 MB.
    private func streamed(
        _ response: APIClient.HTTPResponse
    ) async throws(APIClient.Failure) -> APIClient.ReceivedResponse {
        let body = response.bytes
        var response = whole(response)
        guard call.isSuccess(response.status) else {
            do {
                response.body = try await body.collected(upTo: 10 << 20)
                return response
            } catch {
                throw call.failure(APIClient.OutgoingCall.reason(of: error))
            }
        }
        response.body = .init()
        response.stream = APIClient.StreamedResponse(call, response, body)
        //% if log
        response.stream?.note = note
        //% end
        return response
    }
}
//% end
