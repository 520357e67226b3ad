public import Foundation

nonisolated extension APIClient {
    /// A call of the API that is not sent yet. Each use of `value`, `response` or `send()` sends it.
    ///
    ///     let thing = try await client.things.get(id: "1").value
    ///
    /// All errors are thrown as a `Failure`.
    public struct Call<Value: Sendable>: CustomizableCall {
        var outgoing: OutgoingCall

        init(_ outgoing: OutgoingCall) {
            self.outgoing = outgoing
        }

        /// The options that replace the client's configuration for this call.
        public var options: CallOptions {
            get { outgoing.options }
            set { outgoing.options = newValue }
        }

        /// Sends the call and returns the decoded body of a successful response.
        public var value: Value {
            get async throws(Failure) { try await response.value }
        }

        /// Sends the call and returns a successful response with its status and headers.
        public var response: Response<Value> {
            get async throws(Failure) {
                let response = try await outgoing.send()
                guard let value = response.value as? Value else {
                    throw outgoing.failure(.transport(WrongValue(found: Swift.type(of: response.value), expected: Value.self)))
                }
                //% if partialLists
                return Response(
                    value: value, status: response.status, headers: response.headers,
                    unexpectedValues: response.unexpectedValues, rawBody: response.rawBody)
                //% else
                //| return Response(
                //|     value: value, status: response.status, headers: response.headers, rawBody: response.rawBody)
                //% end
            }
        }

        /// Sends the call and returns the decoded body of a successful response, which may be ignored.
        @discardableResult public func send() async throws(Failure) -> Value { try await value }
    }

    /// The error for a stub's value that does not have the call's type.
    private struct WrongValue: Error, CustomStringConvertible {
        let found: Any.Type
        let expected: Any.Type

        var description: String { "\(found) is not the value of the call, \(expected)" }
    }
}

nonisolated extension APIClient.Call {
    /// The operation's `operationId`.
    public var operation: String { outgoing.request.operation }

    /// The HTTP method, in upper case.
    public var method: String { outgoing.request.method }

    //% if redaction
    /// The URL of the call, without secrets; `nil` if an argument or the server's address is unusable. Sending the call
    /// then fails with `Failure.Reason.invalidRequest`.
    //% else
    //| /// The URL of the call without its query, which can have secrets; `nil` if an argument or the server's address is
    //| /// unusable. Sending the call then fails with `Failure.Reason.invalidRequest`.
    //% end
    public var url: URL? { try? outgoing.shownURL }

    /// The body that is sent; `nil` if there is none, or if it is read from a file or a stream.
    public var body: Data? { (try? outgoing.body)?.data }
    //% if log

    /// The call as a `curl` command, with secrets replaced.
    public var curl: String { outgoing.curl }
    //% end
}

nonisolated extension APIClient.Call: CustomStringConvertible {
    /// The call in one line, without secrets: `things.get (GET https://api.example.com/things/1)`.
    public var description: String { "\(operation) (\(method) \(url?.absoluteString ?? "without URL"))" }
}

nonisolated extension APIClient.Call where Value: Decodable {
    /// Creates a call with a JSON response.
    package init(_ session: APIClient.Session, _ request: APIClient.Request, errors: APIClient.ErrorResponses = [:]) {
        self.init(APIClient.OutgoingCall(session, request, errors, value: Value.self))
    }
}

//% if emptyResponses
nonisolated extension APIClient.Call where Value == Void {
    /// Creates a call whose response body is ignored.
    package init(_ session: APIClient.Session, _ request: APIClient.Request, errors: APIClient.ErrorResponses = [:]) {
        self.init(APIClient.OutgoingCall(session, request, errors) { _ in })
    }
}

//% end
nonisolated extension APIClient.Call {
    package init(
        _ session: APIClient.Session,
        _ request: APIClient.Request,
        errors: APIClient.ErrorResponses = [:],
        decode: @escaping @Sendable (APIClient.ReceivedResponse) throws -> Value
    ) {
        self.init(APIClient.OutgoingCall(session, request, errors) { try decode($0) })
    }
}
