/// An OAuth 2 flow that needs no user. It becomes a function that creates a credential.
public struct GrantPlan: Sendable {
    /// The flow.
    public var kind: Kind
    /// The function's name, which the flows of one scheme share.
    public var name: String
    /// The key of the scheme in the document.
    public var scheme: String
    /// The token URL, which may be relative to the server.
    public var tokenURL: String
    /// The doc comment of the function.
    public var documentation: Documentation

    /// The flows that need no user (RFC 6749 §4.4 and §6).
    public enum Kind: Sendable, Hashable {
        /// A token for the program itself, with these scopes unless the caller gives others.
        case clientCredentials(scopes: [String])
        /// A refresh token, which the caller obtains elsewhere.
        case refreshToken
    }
}
