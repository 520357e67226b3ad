internal import Foundation

nonisolated extension APIClient {
    /// A call without the type of its value: everything needed to build its request, send it and read its response.
    struct OutgoingCall: Sendable {
        var session: Session
        var request: Request
        var errors: ErrorResponses = [:]
        var options = CallOptions()
        /// Makes the value of a successful response. It is untyped so that all calls of a client share the code that
        /// sends them.
        var read: @Sendable (ReceivedResponse) async throws -> any Sendable
        //% if streams
        /// True if the response's body is read while it arrives.
        var isStreamed = false
        //% end

        @inline(never) init(
            _ session: Session, _ request: Request, _ errors: ErrorResponses = [:], options: CallOptions = CallOptions(),
            read: @escaping @Sendable (ReceivedResponse) async throws -> any Sendable
        ) {
            self.session = session
            self.request = request
            self.errors = errors
            self.options = options
            self.read = read
        }

        /// Creates a call whose value is decoded from JSON. All types of value share this code.
        @inline(never) init(
            _ session: Session, _ request: Request, _ errors: ErrorResponses, value: any (Decodable & Sendable).Type
        ) {
            self.init(session, request, errors) { try $0.json(value) }
        }

        var configuration: Configuration { session.configuration }
        //% if retries

        var retries: RetryPolicy { options.retries ?? configuration.retries }
        //% end
        //% if log

        /// A new collector; `nil` if unexpected values are not collected.
        var unexpectedValueCollector: UnexpectedValueCollector? {
            //% if partialLists
            if options.skipsUnreadableElements ?? configuration.skipsUnreadableElements { return .init(skipsElements: true) }
            //% end
            return configuration.log.map { _ in UnexpectedValueCollector() }
        }
        //% end

        /// Returns true if the status is a success.
        func isSuccess(_ status: Int) -> Bool {
            //% if redirects
            if request.redirects.contains(status) { return true }
            //% end
            return (200..<300).contains(status)
        }
    }
}

nonisolated extension APIClient.OutgoingCall {
    /// Sends the call, as often as the retry policy and the deadline allow.
    func send() async throws(APIClient.Failure) -> APIClient.Response<any Sendable> {
        //% if stubs
        if let responder = session.responder { return try await responder.respond(to: self) }
        //% end
        //% if retries
        let call = keyed
        guard let deadline = options.deadline ?? configuration.deadline else {
            return try await APIClient.RetryLoop(call).run()
        }
        let time = APIClient.CallClock.bounded(deadline)
        let loop = APIClient.RetryLoop(call, end: session.clock.now() + time)
        return try await race(against: time) { () async throws(APIClient.Failure) in try await loop.run() }
        //% else
        //| var attempt = APIClient.CallAttempt(self)
        //| return try await attempt.send()
        //% end
    }
    //% if retries

    /// The call with an idempotency key, if the API has such keys. The server recognises a repeated call by its key.
    private var keyed: Self {
        var call = self
        if let name = request.idempotencyHeader, !hasIdempotencyKey {
            call.request.headers[name] = UUID().uuidString.lowercased()
        }
        return call
    }

    var hasIdempotencyKey: Bool {
        guard let name = request.idempotencyHeader else { return false }
        return [options.headers, request.headers, configuration.headers].contains { $0[name] != nil }
    }

    private func race(
        against time: Duration,
        _ work: @escaping @Sendable () async throws(APIClient.Failure) -> APIClient.Response<any Sendable>
    ) async throws(APIClient.Failure) -> APIClient.Response<any Sendable> {
        let result = await withTaskGroup(
            of: Result<APIClient.Response<any Sendable>, APIClient.Failure>?.self
        ) { group in
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

    private static var timeOver: APIClient.Failure.Reason {
        .transport(URLError(.timedOut, userInfo: [NSLocalizedDescriptionKey: "the deadline has passed"]))
    }
    //% end
}
