nonisolated extension APIClient {
    /// A secret that is sent with calls, or a closure that provides it: a token, a key, or `user:password` for basic
    /// authentication.
    public struct Credential: Sendable, ExpressibleByStringLiteral {
        //% if refresh
        private let source: Source

        private enum Source: Sendable {
            case provider(@Sendable () async throws -> String)
            case keeper(SecretKeeper)
        }
        //% else
        //| let secret: @Sendable () async throws -> String
        //% end

        /// Creates a credential whose secret never changes.
        public init(_ secret: String) {
            self.init { secret }
        }

        public init(stringLiteral secret: String) {
            self.init(secret)
        }

        /// Creates a credential whose provider is called for each attempt, so that it can renew an expired secret. If
        /// it throws, the call fails with `InvalidRequest.credential`.
        public init(_ provider: @escaping @Sendable () async throws -> String) {
            //% if refresh
            source = .provider(provider)
            //% else
            //| secret = provider
            //% end
        }
        //% if refresh

        /// Creates a credential that keeps its secret until the server refuses it with status 401. The closure then
        /// receives the refused secret (`nil` if there is none yet) and returns another. The call is sent once more,
        /// whatever its method, because the server did not act on it.
        ///
        /// All calls that need the secret meanwhile wait for the closure. The closure continues if they are cancelled,
        /// and must not make a call with this credential. A call whose body can be sent only once is not repeated.
        public init(refreshing refresh: @escaping @Sendable (_ refused: String?) async throws -> String) {
            self.init(SecretKeeper { refused, _ in .init(text: try await refresh(refused), expiry: nil) })
        }

        init(_ keeper: SecretKeeper) {
            source = .keeper(keeper)
        }
        //% end
    }
}

//% if refresh
nonisolated extension APIClient.Credential {
    /// True if the credential can replace a refused secret.
    var isRenewable: Bool {
        if case .keeper = source { true } else { false }
    }

    func secret(for call: APIClient.OutgoingCall, insteadOf refused: String? = nil) async throws -> String {
        switch source {
        case .provider(let provider): try await provider()
        case .keeper(let keeper): try await keeper.secret(for: call, insteadOf: refused)
        }
    }
}

//% end
nonisolated extension APIClient.Credential: CustomStringConvertible, CustomReflectable {
    public var description: String { "a secret" }

    public var customMirror: Mirror { Mirror(self, children: []) }
}
