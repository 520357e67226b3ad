public import Foundation

nonisolated extension APIClient.OAuth2 {
    /// The error for an authorization server that gave no token.
    public struct Refusal: Error, Hashable, Sendable {
        /// The HTTP status of the authorization server's response.
        public let status: Int
        /// The `error` of the response (RFC 6749 §5.2), such as `invalid_client`; `nil` if it has none. `invalid_grant`
        /// means for a refresh token that it is no longer valid and that the user has to sign in again.
        public let code: String?
        /// The server's explanation, for developers; `nil` if it gives none.
        public let message: String?

        init(status: Int, code: String?, message: String?) {
            self.status = status
            self.code = code
            self.message = message
        }
    }
}

nonisolated extension APIClient.OAuth2.Refusal: LocalizedError, CustomStringConvertible {
    public var errorDescription: String? { description }

    public var description: String {
        let reason = [code, message].compactMap { $0 }.joined(separator: ": ")
        return "the authorization server gave no token (status \(status))\(reason.isEmpty ? "" : ": \(reason)")"
    }
}
