nonisolated extension APIClient {
    /// A secret that goes along with calls: a token, a key, or for basic authentication `user:password`.
    public struct Credential: Sendable, ExpressibleByStringLiteral {
        let secret: @Sendable () async throws -> String

        public init(_ secret: String) {
            self.secret = { secret }
        }

        public init(stringLiteral secret: String) {
            self.init(secret)
        }

        /// A provider that is asked every time a call is sent, so that it may refresh what has expired.
        public init(_ provider: @escaping @Sendable () async throws -> String) {
            secret = provider
        }
    }

    /// How a credential is put into a request (OpenAPI 3.1 §4.8.27).
    enum SecurityScheme: Hashable, Sendable {
        case bearer, basic
        case header(String)
        case query(String)
        case cookie(String)
    }
}

nonisolated extension APIClient.Credential: CustomStringConvertible, CustomReflectable {
    public var description: String { "a secret" }

    public var customMirror: Mirror { Mirror(self, children: []) }
}
