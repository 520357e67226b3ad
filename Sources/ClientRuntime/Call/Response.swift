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

        public init(value: Value, status: Int = 200, headers: Headers = [:], rawBody: Data = Data()) {
            self.value = value
            self.status = status
            self.headers = headers
            self.rawBody = rawBody
        }
    }
}
