nonisolated extension APIClient {
    /// The state that the copies of a client share: the server, the credentials, the transport, the retry budget and
    /// the queues of waiting calls.
    public final class Session: Sendable {
        let server: Server
        let credentials: [SecurityScheme: Credential]
        let configuration: Configuration
        let clock: CallClock
        //% if retries
        let budget: RetryBudget
        //% end
        //% if pacing
        /// The gate that holds calls back for rate limits; `nil`: calls are not held back.
        let gate: (any CallGate)?
        //% end
        //% if stubs
        /// The responder instead of a server; `nil`: the calls go to a server.
        let responder: (any CallResponder)?
        //% end

        init(
            server: Server, credentials: [SecurityScheme: Credential], configuration: Configuration,
            //% if stubs
            responder: (any CallResponder)? = nil,
            //% end
            clock: CallClock = .init()
        ) {
            self.server = server
            self.credentials = credentials
            self.configuration = configuration
            self.clock = clock
            //% if retries
            budget = RetryBudget(retries: configuration.retryBudget)
            //% end
            //% if pacing
            gate = configuration.makeGate?()
            //% end
            //% if stubs
            self.responder = responder
            //% end
        }
    }
}

//% if own
//% else
//| nonisolated extension APIClient.Session {
//|     /// - Parameter userAgent: The `User-Agent`, unless the configuration has another.
//|     package convenience init(
//|         server: APIClient.Server, credentials: [APIClient.SecurityScheme: APIClient.Credential],
//|         configuration: APIClient.Configuration, userAgent: String
//|     ) {
//|         var configuration = configuration
//|         if configuration.userAgent?.isEmpty == true { configuration.userAgent = userAgent }
//|         self.init(server: server, credentials: credentials, configuration: configuration)
//|     }
//| }

//% end
nonisolated extension APIClient.Session: CustomReflectable {
    /// Keeps secrets out of dumps of a client or a call.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
