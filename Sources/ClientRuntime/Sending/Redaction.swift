internal import Foundation

nonisolated extension APIClient {
    /// The redaction of secrets in logs and descriptions: of passwords in addresses, and of headers and parameters
    /// whose names suggest a secret.
    enum Redaction {
        static let placeholder = "REDACTED"

        /// Returns the value without secrets. The scheme of an `Authorization` and the names of cookies are kept.
        static func value(ofHeader name: String, _ value: String) -> String {
            guard isSecret(header: name) else { return value }
            if name.lowercased() == "cookie" {
                return value.split(separator: ";").map { "\($0.prefix { $0 != "=" })=\(placeholder)" }
                    .joined(separator: ";")
            }
            let words = value.split(separator: " ")
            let hasScheme = words.count == 2 && name.lowercased().hasSuffix("authorization")
            return hasScheme ? "\(words[0]) \(placeholder)" : placeholder
        }

        static func pair(_ pair: String) -> String {
            let name = APIClient.name(ofPair: pair)
            return secretParameters.contains(name.lowercased()) ? "\(percentEncoded(name))=\(placeholder)" : pair
        }

        /// Returns the address without its password (RFC 3986 §3.2.1).
        static func address(_ address: String) -> String {
            guard address.contains("@"), var parts = URLComponents(string: address), parts.password != nil else {
                return address
            }
            parts.percentEncodedPassword = placeholder
            return parts.string ?? placeholder
        }

        private static func isSecret(header name: String) -> Bool {
            let name = name.lowercased()
            return secretHeaders.contains { name.contains($0) }
        }

        private static let secretHeaders = [
            "authorization", "cookie", "token", "secret", "password", "api-key", "apikey", "api_key", "x-auth",
            "session", "signature", "credential",
        ]

        private static let secretParameters: Set<String> = [
            "access_token", "api_key", "apikey", "api-key", "client_secret", "password", "refresh_token", "secret",
            "signature", "token",
        ]
    }
}
