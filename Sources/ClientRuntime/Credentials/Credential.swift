nonisolated extension APIClient {
    /// A secret that is sent with calls: a token, a key, or `user:password` for basic authentication.
    public struct Credential: Sendable, ExpressibleByStringLiteral {
        private let source: Source

        private enum Source: Sendable {
            case provider(@Sendable () async throws -> String)
            //% if refresh
            case keeper(SecretKeeper)
            //% end
        }

        /// A secret that stays the same for as long as the client lives.
        public init(_ secret: String) {
            source = .provider { secret }
        }

        public init(stringLiteral secret: String) {
            self.init(secret)
        }

        /// A provider that gives the secret for each attempt, so that it may renew an expired one.
        public init(_ provider: @escaping @Sendable () async throws -> String) {
            source = .provider(provider)
        }
        //% if refresh

        /// A secret that is kept until the server refuses it with status 401. The closure then receives the refused
        /// secret (`nil` when there is none yet) and gives another, and the call is sent once more, whatever its
        /// method: the server did not act on it.
        ///
        /// All calls that need the secret meanwhile wait for the closure. It goes on when they are cancelled, and must
        /// not make a call with this credential. A call whose body can be sent only once is not repeated.
        public init(refreshing refresh: @escaping @Sendable (_ refused: String?) async throws -> String) {
            self.init(SecretKeeper { refused, _ in .init(text: try await refresh(refused), expiry: nil) })
        }

        init(_ keeper: SecretKeeper) {
            source = .keeper(keeper)
        }
        //% end
    }
}

nonisolated extension APIClient.Credential {
    //% if refresh
    /// True if the credential can replace a refused secret.
    var isRenewable: Bool {
        if case .keeper = source { true } else { false }
    }

    //% end
    func secret(for call: APIClient.OutgoingCall, insteadOf refused: String? = nil) async throws -> String {
        switch source {
        case .provider(let provider): try await provider()
        //% if refresh
        case .keeper(let keeper): try await keeper.secret(for: call, insteadOf: refused)
        //% end
        }
    }
}

nonisolated extension APIClient.Credential: CustomStringConvertible, CustomReflectable {
    public var description: String { "a secret" }

    public var customMirror: Mirror { Mirror(self, children: []) }
}
