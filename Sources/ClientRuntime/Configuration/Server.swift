public import Foundation

nonisolated extension APIClient {
    /// The address of a server, to which the paths of the API are appended.
    public struct Server: Hashable, Sendable, ExpressibleByStringLiteral {
        /// The address without a slash at its end.
        public let address: String

        /// Creates a server from an address with scheme and host, such as `https://api.example.com/v1`. A call to any
        /// other address fails.
        public init(_ address: String) {
            self.address = address.hasSuffix("/") ? String(address.dropLast()) : address
        }

        /// Creates a server from a URL that is not a literal.
        public init(_ url: URL) {
            self.init(url.absoluteString)
        }

        /// Creates a server from a URL, for callers that write the label.
        public init(url: URL) {
            self.init(url)
        }

        public init(stringLiteral address: String) {
            self.init(address)
        }

        /// True if a path can be appended to the address.
        var isUsable: Bool {
            guard let url = URL(string: address) else { return false }
            return url.scheme != nil && url.host?.isEmpty == false && url.query == nil && url.fragment == nil
        }
        //% if servers

        /// Returns the server. If its address is only a path, it is resolved against the origin of another server.
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
