import Foundation
import Testing
@testable import ClientRuntime

/// Checks that cancelling its task ends a call at every stage.
@Suite(.timeLimit(.minutes(20)))
struct CancellationTests {
    /// A transport that waits until its task is cancelled.
    private struct Waiting: APIClient.Transport {
        let hasBegun: AsyncStream<Void>.Continuation
        let error: (any Error)?

        func send(_ request: APIClient.HTTPRequest) async throws -> APIClient.HTTPResponse {
            hasBegun.yield()
            for await _ in AsyncStream<Void>(unfolding: { try? await Task.sleep(for: .seconds(3600)) }) {}
            throw error ?? CancellationError()
        }
    }

    private func failureOfCancelled(
        _ call: APIClient.Call<Void>, after begin: AsyncStream<Void>
    ) async throws -> APIClient.Failure {
        let task = Task { try await failure { () async throws(APIClient.Failure) in try await call.value } }
        for await _ in begin { break }
        task.cancel()
        return try await task.value
    }

    @Test func `a task that is already cancelled sends nothing`() async throws {
        let transport = RecordingTransport()
        let credential = APIClient.Credential {
            Issue.record("asked")
            return "t"
        }
        let session = APIClient.Session(transport, credentials: [.bearer: credential])
        let call = APIClient.Call<Void>(session, .get(security: [[.bearer]]))
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await failure { () async throws(APIClient.Failure) in try await call.value }
        }
        #expect(try await task.value.isCancelled)
        #expect(transport.requests.isEmpty)
    }

    @Test(arguments: [nil, URLError(.cancelled), URLError(.timedOut)])
    func `a call cancelled in transit fails as cancelled, whatever the transport throws`(error: URLError?) async throws {
        let (stream, continuation) = AsyncStream<Void>.makeStream()
        let session = APIClient.Session(Waiting(hasBegun: continuation, error: error))
        let failure = try await failureOfCancelled(APIClient.Call<Void>(session, .get()), after: stream)
        #expect(failure.isCancelled)
        #expect(failure.operation == "things.get" && failure.url != nil)
    }

    @Test func `a call cancelled while its credential is fetched is not sent`() async throws {
        struct Broken: Error {}
        for error in [nil, Broken(), CancellationError()] as [(any Error)?] {
            let transport = RecordingTransport()
            let (stream, continuation) = AsyncStream<Void>.makeStream()
            let credential = APIClient.Credential {
                continuation.yield()
                try? await Task.sleep(for: .seconds(3600))
                if let error { throw error }
                return "t"
            }
            let session = APIClient.Session(transport, credentials: [.bearer: credential])
            let call = APIClient.Call<Void>(session, .get(security: [[.bearer]]))
            #expect(try await failureOfCancelled(call, after: stream).isCancelled)
            #expect(transport.requests.isEmpty)
        }
    }

    @Test func `cancelling ends the iteration over pages`() async throws {
        let (stream, continuation) = AsyncStream<Void>.makeStream()
        let session = APIClient.Session(Waiting(hasBegun: continuation, error: nil))
        let paged = APIClient.PagedCall<[Int], Int>(
            APIClient.Call<[Int]>(session, .get()), items: { $0 }, next: .link { _ in nil })
        let task = Task { () -> APIClient.Failure? in
            do {
                for try await _ in paged.items {}
                return nil
            } catch {
                return error as? APIClient.Failure
            }
        }
        for await _ in stream { break }
        task.cancel()
        #expect(await task.value?.isCancelled == true)
    }
}
