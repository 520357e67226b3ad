public import Foundation

nonisolated extension APIClient {
    /// One call of the API, described but not yet sent. Nothing happens until `value` or `response` is asked for, and
    /// each time one of them is, the call is sent anew.
    public struct Call<Value: Sendable>: Sendable {
        var outgoing: OutgoingCall
        let errors: ErrorResponses
        let reception: Reception<Value>

        /// What differs from the client's configuration for this call.
        public var options: CallOptions {
            get { outgoing.options }
            set { outgoing.options = newValue }
        }

        /// Sends the call and gives the body of a successful answer.
        public var value: Value {
            get async throws(Failure) {
                try await response.value
            }
        }

        /// Sends the call and gives a successful answer with its status and headers.
        public var response: Response<Value> {
            get async throws(Failure) {
                try await outgoing.send(errors: errors, reception)
            }
        }

        /// The call with other options.
        public func with(_ change: (inout CallOptions) -> Void) -> Self {
            var call = self
            change(&call.options)
            return call
        }
    }
}

nonisolated extension APIClient.Call {
    /// The call as a line for a shell, every secret replaced.
    public var curl: String { outgoing.curl }

    /// The operation's `operationId`.
    public var operation: String { outgoing.request.operation }

    /// The HTTP method, in upper case.
    public var method: String { outgoing.request.method }

    /// Where the call goes, without secrets. `nil` if an argument or the server's address is not usable, which sending
    /// the call reports as `Failure.Reason.invalidRequest`.
    public var url: URL? { try? outgoing.shownURL }

    /// The body as it is sent; `nil` if there is none, or if it is read from a file or a stream.
    public var body: Data? {
        (try? outgoing.request.body(with: options))?.data
    }
}

nonisolated extension APIClient.Call where Value: Decodable {
    /// A call that is answered in JSON.
    init(_ session: APIClient.Session, _ request: APIClient.Request, errors: APIClient.ErrorResponses = [:]) {
        self.init(session, request, errors: errors, reception: .whole { try $0.json() })
    }
}

nonisolated extension APIClient.Call where Value == Void {
    /// A call whose answer has no body that matters.
    init(_ session: APIClient.Session, _ request: APIClient.Request, errors: APIClient.ErrorResponses = [:]) {
        self.init(session, request, errors: errors, reception: .whole { _ in })
    }
}

nonisolated extension APIClient.Call {
    init(
        _ session: APIClient.Session,
        _ request: APIClient.Request,
        errors: APIClient.ErrorResponses = [:],
        decode: @escaping @Sendable (APIClient.Answer) throws -> Value
    ) {
        self.init(session, request, errors: errors, reception: .whole(decode))
    }

    init(
        _ session: APIClient.Session,
        _ request: APIClient.Request,
        errors: APIClient.ErrorResponses = [:],
        stream: @escaping @Sendable (APIClient.StreamedAnswer) throws -> Value
    ) {
        self.init(session, request, errors: errors, reception: .stream(stream))
    }

    init(
        _ session: APIClient.Session, _ request: APIClient.Request, errors: APIClient.ErrorResponses,
        reception: APIClient.Reception<Value>
    ) {
        outgoing = APIClient.OutgoingCall(session: session, request: request)
        self.errors = errors
        self.reception = reception
    }
}
