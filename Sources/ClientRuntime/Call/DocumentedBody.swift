nonisolated extension APIClient {
    /// The documented error bodies of one API, as the runtime of several clients knows them: the `ErrorBody` of each client.
    public protocol DocumentedBody: Sendable {
        /// A body that is not the documented one of its status.
        static func unreadable(_ problem: DecodingProblem) -> Self

        /// Why a body could not be read; `nil` if it was.
        static func problem(of body: Self) -> DecodingProblem?
    }
}
