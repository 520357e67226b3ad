public import YAMLTree

/// OpenAPI 3.1 §4.8.27.
public struct SecurityScheme: Sendable {
    /// The key under `components/securitySchemes`.
    public var name: String
    public var description: String?
    public var kind: Kind
    public var location: SourceLocation

    public enum Kind: Sendable {
        case apiKey(name: String, place: Parameter.Place)
        /// The scheme in lower case: `bearer`, `basic`, or another of the registry.
        case http(scheme: String, bearerFormat: String?)
        case oauth2([Flow])
        case openIDConnect(url: String)
        case mutualTLS
    }

    /// OpenAPI 3.1 §4.8.29.
    public struct Flow: Sendable {
        public var grant: Grant
        public var authorizationURL: String?
        public var tokenURL: String?
        public var refreshURL: String?
        /// In document order.
        public var scopes: [String]
    }

    public enum Grant: String, Sendable {
        case implicit, password, clientCredentials, authorizationCode, deviceAuthorization
    }
}
