internal import Foundation
#if canImport(FoundationNetworking)
internal import FoundationNetworking
#endif

#if canImport(FoundationNetworking)
nonisolated extension APIClient {
    /// The task of an exchange, as Foundation on Linux needs it.
    ///
    /// Foundation waits for the queue of all sessions as it makes a task or cancels one. The threads that all tasks
    /// share must not wait so; and whoever cancels a Swift task holds a lock that a response on that queue may be
    /// waiting for.
    final class SessionTask: @unchecked Sendable {
        /// A thread to wait on for the queue of all sessions. Were it one of those that all share, so many could wait
        /// that none is left for the queue.
        static let waiting = DispatchQueue(label: "waiting")

        private let lock = NSLock()
        private var task: URLSessionTask?
        private var isStopped = false
        private var isRedirecting = false
        private var hasEnded = false
        /// Held while the task is told to stop.
        private let stopping = NSLock()

        /// `nil` until it is made.
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

        /// From here on the task is not told to stop: the process ends where it is told in the moment in which it is
        /// forgotten. Whoever tells it just now may be waiting for the caller, so that this waits for a millisecond at
        /// the most.
        func ended(afterReceiving count: Int) {
            let isStopping = !stopping.lock(before: Date(timeIntervalSinceNow: 0.001))
            lock.withLock { hasEnded = true }
            if !isStopping { stopping.unlock() }
            if count > 1 << 26 { returnMemory() }
        }

        /// The session may be told not to follow a redirect. The process ends where it is told so for a task that is
        /// cancelled before it has heard of it.
        func refusesRedirect() -> Bool {
            lock.withLock {
                isRedirecting = !isStopped
                return isRedirecting
            }
        }

        /// Foundation makes a timer for each piece that it receives, and is rid of them only when there is nothing to
        /// receive: some 20 MB for a gigabyte that comes faster than it is taken. Its threads do so by turns, and the C
        /// library keeps what was free once for each of them.
        private func returnMemory() {
            #if canImport(Glibc)
            guard let symbol = unsafe dlsym(nil, "malloc_trim") else { return }
            let trim = unsafe unsafeBitCast(symbol, to: (@Sendable @convention(c) (_ padding: Int) -> Int32).self)
            Self.waiting.async { [task = lock.withLock { task }] in
                // Waits for the queue that the timers are on.
                _ = task?.priority
                _ = trim(0)
            }
            #endif
        }
        //% if streams

        /// The process ends if a task is suspended on the way, and all sessions wait for the one that waits, so that
        /// the body is taken as fast as it comes.
        static let canPause = false

        func pause(_ isPaused: Bool) {}
        //% end

        static func delegateQueue() -> OperationQueue? { DelegateQueue() }

        /// A request without a body is sent once more, in silence, when a kept connection turns out to be dead, and the
        /// server may have acted on the first. One that must not be repeated gets a connection of its own.
        static func needsOwnConnection(_ request: HTTPRequest) -> Bool {
            request.body == nil && ["POST", "PATCH"].contains(request.method)
        }
        //% if uploads

        /// The `Transfer-Encoding` of a stream whose length is known. Without the field, Foundation sends the stream in
        /// chunks as well; a blank one is not sent.
        static let transferEncoding: String? = " "

        /// Gives the request with a body that the session can send: bytes that are yet to be made are in a file by
        /// then.
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

    /// The queue on which a session tells its delegate. Foundation receives on regardless of how much the delegate has
    /// yet to hear of, so this one makes it wait. That is short: no delegate of ours waits for anybody.
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

nonisolated extension APIClient.Exchanges {
    /// Without a credential for the challenge of a 401, the task would never end; the response is here as a whole by
    /// now. (Credentials of the API were in the request from the start.)
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
        // It waits for the queue that this is called on.
        APIClient.SessionTask.waiting.async { completionHandler(.cancelAuthenticationChallenge, nil) }
    }

    /// Asked for when a kept connection turns out to be dead once the body is sent. Foundation goes on without a body
    /// then, and waits for a response that never comes; and what the server may have acted on is not to be repeated
    /// anyway. So this ends the exchange.
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
    /// The same without bytes that are yet to be made: those are in a file, which is gone when the closure returns.
    /// Foundation cannot wait for bytes without all of its sessions waiting.
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
