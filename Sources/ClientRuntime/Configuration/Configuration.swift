nonisolated extension APIClient {
    /// The settings of all calls of a client.
    public struct Configuration: Sendable {
        /// The transport that sends requests to the server.
        public var transport: any Transport

        //% if interceptors
        /// The interceptors of every request and response, the outermost first.
        public var interceptors: [any Interceptor] = []

        //% end
        /// Headers of every call. A header that the call itself sets replaces one of these.
        public var headers: Headers = [:]

        //% if own
        /// The `User-Agent` of every request; `nil`: the transport's own. A `User-Agent` of a `URLSessionConfiguration`
        /// replaces the default.
        public var userAgent: String? = Self.standardUserAgent
        //% else
        //| /// The `User-Agent` of every request; `nil`: the transport's own. The default, an empty text, stands for
        //| /// the name and the version of the client; a `User-Agent` of a `URLSessionConfiguration` replaces it.
        //| public var userAgent: String? = ""
        //% end

        /// The time limit of an attempt, including redirects; `nil`: the transport decides.
        public var timeout: Duration? = .seconds(60)

        //% if credentials
        /// `true`: a call is sent only with the credentials that the API asks for. They may be the client's, or come
        /// from elsewhere, such as a header that an interceptor adds.
        public var requiresCredentials = true

        //% end
        //% if retries
        /// The time limit of a whole call, with all attempts and the waits between them; `nil`: there is no limit.
        public var deadline: Duration?

        /// The rules for sending a failed call again. Each attempt has its own timeout.
        public var retries = RetryPolicy.never

        /// The number of retries that all calls together may make without a success; every fifth success allows one
        /// more. During an outage, the client sends no more retries than that.
        public var retryBudget = 100

        //% end
        //% if streamedLines
        /// The maximum size of a line or an event of a stream, in bytes. A longer one ends the stream with a failure.
        public var streamLimit = 64 << 20

        //% end
        //% if log
        /// Receives an entry for every attempt, without secrets.
        public var log: (@Sendable (LogEntry) -> Void)?

        //% end
        //% if partialLists
        /// `true`: elements of lists that cannot be read are left out instead of failing the call. The
        /// `unexpectedValues` of the response and of the log list them.
        public var skipsUnreadableElements = false

        //% end
        //% if pacing
        /// Creates the gate that holds calls back for rate limits; `nil`: calls are not held back.
        var makeGate: (@Sendable () -> any CallGate)?

        //% end
        /// Creates the default settings with another transport.
        public init(transport: any Transport) {
            self.transport = transport
        }
    }
}
