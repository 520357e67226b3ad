public import Foundation

nonisolated extension APIClient {
    /// The address that the paths of the API are appended to.
    public struct Server: Hashable, Sendable, ExpressibleByStringLiteral {
        /// The address without a slash at its end.
        public let address: String

        /// An address with scheme and host, such as `https://api.example.com/v1`; a call to any other fails.
        public init(_ address: String) {
            self.address = address.hasSuffix("/") ? String(address.dropLast()) : address
        }

        /// The same, from a URL that is not a literal.
        public init(_ url: URL) {
            self.init(url.absoluteString)
        }

        /// The same, for callers that write the label.
        public init(url: URL) {
            self.init(url)
        }

        public init(stringLiteral address: String) {
            self.init(address)
        }

        /// True if a path can be appended.
        var isUsable: Bool {
            guard let url = URL(string: address) else { return false }
            return url.scheme != nil && url.host?.isEmpty == false && url.query == nil && url.fragment == nil
        }
        //% if servers

        /// The server itself; one that is only a path is resolved against the origin of another.
        func resolved(against other: Server) -> Server {
            guard address.hasPrefix("/") || address.isEmpty, var parts = URLComponents(string: other.address) else {
                return self
            }
            parts.percentEncodedPath = address
            return parts.string.map { Server($0) } ?? self
        }
        //% end
    }
}
