nonisolated extension APIClient.Credential {
    /// Returns a credential that gets its tokens by the client credentials grant (RFC 6749 §4.4).
    package static func clientCredentials(
        from url: String, client: APIClient.OAuth2.Registration, scopes: [String]
    ) -> Self {
        let scope = scopes.isEmpty ? [] : [(name: "scope", value: scopes.joined(separator: " "))]
        let grant = APIClient.OAuth2.Grant(
            url: url, client: client, fields: [("grant_type", "client_credentials")] + scope, mayActTwice: true)
        return Self(
            APIClient.SecretKeeper { _, call in
                let start = call.session.clock.now()
                return try await grant.tokens(for: call).secret(since: start)
            })
    }

    /// Returns a credential that starts with the tokens of a sign-in and renews them with the refresh token (RFC 6749
    /// §6).
    package static func refreshToken(
        _ token: String, accessToken: String?, from url: String, client: APIClient.OAuth2.Registration,
        onRefresh: (@Sendable (APIClient.OAuth2.Tokens) async -> Void)?
    ) -> Self {
        let renewal = APIClient.OAuth2.Renewal(token, from: url, client: client, onRefresh: onRefresh)
        let first = accessToken.map { APIClient.SecretKeeper.Secret(text: $0, expiry: nil) }
        return Self(APIClient.SecretKeeper(first) { _, call in try await renewal.secret(for: call) })
    }
}

nonisolated extension APIClient.OAuth2 {
    /// A refresh token, which the server may replace each time it is used.
    actor Renewal {
        private var token: String
        private let url: String
        private let client: Registration
        private let onRefresh: (@Sendable (Tokens) async -> Void)?

        init(
            _ token: String, from url: String, client: Registration, onRefresh: (@Sendable (Tokens) async -> Void)?
        ) {
            self.token = token
            self.url = url
            self.client = client
            self.onRefresh = onRefresh
        }

        /// Requests new tokens. It returns after `onRefresh` has kept them, because the old ones may no longer be
        /// valid.
        func secret(for call: APIClient.OutgoingCall) async throws -> APIClient.SecretKeeper.Secret {
            let start = call.session.clock.now()
            let grant = Grant(
                url: url, client: client, fields: [("grant_type", "refresh_token"), ("refresh_token", token)],
                mayActTwice: false)
            let given = try await grant.tokens(for: call)
            token = given.refreshToken ?? token
            await onRefresh?(
                Tokens(
                    accessToken: given.accessToken, refreshToken: token, lifetime: given.lifetime,
                    scopes: given.scopes))
            return given.secret(since: start)
        }
    }
}

nonisolated extension APIClient.OAuth2.Tokens {
    /// Returns the access token. It counts as expired a tenth of its lifetime early, at most a minute, so that it does
    /// not expire on its way to the server.
    fileprivate func secret(since start: ContinuousClock.Instant) -> APIClient.SecretKeeper.Secret {
        .init(text: accessToken, expiry: lifetime.map { start + $0 - min($0 / 10, .seconds(60)) })
    }
}
