public import Foundation

nonisolated extension APIClient {
    /// A successful answer.
    public struct Response<Value: Sendable>: Sendable {
        /// The decoded body.
        public let value: Value

        public let status: Int

        public let headers: Headers

        /// The body as it came.
        public let rawBody: Data
        //% if partialLists

        /// The values that the API's description does not have, elements that were left out of lists among them. Empty
        /// unless the call leaves such elements out, or there is a log.
        public let unexpectedValues: [UnexpectedValue]
        //% end

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
