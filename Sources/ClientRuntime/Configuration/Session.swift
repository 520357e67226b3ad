internal import Foundation

nonisolated extension APIClient {
    /// What the copies of a client share: the server, the credentials, the transport, the retries that are left, and whose
    /// turn it is.
    public final class Session: Sendable {
        let server: Server
        let credentials: [SecurityScheme: Credential]
        let configuration: Configuration
        /// `nil` where a server is to be asked.
        let answerer: (any Answerer)?
        let budget: RetryBudget
        /// `nil`: calls are not held up.
        let gate: (any CallGate)?
        let clock: CallClock

        init(
            server: Server, credentials: [SecurityScheme: Credential], configuration: Configuration,
            clock: CallClock = .init(), answerer: (any Answerer)? = nil
        ) {
            self.server = server
            self.credentials = credentials
            self.configuration = configuration
            self.answerer = answerer
            self.clock = clock
            budget = RetryBudget(retries: configuration.retryBudget)
            gate = configuration.makeGate?()
        }
    }
}

nonisolated extension APIClient.Session: CustomReflectable {
    /// What a dump of a client or a call shows: nothing secret.
    public var customMirror: Mirror {
        Mirror(self, children: ["server": APIClient.Redaction.address(server.address)])
    }
}
