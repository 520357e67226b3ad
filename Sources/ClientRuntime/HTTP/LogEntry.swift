public import Foundation

nonisolated extension APIClient {
    /// One exchange with the server, without secrets.
    public struct LogEntry: Sendable {
        public let operation: String
        public let method: String
        public let url: URL?
        /// `nil` if no answer came.
        public let status: Int?
        /// From the moment the request was built.
        public let duration: Duration
        /// `nil` for an answer of success.
        public let failure: Failure?
    }
}
