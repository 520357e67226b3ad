public import Foundation

nonisolated extension APIClient {
    /// The bytes of a body as they come, in pieces of any size. It can be gone through once.
    public struct ByteStream: AsyncSequence, Sendable {
        public typealias Element = Data

        private let nextPiece: @Sendable () async throws -> Data?

        /// - Parameter next: Asked for a piece when the one before has been used; `nil` at the end.
        public init(_ next: @escaping @Sendable () async throws -> Data?) {
            nextPiece = next
        }

        /// A body that is there as a whole.
        public init(_ data: Data) {
            let pieces = ByteChannel()
            pieces.add(data)
            pieces.finish()
            self.init { try await pieces.next() }
        }

        public func makeAsyncIterator() -> Iterator {
            Iterator(nextPiece: nextPiece)
        }

        public struct Iterator: AsyncIteratorProtocol {
            let nextPiece: @Sendable () async throws -> Data?

            public func next() async throws -> Data? {
                try await nextPiece()
            }
        }

        /// All of it, up to a number of bytes; what is beyond is not waited for.
        func collected(upTo limit: Int) async throws -> Data {
            var data = Data()
            for try await piece in self {
                data += piece
                if data.count >= limit { break }
            }
            return data.prefix(limit)
        }
    }
}
