public import Foundation

nonisolated extension APIClient {
    /// The log entry of one attempt to send a call, without secrets.
    public struct LogEntry: Sendable {
        /// The operation's `operationId`.
        public let operation: String
        /// The HTTP method, in upper case.
        public let method: String
        /// The URL without secrets; `nil` if it could not be built.
        public let url: URL?
        /// The HTTP status; `nil` if no response came.
        public let status: Int?
        /// The time since the start of the attempt, including the waits for credentials and rate limits.
        public let duration: Duration
        /// The failure; `nil` for a success.
        public let failure: Failure?
        /// The number of the attempt, from 1.
        public let attempt: Int
        /// The values in the response that the API's description does not have: values of enums and members of unions
        /// that were kept as `unknown`, and properties that were dropped. At most a hundred. Each event or line of a
        /// stream with such values has a separate entry.
        public let unexpectedValues: [UnexpectedValue]
    }
}

nonisolated extension APIClient.LogEntry: CustomStringConvertible {
    /// The whole entry in one line.
    public var description: String {
        let subject = "\(operation) (\(method) \(url.map(\.absoluteString) ?? "without URL"))"
        let outcome = failure.map { "\($0)" } ?? "\(subject): status \(status.map(String.init) ?? "unknown")"
        let time = String(format: "%.0f ms", duration / .milliseconds(1))
        let notes = (attempt > 1 ? [time, "attempt \(attempt)"] : [time]) + unexpectedValues.map { "\($0)" }
        return "\(outcome) (\(notes.joined(separator: ", ")))".split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
