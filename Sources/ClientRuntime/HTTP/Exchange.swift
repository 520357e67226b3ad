internal import Foundation
#if canImport(FoundationNetworking)
internal import FoundationNetworking
#endif

nonisolated extension APIClient {
    /// One request of a `URLSessionTransport` and what came of it so far. It ends once: with an answer, with an error,
    /// when its time is over or when it is cancelled, whichever is first.
    final class Exchange: @unchecked Sendable {
        private let task: URLSessionTask
        private let lock = NSLock()
        private var continuation: CheckedContinuation<HTTPResponse, any Error>?
        private var result: Result<HTTPResponse, any Error>?
        private var clock: Task<Void, Never>?
        private var body = Data()
        private let isStream: Bool
        private var isStopped = false
        private var isRedirecting = false
        /// Gone when nobody reads the body any more.
        private weak var channel: ByteChannel?

        /// - Parameter isStream: Whether it ends with the head of the answer, and the body goes on by itself.
        init(_ task: URLSessionTask, isStream: Bool) {
            self.task = task
            self.isStream = isStream
        }

        /// The body of a stream. To be asked for once.
        func stream() -> ByteStream {
            let channel = ByteChannel(pause: pause) { [self] in cancel() }
            lock.withLock { self.channel = channel }
            return ByteStream { try await channel.next() }
        }

        func start(_ continuation: CheckedContinuation<HTTPResponse, any Error>, timeout: Duration?) {
            let early = lock.withLock {
                if result == nil {
                    self.continuation = continuation
                    clock = timeout.map(expiry)
                }
                return result
            }
            if let early {
                continuation.resume(with: early)
            } else {
                task.resume()
            }
        }

        /// Stops the task, if it has not ended by itself.
        ///
        /// Foundation on Linux waits for the session's queue as it cancels. Who cancels a Swift task holds a lock that
        /// an answer on that queue may be waiting for, so it is not the one to do that.
        func stop(with error: any Error) {
            end(with: .failure(error))
            lock.withLock { channel }?.finish(.failure(error))
            cancel()
        }

        private func cancel() {
            let isRedirecting = lock.withLock {
                isStopped = true
                return self.isRedirecting
            }
            // A redirect that is not followed ends the task by itself.
            guard !isRedirecting else { return }
            DispatchQueue.global().async { [task] in task.cancel() }
        }

        /// Whether the session may be told that a redirect is not to be followed. Foundation on Linux ends the process where
        /// it is told so of a task that is cancelled before it has heard of it.
        func refusesRedirect() -> Bool {
            lock.withLock {
                isRedirecting = !isStopped
                return isRedirecting
            }
        }

        fileprivate func end(with result: Result<HTTPResponse, any Error>) {
            let (continuation, clock) = lock.withLock {
                defer {
                    self.continuation = nil
                    self.result = self.result ?? result
                }
                return (self.continuation, self.clock)
            }
            clock?.cancel()
            continuation?.resume(with: result)
        }

        /// Foundation on Linux ends the process if a task is suspended on the way, so there the body is taken as fast as it
        /// comes.
        private var pause: @Sendable (Bool) -> Void {
            #if canImport(FoundationNetworking)
            { _ in }
            #else
            { [task] isFull in if isFull { task.suspend() } else { task.resume() } }
            #endif
        }

        private func expiry(after timeout: Duration) -> Task<Void, Never> {
            Task {
                guard (try? await Task.sleep(for: Self.bounded(timeout))) != nil else { return }
                stop(with: URLError(.timedOut, userInfo: [NSLocalizedDescriptionKey: "no answer in time"]))
            }
        }

        /// A year at most: the systems' clocks do not count to what a `Duration` can hold.
        static func bounded(_ timeout: Duration) -> Duration {
            min(max(timeout, .zero), .seconds(31_536_000))
        }
    }
}

// MARK: - What the session tells

nonisolated extension APIClient.Exchange {
    func received(_ response: HTTPURLResponse) {
        guard isStream else { return }
        end(with: .success(.init(status: response.statusCode, headers: .init(response))))
    }

    func received(_ data: Data) {
        guard isStream else { return lock.withLock { body.append(data) } }
        lock.withLock { channel }?.add(data)
    }

    func completed(_ response: URLResponse?, _ error: (any Error)?) {
        lock.withLock { channel }?.finish(error.map { .failure($0) } ?? .success(()))
        if let error {
            end(with: .failure(error))
        } else if let response = response as? HTTPURLResponse {
            let body = lock.withLock { self.body }
            end(with: .success(.init(status: response.statusCode, headers: .init(response), body: body)))
        } else {
            end(with: .failure(URLError(.badServerResponse)))
        }
    }
}
