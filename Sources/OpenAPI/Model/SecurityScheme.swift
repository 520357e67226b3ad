public import YAMLTree

/// The Security Scheme Object (OpenAPI 3.1 §4.8.27).
public struct SecurityScheme: Sendable {
    /// The key under `components/securitySchemes`.
    public var name: String
    /// `description`, or the one beside a `$ref` to the scheme.
    public var description: String?
    /// `type`, with the keys that belong to it.
    public var kind: Kind
    /// The place of the Security Scheme Object.
    public var location: SourceLocation

    /// The values of `type`.
    public enum Kind: Sendable {
        /// A key in a header, the query or a cookie, under `name`.
        case apiKey(name: String, placement: Parameter.Placement)
        /// A scheme of the HTTP registry in lower case, such as `bearer` or `basic`.
        case http(scheme: String, bearerFormat: String?)
        /// The flows in document order.
        case oauth2([Flow])
        /// `openIdConnect`, with its `openIdConnectUrl`.
        case openIDConnect(url: String)
        /// A certificate of the client, which is not part of the request.
        case mutualTLS
    }

    /// The OAuth Flow Object (OpenAPI 3.1 §4.8.29).
    public struct Flow: Sendable {
        /// The key under `flows`.
        public var grant: Grant
        /// `authorizationUrl`, or else `deviceAuthorizationUrl` of 3.2.
        public var authorizationURL: String?
        /// `tokenUrl`.
        public var tokenURL: String?
        /// `refreshUrl`.
        public var refreshURL: String?
        /// The keys of `scopes`, in document order.
        public var scopes: [String]
    }

    /// The kinds of flow (OpenAPI 3.1 §4.8.28; `deviceAuthorization` since 3.2).
    public enum Grant: String, Sendable {
        /// The keys under `flows`.
        case implicit, password, clientCredentials, authorizationCode, deviceAuthorization
    }
}
