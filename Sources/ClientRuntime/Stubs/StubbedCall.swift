public import Foundation

nonisolated extension APIClient {
    /// A call that a stubbed client made.
    public struct StubbedCall: Sendable {
        /// The operation's `operationId`.
        public let operation: String
        /// The HTTP method, in upper case.
        public let method: String
        /// The URL that would be asked, query included.
        public let url: URL
        /// The headers that would be sent, without those of a credential.
        public let headers: Headers
        /// `nil`: the request has no body.
        public let body: HTTPBody?

        init(_ call: OutgoingCall) throws(InvalidRequest) {
            operation = call.request.operation
            method = call.request.method
            url = try call.url
            headers = try call.headers
            body = try call.body
        }

        /// The values of a query parameter, decoded, in order.
        public func query(_ name: String) -> [String] {
            let items = URLComponents(url: url, resolvingAgainstBaseURL: true)?.queryItems ?? []
            return items.filter { $0.name == name }.compactMap(\.value)
        }

        /// The body, read as JSON; `nil` if it is not.
        public var json: JSON? { body?.data.flatMap(JSON.init(data:)) }
    }
}
