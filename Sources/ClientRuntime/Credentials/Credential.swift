nonisolated extension APIClient {
    /// A secret that goes along with calls: a token, a key, or for basic authentication `user:password`.
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

        /// A provider that is asked every time a call is sent, so that it may refresh what has expired.
        public init(_ provider: @escaping @Sendable () async throws -> String) {
            source = .provider(provider)
        }
        //% if refresh

        /// A secret that is kept until the server refuses it with status 401. Then the closure is told which one was
        /// refused (`nil` when there is none yet) and gives another, and the call is sent once more, whatever its
        /// method: the server did not act on it.
        ///
        /// All calls that need the secret meanwhile wait for this one closure. It is not cancelled when they are, and
        /// must not make a call that takes this credential. A call whose body can be sent only once is not repeated.
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
    /// True if it can replace a secret that is refused.
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
