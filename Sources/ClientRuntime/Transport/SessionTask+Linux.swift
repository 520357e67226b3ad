internal import Foundation
#if canImport(FoundationNetworking)
internal import FoundationNetworking
#endif

#if canImport(FoundationNetworking)
nonisolated extension APIClient {
    /// The task of an exchange, for Foundation on Linux.
    ///
    /// When Foundation makes or cancels a task, it blocks the calling thread until the queue that all sessions share is
    /// free. Threads of Swift tasks must not block. A cancellation handler could even deadlock: Swift holds a lock
    /// around it, and a response on that queue may wait for the same lock.
    final class SessionTask: @unchecked Sendable {
        /// The queue on which tasks are made and cancelled, since both block. It blocks one thread; many blocked threads
        /// could leave none for the queue of the sessions.
        static let blockingQueue = DispatchQueue(label: "blocking")

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
            Self.blockingQueue.async { [self] in
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
            Self.blockingQueue.async { [self] in
                stopping.withLock {
                    if let task = lock.withLock({ hasEnded ? nil : task }) { task.cancel() }
                }
            }
        }

        /// Marks the task as ended, after which nobody cancels it: Foundation crashes if a task is cancelled while it is
        /// deallocated. The function waits at most a millisecond for a cancellation in progress, since that may be waiting
        /// for the caller.
        func ended(afterReceiving count: Int) {
            let isStopping = !stopping.lock(before: Date(timeIntervalSinceNow: 0.001))
            lock.withLock { hasEnded = true }
            if !isStopping { stopping.unlock() }
            if count > 1 << 26 { returnMemory() }
        }

        /// Returns true if the session may be told not to follow a redirect. Foundation crashes if a redirect is
        /// refused for a cancelled task.
        func refusesRedirect() -> Bool {
            lock.withLock {
                isRedirecting = !isStopped
                return isRedirecting
            }
        }

        /// Returns freed memory to the system. Foundation makes a timer for each piece that it receives, and frees the
        /// timers only when the connection is idle: about 20 MB for a fast download of 1 GB. The C library keeps the freed
        /// memory for each thread until it is trimmed.
        private func returnMemory() {
            #if canImport(Glibc)
            guard let symbol = unsafe dlsym(nil, "malloc_trim") else { return }
            let trim = unsafe unsafeBitCast(symbol, to: (@Sendable @convention(c) (_ padding: Int) -> Int32).self)
            Self.blockingQueue.async { [task = lock.withLock { task }] in
                // This waits for the queue that the timers are on.
                _ = task?.priority
                _ = trim(0)
            }
            #endif
        }
        //% if streams

        /// A running task cannot pause here: Foundation crashes when it is suspended, and a delegate that blocks would
        /// block all sessions. So the body is received as fast as the server sends it.
        static let canPause = false

        func pause(_ isPaused: Bool) {}
        //% end

        static func delegateQueue() -> OperationQueue? { DelegateQueue() }

        /// Returns true if the request needs a separate connection. Foundation silently sends a request without a body
        /// again when a kept connection turns out to be dead, although the server may have acted on it.
        static func needsOwnConnection(_ request: HTTPRequest) -> Bool {
            request.body == nil && ["POST", "PATCH"].contains(request.method)
        }
        //% if uploads

        /// The `Transfer-Encoding` of a stream whose length is known. Foundation adds `chunked` to a stream that lacks the
        /// field. A blank value prevents that, and is not sent itself.
        static let transferEncoding: String? = " "

        /// Calls `send` with a request whose body the session can send: the bytes of a stream are written to a file
        /// first.
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

    /// The queue on which a session calls its delegate. Foundation puts no limit on pending calls, so this queue blocks it
    /// at eight. The block is short, because the delegate never blocks.
    private final class DelegateQueue: OperationQueue, @unchecked Sendable {
        private let slots = DispatchSemaphore(value: 8)

        override init() {
            super.init()
            maxConcurrentOperationCount = 1
        }

        override func addOperation(_ block: @escaping @Sendable () -> Void) {
            slots.wait()
            super.addOperation { [slots] in
                block()
                slots.signal()
            }
        }
    }
}

nonisolated extension APIClient.SessionDelegate {
    /// Completes the exchange with the 401 response, which has arrived in full, and cancels the challenge; an unanswered
    /// challenge would keep the task open. The request already carried the credentials of the API.
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
        APIClient.SessionTask.blockingQueue.async { completionHandler(.cancelAuthenticationChallenge, nil) }
    }

    /// Ends the exchange with an error. Foundation asks for a new body when a kept connection fails after the body was
    /// sent; if it gets none, it waits forever. The body is not sent again, because the server may have acted on it.
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
    /// Calls `send` with the same body, read from a temporary file, which is deleted afterwards. Foundation cannot wait for
    /// the bytes of a stream without blocking all sessions.
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
