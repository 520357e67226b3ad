internal import Foundation
#if canImport(FoundationNetworking)
internal import FoundationNetworking
#endif

#if canImport(FoundationNetworking)
nonisolated extension APIClient {
    /// The task of an exchange, as Foundation on Linux needs it.
    ///
    /// Foundation waits for the queue of all sessions when it makes or cancels a task. The threads of Swift's tasks
    /// must not wait like that; and the canceller of a Swift task holds a lock that a response on that queue may be
    /// waiting for.
    final class SessionTask: @unchecked Sendable {
        /// The thread that waits for the queue of all sessions. If shared threads waited, so many could wait that none
        /// is left for the queue.
        static let waiting = DispatchQueue(label: "waiting")

        private let lock = NSLock()
        private var task: URLSessionTask?
        private var isStopped = false
        private var isRedirecting = false
        private var hasEnded = false
        /// The lock that is held while the task is told to stop.
        private let stopping = NSLock()

        /// The identifier of the task; `nil` until it is made.
        var identifier: Int? { lock.withLock { task?.taskIdentifier } }

        func start(_ make: @escaping @Sendable () -> URLSessionTask) {
            Self.waiting.async { [self] in
                guard !lock.withLock({ isStopped }) else { return }
                let task = make()
                lock.withLock { self.task = task }
                task.resume()
            }
        }

        func cancel() {
            let isRedirecting = lock.withLock {
                isStopped = true
                return self.isRedirecting
            }
            // A redirect that is not followed ends the task by itself.
            guard !isRedirecting else { return }
            Self.waiting.async { [self] in
                stopping.withLock {
                    if let task = lock.withLock({ hasEnded ? nil : task }) { task.cancel() }
                }
            }
        }

        /// From here on the task is not told to stop: Foundation ends the process if it is told while it is released. A
        /// canceller may be waiting for the caller of this function, so it waits for at most a millisecond.
        func ended(afterReceiving count: Int) {
            let isStopping = !stopping.lock(before: Date(timeIntervalSinceNow: 0.001))
            lock.withLock { hasEnded = true }
            if !isStopping { stopping.unlock() }
            if count > 1 << 26 { returnMemory() }
        }

        /// True if the session may be told not to follow a redirect. Foundation ends the process if it is told so for a
        /// task that was cancelled before.
        func refusesRedirect() -> Bool {
            lock.withLock {
                isRedirecting = !isStopped
                return isRedirecting
            }
        }

        /// Returns freed memory to the system. Foundation makes a timer for each received piece, and frees them only
        /// when nothing is received: some 20 MB for a gigabyte that comes faster than it is read. Its threads take
        /// turns, and the C library keeps the freed memory of each.
        private func returnMemory() {
            #if canImport(Glibc)
            guard let symbol = unsafe dlsym(nil, "malloc_trim") else { return }
            let trim = unsafe unsafeBitCast(symbol, to: (@Sendable @convention(c) (_ padding: Int) -> Int32).self)
            Self.waiting.async { [task = lock.withLock { task }] in
                // This waits for the queue that the timers are on.
                _ = task?.priority
                _ = trim(0)
            }
            #endif
        }
        //% if streams

        /// False: Foundation ends the process if a running task is suspended, and all sessions wait for one that waits,
        /// so the body is received as fast as it comes.
        static let canPause = false

        func pause(_ isPaused: Bool) {}
        //% end

        static func delegateQueue() -> OperationQueue? { DelegateQueue() }

        /// True if the request needs a connection of its own. Foundation silently sends a request without a body again
        /// when a kept connection turns out to be dead, although the server may have acted on it.
        static func needsOwnConnection(_ request: HTTPRequest) -> Bool {
            request.body == nil && ["POST", "PATCH"].contains(request.method)
        }
        //% if uploads

        /// The `Transfer-Encoding` of a stream whose length is known. Without the field, Foundation sends the stream in
        /// chunks as well; a blank one is not sent.
        static let transferEncoding: String? = " "

        /// Gives the request with a body that the session can send: bytes of a stream are written to a file first.
        static func preparing<Result>(
            _ request: HTTPRequest, _ send: (HTTPRequest) async throws -> Result
        ) async throws -> Result {
            guard let body = request.body else { return try await send(request) }
            return try await body.spooled { body in
                var request = request
                // A file can be sent again by a redirect, but not by another attempt.
                request.body = body
                return try await send(request)
            }
        }
        //% end
    }

    /// The queue on which a session calls its delegate. Foundation goes on receiving however many calls are pending, so
    /// this queue makes it wait. The wait is short, since no delegate of the runtime waits for anything.
    private final class DelegateQueue: OperationQueue, @unchecked Sendable {
        private let places = DispatchSemaphore(value: 8)

        override init() {
            super.init()
            maxConcurrentOperationCount = 1
        }

        override func addOperation(_ block: @escaping @Sendable () -> Void) {
            places.wait()
            super.addOperation { [places] in
                block()
                places.signal()
            }
        }
    }
}

nonisolated extension APIClient.SessionDelegate {
    /// Answers the challenge of a 401, without which the task would never end. The whole response is here by now.
    /// (Credentials of the API were in the request from the start.)
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        didReceive challenge: URLAuthenticationChallenge,
        completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        guard challenge.failureResponse is HTTPURLResponse, challenge.proposedCredential == nil else {
            return completionHandler(.performDefaultHandling, nil)
        }
        exchange(of: task)?.completed(task.response, nil)
        // The handler waits for the queue that calls this function.
        APIClient.SessionTask.waiting.async { completionHandler(.cancelAuthenticationChallenge, nil) }
    }

    /// Ends the exchange. Foundation asks for a new body when a kept connection turns out to be dead after the body was
    /// sent. It then goes on without a body and waits for a response that never comes; and a call on which the server
    /// may have acted must not be repeated here.
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        needNewBodyStream completionHandler: @escaping @Sendable (InputStream?) -> Void
    ) {
        exchange(of: task)?.stop(with: URLError(.networkConnectionLost))
        completionHandler(nil)
    }
}
//% if uploads

nonisolated extension APIClient.HTTPBody {
    /// The same request with the bytes of its streams in a file, which is deleted when the closure returns. Foundation
    /// cannot wait for bytes unless all of its sessions wait.
    func spooled<Result>(_ send: (Self) async throws -> Result) async throws -> Result {
        guard hasSource else { return try await send(self) }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try Data().write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let handle = try FileHandle(forWritingTo: file)
        var silent = self
        silent.report = nil
        for try await piece in try silent.bytes() {
            try handle.write(contentsOf: piece)
        }
        try handle.close()
        try Task.checkCancellation()
        var body = Self.file(file)
        body.report = report
        return try await send(body)
    }

    private var hasSource: Bool {
        switch content {
        case .data, .file: false
        case .joined(let bodies): bodies.contains(where: \.hasSource)
        case .source: true
        }
    }
}
//% end
#endif
