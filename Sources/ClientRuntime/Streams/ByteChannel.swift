internal import Foundation

nonisolated extension APIClient {
    /// A buffer between a body's receiver and its reader. The receiver pauses while too many bytes wait to be read, and
    /// stops when nobody reads any more. If the receiver cannot pause, a file keeps the rest.
    final class ByteChannel: @unchecked Sendable {
        /// The number of bytes that may wait in memory.
        private static let limit = 1 << 18

        private let lock = NSLock()
        private var pieces: [Data] = []
        private var waiting = 0
        private var isPaused = false
        private var end: Result<Void, any Error>?
        private var reader: CheckedContinuation<Data?, any Error>?
        private var spill: SpillFile?
        private let pause: (@Sendable (Bool) -> Void)?
        private let abandon: @Sendable () -> Void

        /// - Parameters:
        ///   - pause: Called with `true` when too many bytes wait, and with `false` when they were read. `nil`: the
        ///     receiver cannot pause.
        ///   - abandon: Called when nobody reads any more.
        init(pause: (@Sendable (Bool) -> Void)? = { _ in }, abandon: @escaping @Sendable () -> Void = {}) {
            self.pause = pause
            self.abandon = abandon
        }

        /// Returns the received bytes, for one reader. The channel calls `abandon` when the stream is released.
        func stream() -> ByteStream {
            let reader = Reader(self)
            return ByteStream { try await reader.channel.next() }
        }

        private final class Reader: Sendable {
            let channel: ByteChannel

            init(_ channel: ByteChannel) {
                self.channel = channel
            }

            deinit {
                channel.abandon()
            }
        }

        func add(_ piece: Data) {
            guard !piece.isEmpty else { return }
            let (reader, pauses) = lock.withLock { () -> (CheckedContinuation<Data?, any Error>?, Bool) in
                if let reader = self.reader {
                    self.reader = nil
                    return (reader, false)
                }
                return (nil, keep(piece))
            }
            reader?.resume(returning: piece)
            if pauses { pause?(true) }
        }

        /// Keeps a piece. Returns true if the receiver has to pause.
        private func keep(_ piece: Data) -> Bool {
            guard end == nil else { return false }
            waiting += piece.count
            if pause == nil, waiting > Self.limit || spill?.isEmpty == false {
                do {
                    spill = try spill ?? SpillFile()
                    try spill?.write(piece)
                } catch {
                    end = end ?? .failure(error)
                }
                return false
            }
            pieces.append(piece)
            let pauses = waiting > Self.limit && !isPaused
            isPaused = isPaused || pauses
            return pauses
        }

        func finish(_ result: Result<Void, any Error> = .success(())) {
            let reader = lock.withLock {
                end = end ?? result
                defer { self.reader = nil }
                return self.reader
            }
            reader?.resume(with: result.map { nil })
        }

        /// Returns the next piece, or `nil` at the end. Cancelling the task ends the wait.
        func next() async throws -> Data? {
            try await withTaskCancellationHandler {
                try Task.checkCancellation()
                return try await withCheckedThrowingContinuation(take)
            } onCancel: {
                finish(.failure(CancellationError()))
                abandon()
            }
        }

        private func take(_ continuation: CheckedContinuation<Data?, any Error>) {
            let (result, resumes) = lock.withLock { () -> (Result<Data?, any Error>?, Bool) in
                do {
                    guard let data = try kept() else {
                        guard end == nil, reader == nil else { return (end?.map { nil } ?? .success(nil), false) }
                        reader = continuation
                        return (nil, false)
                    }
                    waiting -= data.count
                    defer { isPaused = false }
                    return (.success(data), isPaused)
                } catch {
                    return (.failure(error), false)
                }
            }
            if resumes { pause?(false) }
            if let result { continuation.resume(with: result) }
        }

        /// Returns the bytes that wait in memory, as one piece, since many small pieces would slow the reader down;
        /// then those in the file.
        private func kept() throws -> Data? {
            if pieces.isEmpty { return try spill?.read(upTo: 1 << 17) }
            defer { pieces = [] }
            return pieces.reduce(into: Data()) { $0 += $1 }
        }
    }
}
