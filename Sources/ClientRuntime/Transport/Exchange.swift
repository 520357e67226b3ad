internal import Foundation
//% if linux
#if canImport(FoundationNetworking)
internal import FoundationNetworking
#endif
//% end

nonisolated extension APIClient {
    /// One request of a `URLSessionTransport` and its response so far. It ends once: with a response, with an error,
    /// when its time is over or when it is cancelled, whichever is first.
    final class Exchange: @unchecked Sendable {
        private let lock = NSLock()
        private var continuation: CheckedContinuation<HTTPResponse, any Error>?
        private var result: Result<HTTPResponse, any Error>?
        private var deadline: ExchangeDeadline?
        private var body = Data()
        private var receivedCount = 0
        let task = SessionTask()
        /// The longest pause in a streamed body.
        private let longestPause: Duration
        private let clock: CallClock
        //% if streams
        /// The channel for the body, if it is read while it arrives.
        private var channel: ByteChannel?
        //% end
        //% if uploads
        /// The body of the request, if it is sent while it is read. It is set before the start.
        var upload: BodyUpload?
        //% end

        init(longestPause: Duration, clock: CallClock) {
            self.clock = clock
            self.longestPause = longestPause
        }

        //% if streams
        /// Returns the body as it arrives. The exchange then ends with the head of the response. Call it once, before
        /// the start.
        func stream() -> ByteStream {
            let channel = ByteChannel(pause: pause) { [weak self] in self?.cancel() }
            lock.withLock { self.channel = channel }
            return channel.stream()
        }

        //% end
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
            task.start(newTask)
        }

        /// Ends the exchange with an error, if it has not ended yet, and cancels the task.
        func stop(with error: any Error) {
            end(with: .failure(error))
            //% if streams
            lock.withLock { channel }?.finish(.failure(error))
            //% end
            cancel()
        }

        private func cancel() {
            //% if uploads
            upload?.cancel()
            //% end
            task.cancel()
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
            ExchangeDeadline(limit, clock: clock) { [weak self] in
                self?.stop(with: URLError(.timedOut, userInfo: [NSLocalizedDescriptionKey: "no response in time"]))
            }
        }

        //% if streams
        private var pause: (@Sendable (Bool) -> Void)? {
            guard SessionTask.canPause else { return nil }
            return { [weak self] isFull in
                guard let self else { return }
                lock.withLock { self.deadline }?.setPaused(isFull)
                self.task.pause(isFull)
            }
        }

        //% end
        //% if uploads
        private func sent(_ event: BodyUpload.Event) {
            let deadline = lock.withLock { self.deadline }
            switch event {
            case .waiting: deadline?.setPaused(true)
            case .moved: deadline?.setPaused(false)
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
            // From here on, the time limits only the pauses in the body.
            deadline?.cancel()
            deadline = newDeadline(longestPause)
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
        let (deadline, body, count) = lock.withLock { (self.deadline, self.body, receivedCount) }
        task.ended(afterReceiving: count)
        deadline?.cancel()
        //% if uploads
        upload?.cancel()
        //% end
        //% if streams
        lock.withLock { channel }?.finish(error.map { .failure($0) } ?? .success(()))
        //% end
        if let error {
            end(with: .failure(error))
        } else if let response = response as? HTTPURLResponse {
            end(with: .success(.init(status: response.statusCode, headers: .init(response), body: body)))
        } else {
            end(with: .failure(URLError(.badServerResponse)))
        }
    }
}
