import Foundation
import FrameioV4
import Testing

/// A call of any operation, whatever the type of its value.
struct AnyCall: Sendable {
    let operation: String
    let method: String
    let url: URL?
    let body: Data?
    let curl: String
    /// Sends the call, and returns the status and headers of a successful response.
    let send: @Sendable () async throws(FrameioV4.Failure) -> (status: Int, headers: FrameioV4.Headers)

    init<Value>(_ call: FrameioV4.Call<Value>) {
        operation = call.operation
        method = call.method
        url = call.url
        body = call.body
        curl = call.curl
        send = { () async throws(FrameioV4.Failure) in
            let response = try await call.response
            return (response.status, response.headers)
        }
    }

    init<Page, Item>(_ call: FrameioV4.PagedCall<Page, Item>) {
        operation = call.operation
        method = call.method
        url = call.url
        body = call.body
        curl = call.curl
        send = { () async throws(FrameioV4.Failure) in
            let response = try await call.response
            return (response.status, response.headers)
        }
    }

    /// Sends the call, which is expected to fail.
    func failure(sourceLocation: SourceLocation = #_sourceLocation) async throws -> FrameioV4.Failure {
        try await #require(throws: FrameioV4.Failure.self, sourceLocation: sourceLocation) {
            _ = try await send()
        }
    }
}
