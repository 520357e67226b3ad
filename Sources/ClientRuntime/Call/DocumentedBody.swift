nonisolated extension APIClient {
    /// The error bodies that one API documents. The `ErrorBody` of each client of a shared runtime conforms to it.
    public protocol DocumentedBody: Sendable {
        /// Returns the body for an error response that does not have the documented body.
        static func unreadable(_ problem: DecodingProblem) -> Self

        /// Returns the reason why a body could not be read; `nil` if it was read.
        static func problem(of body: Self) -> DecodingProblem?
    }
}
