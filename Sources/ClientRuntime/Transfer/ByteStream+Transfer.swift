internal import Foundation

nonisolated extension APIClient.ByteStream {
    /// The maximum number of bytes that are read from a file, or reported as progress, at once.
    static let pieceSize = 1 << 17

    /// Creates a stream of the bytes of a file.
    init(file: URL) throws {
        let handle = try Self.handle(of: file)
        self.init { try handle.read(upToCount: Self.pieceSize) }
    }

    /// Creates a stream of data in pieces that are small enough to report progress.
    init(slicing data: Data) {
        let rest = APIClient.Guarded(data)
        self.init {
            rest.withLock { rest in
                defer { rest = rest.dropFirst(Self.pieceSize) }
                return rest.isEmpty ? nil : rest.prefix(Self.pieceSize)
            }
        }
    }

    /// Creates a stream of the bytes of several streams, one after the other.
    init(joining streams: [Self]) {
        let rest = APIClient.Guarded(streams.map { $0.makeAsyncIterator() }[...])
        self.init {
            while let first = rest.withLock({ $0.first }) {
                if let piece = try await first.next() { return piece }
                rest.withLock { $0 = $0.dropFirst() }
            }
            return nil
        }
    }

    static func handle(of file: URL) throws -> FileHandle {
        do {
            return try FileHandle(forReadingFrom: file)
        } catch {
            throw APIClient.InvalidRequest.value(parameter: "body", problem: "the file '\(file.path)' cannot be read")
        }
    }

    /// Returns a stream of the same bytes, which fails if there are more or fewer than `length`. `nil`: any number.
    func exactly(_ length: Int64?) -> Self {
        guard let length else { return self }
        return counted { count, isEnd in
            guard isEnd ? count == length : count <= length else {
                throw APIClient.WrongLength(expected: length, found: count)
            }
        }
    }

    /// Returns a stream of the same bytes, with a check of their number.
    ///
    /// - Parameter check: Called with the number of bytes so far for every piece, and at the end.
    func counted(_ check: @escaping @Sendable (_ count: Int64, _ isEnd: Bool) throws -> Void) -> Self {
        let pieces = makeAsyncIterator()
        let count = APIClient.Guarded(Int64(0))
        return Self {
            let piece = try await pieces.next()
            let total = count.withLock { count in
                count += Int64(piece?.count ?? 0)
                return count
            }
            try check(total, piece == nil)
            return piece
        }
    }
}

nonisolated extension APIClient {
    /// The error of a body that does not have the announced length.
    struct WrongLength: Error, CustomStringConvertible {
        let expected: Int64
        let found: Int64

        var description: String { "the body has \(found) bytes instead of the announced \(expected)" }
    }
}
