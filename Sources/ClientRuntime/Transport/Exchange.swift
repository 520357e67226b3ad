internal import Foundation
#if canImport(FoundationNetworking)
internal import FoundationNetworking
#endif

nonisolated extension APIClient {
    /// One request of a `URLSessionTransport` and what came of it so far. It ends once: with an answer, with an error,
    /// when its time is over or when it is cancelled, whichever is first.
    final class Exchange: @unchecked Sendable {
        private let lock = NSLock()
        private var begun: URLSessionTask?
        private var continuation: CheckedContinuation<HTTPResponse, any Error>?
        private var result: Result<HTTPResponse, any Error>?
        private var deadline: ExchangeDeadline?
        private var body = Data()
        private var receivedCount = 0
        private var isStopped = false
        private var isRedirecting = false
        private var hasEnded = false
        /// Held while the task is told to stop.
        private let stopping = NSLock()
        /// Where the task is made, and told so.
        private let waiting: DispatchQueue
        /// How long nothing may come of the body of a stream.
        private let patience: Duration
        //% if streams
        /// Where the body goes, if it is to be read as it comes.
        private var channel: ByteChannel?
        //% end
        //% if uploads
        /// The body of the request where it is sent as it is read. Set before the start.
        var upload: BodyUpload?
        //% end

        /// `nil` until it is made.
        var task: URLSessionTask? { lock.withLock { begun } }

        init(patience: Duration, waitingOn waiting: DispatchQueue) {
            self.waiting = waiting
            self.patience = patience
        }

        var isUpload: Bool {
            //% if uploads
            if upload != nil { return true }
            //% end
            return false
        }

        //% if streams
        /// The body as it comes: the exchange then ends with the head of the answer. To be asked for once, at the start.
        func stream() -> ByteStream {
            let channel = ByteChannel(pause: pause) { [weak self] in self?.cancel() }
            lock.withLock { self.channel = channel }
            return channel.stream()
        }

        //% end
        /// Foundation on Linux waits for the queue of all sessions as it makes a task or cancels one. No thread should do that
        /// which all tasks share; and who cancels a Swift task holds a lock that an answer on that queue may be waiting for.
        func start(
            _ continuation: CheckedContinuation<HTTPResponse, any Error>, timeout: Duration?,
            with newTask: @escaping @Sendable () -> URLSessionTask
        ) {
            let early = lock.withLock {
                if result == nil {
                    self.continuation = continuation
                    deadline = timeout.map(newDeadline)
                }
                return result
            }
            if let early { return continuation.resume(with: early) }
            //% if uploads
            upload?.start { [weak self] in self?.sent($0) }
            //% end
            waiting.async { [self] in
                guard !lock.withLock({ isStopped }) else { return }
                let task = newTask()
                lock.withLock { begun = task }
                task.resume()
            }
        }

        /// Stops the task, if it has not ended by itself.
        func stop(with error: any Error) {
            end(with: .failure(error))
            //% if streams
            lock.withLock { channel }?.finish(.failure(error))
            //% end
            cancel()
        }

        private func cancel() {
            let isRedirecting = lock.withLock {
                isStopped = true
                return self.isRedirecting
            }
            //% if uploads
            upload?.cancel()
            //% end
            // A redirect that is not followed ends the task by itself.
            guard !isRedirecting else { return }
            waiting.async { [self] in
                stopping.withLock {
                    if !lock.withLock({ hasEnded }) { task?.cancel() }
                }
            }
        }

        /// From here on the task is not told to stop: Foundation on Linux ends the process where it is in the moment in
        /// which it is forgotten. Who tells it just now may be waiting for the one that calls this, so that this waits for
        /// a millisecond at the most.
        fileprivate func ended() {
            let isStopping = !stopping.lock(before: Date(timeIntervalSinceNow: 0.001))
            lock.withLock { hasEnded = true }
            if !isStopping { stopping.unlock() }
        }

        /// Whether the session may be told that a redirect is not to be followed. Foundation on Linux ends the process where
        /// it is told so of a task that is cancelled before it has heard of it.
        func refusesRedirect() -> Bool {
            lock.withLock {
                isRedirecting = !isStopped
                return isRedirecting
            }
        }

        private func end(with result: Result<HTTPResponse, any Error>) {
            let continuation = lock.withLock {
                defer {
                    self.continuation = nil
                    self.result = self.result ?? result
                }
                return self.continuation
            }
            continuation?.resume(with: result)
        }

        private func newDeadline(_ limit: Duration) -> ExchangeDeadline {
            ExchangeDeadline(limit) { [weak self] in
                self?.stop(with: URLError(.timedOut, userInfo: [NSLocalizedDescriptionKey: "no answer in time"]))
            }
        }

        //% if streams
        /// Foundation on Linux ends the process if a task is suspended on the way, and all sessions wait for who waits, so
        /// there the body is taken as fast as it comes.
        private var pause: (@Sendable (Bool) -> Void)? {
            #if canImport(FoundationNetworking)
            nil
            #else
            { [weak self] isFull in
                guard let self else { return }
                lock.withLock { deadline }?.hold(isFull)
                if isFull { task?.suspend() } else { task?.resume() }
            }
            #endif
        }

        //% end
        //% if uploads
        private func sent(_ event: BodyUpload.Event) {
            let deadline = lock.withLock { self.deadline }
            switch event {
            case .waiting: deadline?.hold(true)
            case .moved: deadline?.hold(false)
            case .failed(let error): stop(with: error)
            }
        }
        //% end
    }
}

// MARK: - What the session tells

nonisolated extension APIClient.Exchange {
    //% if streams
    func received(_ response: HTTPURLResponse) {
        let isStream = lock.withLock {
            guard channel != nil else { return false }
            // From here on, it only has to go on.
            deadline?.cancel()
            deadline = newDeadline(patience)
            return true
        }
        guard isStream else { return }
        end(with: .success(.init(status: response.statusCode, headers: .init(response))))
    }

    //% end
    func received(_ data: Data) {
        lock.withLock { receivedCount += data.count }
        //% if streams
        let (channel, deadline) = lock.withLock { (self.channel, self.deadline) }
        if let channel {
            deadline?.restart()
            return channel.add(data)
        }
        //% end
        lock.withLock { body.append(data) }
    }

    func completed(_ response: URLResponse?, _ error: (any Error)?) {
        ended()
        let (deadline, body) = lock.withLock { (self.deadline, self.body) }
        deadline?.cancel()
        //% if uploads
        upload?.cancel()
        //% end
        //% if streams
        lock.withLock { channel }?.finish(error.map { .failure($0) } ?? .success(()))
        //% end
        returnMemory()
        if let error {
            end(with: .failure(error))
        } else if let response = response as? HTTPURLResponse {
            end(with: .success(.init(status: response.statusCode, headers: .init(response), body: body)))
        } else {
            end(with: .failure(URLError(.badServerResponse)))
        }
    }

    //% if uploads
    /// One for a request that the session sends again by itself.
    func newInput() -> InputStream? {
        upload?.newInput()
    }

    //% end
    /// Foundation on Linux makes a timer for each piece that it receives, and is rid of them only when there is nothing to
    /// receive: some 20 MB for a gigabyte that comes faster than it is taken. Its threads do so by turns, and the C library
    /// keeps what was free once for each of them.
    private func returnMemory() {
        #if canImport(Glibc)
        guard lock.withLock({ receivedCount }) > 1 << 26, let symbol = dlsym(nil, "malloc_trim") else { return }
        let trim = unsafeBitCast(symbol, to: (@Sendable @convention(c) (_ padding: Int) -> Int32).self)
        waiting.async { [task] in
            // Waits for the queue that the timers are on.
            _ = task?.priority
            _ = trim(0)
        }
        #endif
    }
}
