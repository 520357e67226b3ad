internal import Foundation

nonisolated extension APIClient {
    /// Between who receives a body and who reads it. Who receives is told to pause while more is waiting to be read than
    /// is good, and to stop when nobody reads any more.
    final class ByteChannel: @unchecked Sendable {
        /// Bytes that may wait before the receiver is told to pause.
        private static let limit = 1 << 20

        private let lock = NSLock()
        private var pieces: [Data] = []
        private var waiting = 0
        private var isPaused = false
        private var end: Result<Void, any Error>?
        private var reader: CheckedContinuation<Data?, any Error>?
        private let pause: @Sendable (Bool) -> Void
        private let abandon: @Sendable () -> Void

        /// - Parameters:
        ///   - pause: Called with `true` when too much is waiting, and with `false` when it has been read.
        ///   - abandon: Called when nobody reads any more.
        init(pause: @escaping @Sendable (Bool) -> Void = { _ in }, abandon: @escaping @Sendable () -> Void = {}) {
            self.pause = pause
            self.abandon = abandon
        }

        deinit {
            abandon()
        }

        func add(_ piece: Data) {
            guard !piece.isEmpty else { return }
            let (reader, pauses) = lock.withLock { () -> (CheckedContinuation<Data?, any Error>?, Bool) in
                if let reader = self.reader {
                    self.reader = nil
                    return (reader, false)
                }
                pieces.append(piece)
                waiting += piece.count
                let pauses = waiting > Self.limit && !isPaused
                isPaused = isPaused || pauses
                return (nil, pauses)
            }
            reader?.resume(returning: piece)
            if pauses { pause(true) }
        }

        func finish(_ result: Result<Void, any Error> = .success(())) {
            let reader = lock.withLock {
                end = end ?? result
                defer { self.reader = nil }
                return self.reader
            }
            reader?.resume(with: result.map { nil })
        }

        /// The next piece, or `nil` at the end. Cancelling the task ends the wait.
        func next() async throws -> Data? {
            try await withTaskCancellationHandler {
                try Task.checkCancellation()
                return try await withCheckedThrowingContinuation(take)
            } onCancel: {
                finish(.failure(CancellationError()))
            }
        }

        private func take(_ continuation: CheckedContinuation<Data?, any Error>) {
            let (result, resumes) = lock.withLock { () -> (Result<Data?, any Error>?, Bool) in
                if pieces.isEmpty {
                    guard end == nil, reader == nil else { return (end?.map { nil } ?? .success(nil), false) }
                    reader = continuation
                    return (nil, false)
                }
                // As one, for who reads may be slower than the pieces are small.
                let data = pieces.reduce(into: Data()) { $0 += $1 }
                pieces = []
                waiting = 0
                defer { isPaused = false }
                return (.success(data), isPaused)
            }
            if resumes { pause(false) }
            if let result { continuation.resume(with: result) }
        }
    }
}
