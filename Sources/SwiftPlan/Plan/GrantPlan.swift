/// A flow of OAuth 2 that a program can go through without a person, which becomes a function that makes a credential.
public struct GrantPlan: Sendable {
    public var kind: Kind
    /// The function's name; those of one scheme have the same.
    public var name: String
    /// The key of the scheme in the document.
    public var scheme: String
    /// May be relative to the server.
    public var tokenURL: String
    public var documentation: Documentation

    public enum Kind: Sendable, Hashable {
        /// The scopes that are asked for unless the caller says others.
        case clientCredentials(scopes: [String])
        case refreshToken
    }
}
