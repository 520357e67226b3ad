/// A flow of OAuth 2 that a program can go through without a person, which becomes a function that makes a credential.
public struct GrantPlan: Sendable {
    /// The flow.
    public var kind: Kind
    /// The function's name; those of one scheme have the same.
    public var name: String
    /// The key of the scheme in the document.
    public var scheme: String
    /// May be relative to the server.
    public var tokenURL: String
    /// The doc comment of the function.
    public var documentation: Documentation

    /// The flows that need no person (RFC 6749 §4.4 and §6).
    public enum Kind: Sendable, Hashable {
        /// The scopes that are asked for unless the caller says others.
        case clientCredentials(scopes: [String])
        /// A refresh token, which the caller has from elsewhere.
        case refreshToken
    }
}
