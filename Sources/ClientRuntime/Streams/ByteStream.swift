public import Foundation

nonisolated extension APIClient {
    /// The bytes of a body as they come, in pieces of any size. It can be gone through once.
    public struct ByteStream: AsyncSequence, Sendable {
        public typealias Element = Data

        private let nextPiece: @Sendable () async throws -> Data?
        /// All of it, if it is at hand.
        private let whole: Data?

        /// - Parameter next: Asked for a piece when the one before has been used; `nil` at the end.
        public init(_ next: @escaping @Sendable () async throws -> Data?) {
            nextPiece = next
            whole = nil
        }

        /// A body that is there as a whole.
        public init(_ data: Data) {
            let rest = Guarded(data.isEmpty ? nil : data)
            nextPiece = {
                rest { rest in
                    defer { rest = nil }
                    return rest
                }
            }
            whole = data
        }

        /// The pieces of another sequence.
        public init<Bytes: AsyncSequence & Sendable>(_ bytes: Bytes) where Bytes.Element == Data {
            let state = Guarded(bytes.makeAsyncIterator())
            self.init {
                // A copy, for the lock is not to be held meanwhile.
                var iterator = state { $0 }
                defer { state { $0 = iterator } }
                return try await iterator.next()
            }
        }

        public func makeAsyncIterator() -> Iterator {
            Iterator(nextPiece: nextPiece)
        }

        /// Takes the pieces off the stream: all iterators of a stream share one position.
        public struct Iterator: AsyncIteratorProtocol, Sendable {
            let nextPiece: @Sendable () async throws -> Data?

            public func next() async throws -> Data? {
                try await nextPiece()
            }
        }

        /// All of it, up to a number of bytes; what is beyond is not waited for.
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
