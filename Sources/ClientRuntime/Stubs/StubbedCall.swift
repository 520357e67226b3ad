public import Foundation

nonisolated extension APIClient {
    /// A call that a stubbed client made.
    public struct StubbedCall: Sendable {
        /// The operation's `operationId`.
        public let operation: String
        /// The HTTP method, in upper case.
        public let method: String
        /// The URL of the request, including the query.
        public let url: URL
        /// The headers of the request, without those of a credential.
        public let headers: Headers
        /// The body; `nil` if the request has none.
        public let body: HTTPBody?

        init(_ call: OutgoingCall) throws(InvalidRequest) {
            operation = call.request.operation
            method = call.request.method
            url = try call.url
            headers = try call.headers
            body = try call.body
        }

        /// Returns the values of a query parameter, percent-decoded, in order.
        public func query(_ name: String) -> [String] {
            let items = URLComponents(url: url, resolvingAgainstBaseURL: true)?.queryItems ?? []
            return items.filter { $0.name == name }.compactMap(\.value)
        }

        /// The body as JSON; `nil` if it is not JSON.
        public var json: JSON? { body?.data.flatMap(JSON.init(data:)) }
    }
}
