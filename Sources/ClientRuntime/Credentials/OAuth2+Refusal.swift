public import Foundation

nonisolated extension APIClient.OAuth2 {
    /// The authorization server gave no token.
    public struct Refusal: Error, Hashable, Sendable {
        /// The HTTP status of the authorization server's response.
        public let status: Int
        /// The `error` of RFC 6749 §5.2, such as `invalid_client`, or `invalid_grant` where the refresh token is not
        /// good any more and somebody has to sign in; `nil` if the response has none.
        public let code: String?
        /// The server's explanation, for developers.
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
