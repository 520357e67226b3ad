internal import Foundation

nonisolated extension APIClient {
    /// A successful answer whose body is still on its way.
    struct StreamedAnswer: Sendable {
        let status: Int
        let headers: Headers
        let body: ByteStream
        /// Says of what a reader met that it was this call.
        let failure: @Sendable (any Error, _ part: Data) -> Failure
        /// Lets the log know what is odd about a part of the body; `nil` where nobody wants to know.
        var note: OutgoingCall.Note? = nil
        /// Makes the same call once more, with the ID of the last event that came.
        let reopen: @Sendable (_ lastEventID: String?) async throws -> StreamedAnswer

        /// Decodes a part of the body as if it were an answer of its own.
        func part<Value>(_ body: Data, _ decode: (Answer) throws -> Value) throws -> Value {
            let misfits = note.map { _ in MisfitCollector() }
            do {
                let value = try decode(Answer(status: status, headers: headers, body: body, misfits: misfits))
                if let found = misfits?.all, !found.isEmpty { note?(status, found, nil) }
                return value
            } catch {
                let failure = failure(error, body)
                note?(status, misfits?.all ?? [], failure)
                throw failure
            }
        }
    }
}
