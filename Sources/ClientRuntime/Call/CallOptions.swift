nonisolated extension APIClient {
    /// Options of one call. All pages of a paged call use its options.
    public struct CallOptions: Sendable {
        /// The timeout of each attempt; `nil`: the client's configuration decides.
        public var timeout: Duration?

        //% if retries
        /// The time limit of the whole call with all attempts; `nil`: the client's configuration decides. Each page of
        /// a paged call has this limit separately.
        public var deadline: Duration?

        /// The rules for sending the call again; `nil`: the client's configuration decides.
        public var retries: RetryPolicy?

        //% end
        /// The server; `nil`: the one that the API documents for the call, else the client's.
        public var server: Server?

        /// Further headers. Each replaces a header that the call, the configuration or a credential sets.
        public var headers: Headers = [:]

        /// Further query parameters, not percent-encoded. Each replaces all parameters of its name that the call has.
        /// Requests for later pages keep them, except those that select the page.
        public var query: [String: String] = [:]

        //% if credentials
        /// `true`: the call is sent only with the credentials that the API asks for; `nil`: the client's configuration
        /// decides.
        public var requiresCredentials: Bool?

        //% end
        //% if redirects
        /// `true`: redirects are followed. `false`: a redirect is a failure with its status and headers, unless the API
        /// documents it as the response.
        public var followsRedirects = true

        //% end
        //% if json
        /// Properties to add to a JSON object in the body. They replace properties of the same name. A call without a
        /// body gets a body with only these properties. A call whose body is no JSON object fails without being sent.
        public var bodyProperties: [String: JSON] = [:]

        //% end
        //% if partialLists
        /// `true`: elements of lists that cannot be read are left out instead of failing the call, and
        /// `unexpectedValues` of the response lists them. `nil`: the client's configuration decides.
        public var skipsUnreadableElements: Bool?

        //% end
        //% if uploads
        /// Receives the progress of the request's body, which restarts if the call is sent again.
        public var uploadProgress: (@Sendable (TransferProgress) -> Void)?

        //% end
        //% if streams
        /// Receives the progress of the response's body.
        public var downloadProgress: (@Sendable (TransferProgress) -> Void)?

        //% end
        /// Creates options that change nothing: the client's configuration and the API decide.
        public init() {}
    }
}

nonisolated extension APIClient {
    /// A call whose options can be changed.
    public protocol CustomizableCall: Sendable {
        /// The options that replace the client's configuration for this call.
        var options: CallOptions { get set }
    }
}

nonisolated extension APIClient.CustomizableCall {
    /// Returns the call with changed options.
    public func with(_ change: (inout APIClient.CallOptions) -> Void) -> Self {
        var call = self
        change(&call.options)
        return call
    }

    /// Returns the call with another timeout for each attempt.
    public func timeout(_ timeout: Duration) -> Self { with { $0.timeout = timeout } }

    /// Returns the call with one more header, which replaces a header of the same name.
    public func header(_ name: String, _ value: String) -> Self { with { $0.headers[name] = value } }
    //% if retries

    /// Returns the call with another retry policy.
    public func retrying(_ policy: APIClient.RetryPolicy = .init()) -> Self { with { $0.retries = policy } }
    //% end
}
