nonisolated extension APIClient {
    /// The grants of OAuth 2 (RFC 6749) that need no user: client credentials and refresh tokens.
    public enum OAuth2 {
        /// The program's registration at the authorization server (RFC 6749 §2).
        public struct Registration: Sendable {
            /// The `client_id` (RFC 6749 §2.2).
            public var id: String
            /// The `client_secret`; `nil` for a program that cannot keep one, such as an app on a phone.
            public var secret: String?
            /// The placement of the secret in a request for a token; without effect if there is no secret.
            public var authentication: ClientAuthentication

            /// Creates a registration. Without a secret, a request for a token has only the `id`, in the form.
            public init(id: String, secret: String? = nil, authentication: ClientAuthentication = .header) {
                self.id = id
                self.secret = secret
                self.authentication = authentication
            }
        }

        /// The way in which a client sends its secret (RFC 6749 §2.3.1).
        public enum ClientAuthentication: Hashable, Sendable {
            /// HTTP basic authentication, which every server supports.
            case header
            /// The fields `client_id` and `client_secret` of the form.
            case body
        }

        /// The tokens of an authorization server.
        public struct Tokens: Sendable {
            /// The `access_token`, which the client sends with its calls (RFC 6749 §5.1).
            public let accessToken: String
            /// The refresh token to use from now on: a new one, or the old one if the server gave none.
            public let refreshToken: String?
            /// The time for which the access token is valid; `nil` if the server does not say.
            public let lifetime: Duration?
            /// The scopes of the access token; `nil` if the server does not name them.
            public let scopes: [String]?
        }
    }
}

nonisolated extension APIClient.OAuth2.Registration: CustomStringConvertible, CustomReflectable {
    public var description: String { "the client \(id)" }

    public var customMirror: Mirror { Mirror(self, children: ["id": id]) }
}

nonisolated extension APIClient.OAuth2.Tokens: CustomStringConvertible, CustomReflectable {
    public var description: String { "tokens" }

    public var customMirror: Mirror { Mirror(self, children: ["lifetime": lifetime as Any, "scopes": scopes as Any]) }
}
