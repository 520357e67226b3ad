nonisolated extension APIClient {
    /// Options of one call. All pages of a paged call use its options.
    public struct CallOptions: Sendable {
        /// How long to wait for the answer; `nil`: as the client's configuration says.
        public var timeout: Duration?

        //% if retries
        /// How long the call may take with all the times it is sent; `nil`: as the client's configuration says. Each
        /// page has as long.
        public var deadline: Duration?

        /// When the call is sent again; `nil`: as the client's configuration says.
        public var retries: RetryPolicy?

        //% end
        /// The server; `nil`: the one that the API documents for the call, else the client's.
        public var server: Server?

        /// Sent as well; takes the place of a header that the call, the configuration or a credential sets.
        public var headers: Headers = [:]

        /// Query parameters that are sent as well, not yet percent-encoded; each takes the place of all that the call
        /// has of its name. The pages after the first go on from there.
        public var query: [String: String] = [:]

        //% if credentials
        /// `true`: the call is sent only with the credentials that the API asks for; `nil`: as the client's
        /// configuration says.
        public var requiresCredentials: Bool?

        //% end
        //% if redirects
        /// `true`: redirects are followed. `false`: a redirect is a failure with its status and headers, unless the API
        /// documents it as the response.
        public var followsRedirects = true

        //% end
        //% if json
        /// Properties that are added to a body that is a JSON object, or take the place of its own. A call without a
        /// body gets one of these alone; to a body that is no object they cannot be added, and nothing is sent.
        public var bodyProperties: [String: JSON] = [:]

        //% end
        //% if partialLists
        /// `true`: elements of lists that cannot be read are left out, in place of a failure; `nil`: as the client's
        /// configuration says. The response's `unexpectedValues` list them.
        public var skipsUnreadableElements: Bool?

        //% end
        //% if uploads
        /// Told how much of the body has been sent, as it is sent; from the start again when the call is repeated.
        public var uploadProgress: (@Sendable (TransferProgress) -> Void)?

        //% end
        //% if streams
        /// Told how much of the answer's body has come, as it comes.
        public var downloadProgress: (@Sendable (TransferProgress) -> Void)?

        //% end
        /// Changes nothing: each option has the value that the client's configuration or the API gives it.
        public init() {}
    }
}

nonisolated extension APIClient {
    /// A call whose options can be changed.
    public protocol CustomizableCall: Sendable {
        /// The differences from the client's configuration that hold for this call.
        var options: CallOptions { get set }
    }
}

nonisolated extension APIClient.CustomizableCall {
    /// The call with other options.
    public func with(_ change: (inout APIClient.CallOptions) -> Void) -> Self {
        var call = self
        change(&call.options)
        return call
    }

    /// The call with another time to wait for each response.
    public func timeout(_ timeout: Duration) -> Self { with { $0.timeout = timeout } }

    /// The call with one header more, or another in its place.
    public func header(_ name: String, _ value: String) -> Self { with { $0.headers[name] = value } }
    //% if retries

    /// The call with another policy of when it is sent again.
    public func retrying(_ policy: APIClient.RetryPolicy = .init()) -> Self { with { $0.retries = policy } }
    //% end
}
