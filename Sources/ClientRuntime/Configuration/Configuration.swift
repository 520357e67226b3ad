nonisolated extension APIClient {
    /// The settings of all calls of a client.
    public struct Configuration: Sendable {
        /// Carries requests to the server.
        public var transport: any Transport

        /// The interceptors of every request and response, the first of them outermost.
        public var interceptors: [any Interceptor] = []

        /// Sent with every call; a header that the call itself sets is sent instead.
        public var headers: Headers = [:]

        //% if own
        /// The `User-Agent` of every request; `nil`: as the transport has it. The default gives way to a `User-Agent`
        /// of a `URLSessionConfiguration`.
        public var userAgent: String? = Self.standardUserAgent
        //% else
        //| /// The `User-Agent` of every request; `nil`: as the transport has it. The default, an empty text, stands for
        //| /// the name and the version of the client, and gives way to a `User-Agent` of a `URLSessionConfiguration`.
        //| public var userAgent: String? = ""
        //% end

        /// How long a call may take, redirects included; `nil`: as long as the transport lets it.
        public var timeout: Duration? = .seconds(60)

        //% if credentials
        /// `true`: a call is sent only with the credentials that the API asks for. They may be the client's, or stand
        /// in for them when the call goes out, such as a header that an interceptor adds.
        public var requiresCredentials = true

        //% end
        //% if retries
        /// How long a call may take as a whole: all the times it is sent, and the waits between them. `nil`: as long as
        /// it takes.
        public var deadline: Duration?

        /// When a call that failed is sent again, each time with a timeout of its own.
        public var retries = RetryPolicy.never

        /// How many retries all calls together may make before the server has to answer some: every fifth success
        /// allows one more. An outage ends in as many requests and no more.
        public var retryBudget = 100

        //% end
        //% if streamedLines
        /// How many bytes a line of a stream may have, and an event: a longer one is not waited for, and ends the
        /// stream with an error.
        public var streamLimit = 64 << 20

        //% end
        //% if log
        /// Told of every exchange, without secrets.
        public var log: (@Sendable (LogEntry) -> Void)?

        //% end
        //% if partialLists
        /// `true`: elements of lists that cannot be read are left out, in place of a failure. The `unexpectedValues` of
        /// the response and of the log list them.
        public var skipsUnreadableElements = false

        //% end
        //% if pacing
        /// Makes the gate that holds up calls until it is their turn.
        var makeGate: (@Sendable () -> any CallGate)?

        //% end
        /// The default settings, with another transport.
        public init(transport: any Transport) {
            self.transport = transport
        }
    }
}
