internal import Foundation

//% if linux
#if !canImport(FoundationNetworking)
//% end
nonisolated extension APIClient {
    /// The task of an exchange, which can be cancelled before it is made. Foundation on Linux needs another version of this
    /// type.
    final class SessionTask: Sendable {
        private let state = Guarded(State())

        private struct State {
            var task: URLSessionTask?
            var isStopped = false
        }

        /// The identifier of the task; `nil` until it is made.
        var identifier: Int? { state.withLock { $0.task?.taskIdentifier } }

        func start(_ make: @escaping @Sendable () -> URLSessionTask) {
            guard !state.withLock({ $0.isStopped }) else { return }
            let task = make()
            let isStopped = state.withLock { state in
                state.task = task
                return state.isStopped
            }
            isStopped ? task.cancel() : task.resume()
        }

        func cancel() {
            let task = state.withLock { state in
                state.isStopped = true
                return state.task
            }
            task?.cancel()
        }

        func ended(afterReceiving count: Int) {}

        /// Returns true if the session may be told not to follow a redirect.
        func refusesRedirect() -> Bool { true }
        //% if streams

        static let canPause = true

        func pause(_ isPaused: Bool) {
            let task = state.withLock { $0.task }
            isPaused ? task?.suspend() : task?.resume()
        }
        //% end

        static func delegateQueue() -> OperationQueue? { nil }

        static func needsOwnConnection(_ request: HTTPRequest) -> Bool { false }
        //% if uploads

        /// The `Transfer-Encoding` of a stream whose length is known; `nil`: the session's own.
        static let transferEncoding: String? = nil

        /// Calls `send` with a request whose body the session can send, which is any request here.
        static func preparing<Result>(
            _ request: HTTPRequest, _ send: (HTTPRequest) async throws -> Result
        ) async throws -> Result {
            try await send(request)
        }
        //% end
    }
}
//% if uploads

nonisolated extension APIClient.SessionDelegate {
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        needNewBodyStream completionHandler: @escaping @Sendable (InputStream?) -> Void
    ) {
        completionHandler(exchange(of: task)?.upload?.newInput())
    }
}
//% end
//% if linux
#endif
//% end
