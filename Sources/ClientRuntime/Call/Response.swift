public import Foundation

nonisolated extension APIClient {
    /// The response to a successful call.
    public struct Response<Value: Sendable>: Sendable {
        /// The decoded body.
        public let value: Value

        /// The HTTP status: a success, or a redirect that the API documents as the response.
        public let status: Int

        /// The header fields, in the order that the transport gives; `URLSession` does not keep the server's order.
        public let headers: Headers

        /// The body as received, not decoded.
        public let rawBody: Data
        //% if partialLists

        /// The values that the API's description does not have, including elements that were left out of lists. Empty
        /// unless the call leaves such elements out, or there is a log.
        public let unexpectedValues: [UnexpectedValue]
        //% end

        /// Creates a response for tests and stubs. The parameters are the properties of the same names.
        public init(
            value: Value, status: Int = 200, headers: Headers = [:],
            //% if partialLists
            unexpectedValues: [UnexpectedValue] = [],
            //% end
            rawBody: Data = Data()
        ) {
            self.value = value
            self.status = status
            self.headers = headers
            self.rawBody = rawBody
            //% if partialLists
            self.unexpectedValues = unexpectedValues
            //% end
        }
    }
}
