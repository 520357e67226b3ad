internal import Foundation

nonisolated extension APIClient {
    /// A successful answer whose body is still on its way.
    struct StreamedAnswer: Sendable {
        let status: Int
        let headers: Headers
        let body: ByteStream
        /// Says of what a reader met that it was this call.
        let failure: @Sendable (any Error, _ part: Data) -> Failure
        /// Makes the same call once more, with the ID of the last event that came.
        let reopen: @Sendable (_ lastEventID: String?) async throws -> StreamedAnswer
    }
}
