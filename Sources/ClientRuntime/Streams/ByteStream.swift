public import Foundation

nonisolated extension APIClient {
    /// The bytes of a body as they arrive, in pieces of any size. They can be read once.
    public struct ByteStream: AsyncSequence, Sendable {
        public typealias Element = Data

        private let nextPiece: @Sendable () async throws -> Data?
        /// The whole body, if it is in memory.
        private let whole: Data?

        /// Creates a stream from a closure.
        ///
        /// - Parameter next: Returns the next piece, or `nil` at the end. It is called when the piece before was used.
        public init(_ next: @escaping @Sendable () async throws -> Data?) {
            nextPiece = next
            whole = nil
        }

        /// Creates a stream of bytes that are in memory.
        public init(_ data: Data) {
            let rest = Guarded(data.isEmpty ? nil : data)
            nextPiece = {
                rest.withLock { rest in
                    defer { rest = nil }
                    return rest
                }
            }
            whole = data
        }

        /// Creates a stream of the pieces of another sequence, and of its errors.
        public init<Bytes: AsyncSequence & Sendable>(_ bytes: Bytes) where Bytes.Element == Data {
            let state = Guarded(bytes.makeAsyncIterator())
            self.init {
                // The iterator is copied so that the lock is not held during the wait.
                var iterator = state.withLock { $0 }
                defer { state.withLock { $0 = iterator } }
                return try await iterator.next()
            }
        }

        public func makeAsyncIterator() -> Iterator {
            Iterator(nextPiece: nextPiece)
        }

        /// An iterator over the pieces. All iterators of a stream share one position.
        public struct Iterator: AsyncIteratorProtocol, Sendable {
            let nextPiece: @Sendable () async throws -> Data?

            public func next() async throws -> Data? {
                try await nextPiece()
            }
        }

        /// Returns the body up to a number of bytes, without waiting for the rest.
        func collected(upTo limit: Int = .max) async throws -> Data {
            if let whole { return whole.prefix(limit) }
            var data = Data()
            for try await piece in self {
                data += piece
                if data.count >= limit { break }
            }
            return data.prefix(limit)
        }
    }
}
