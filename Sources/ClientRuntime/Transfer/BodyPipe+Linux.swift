internal import Foundation

#if canImport(FoundationNetworking)
nonisolated extension APIClient {
    /// A Foundation stream of a body, whose bytes can be read without waiting, since all sessions wait while one of
    /// them reads.
    final class BodyPipe: @unchecked Sendable {
        let input: InputStream
        private let state = Guarded(State())

        private struct State {
            var tell: (@Sendable (BodyUpload.Event) -> Void)?
            var isCancelled = false
        }

        /// - Parameter body: A body without a source (see `HTTPBody.spooled`).
        init(_ body: HTTPBody) throws {
            let input = Input(try body.readers(), body.length ?? 0, body.report)
            self.input = input
            input.pipe = self
        }

        func start(_ tell: @escaping @Sendable (BodyUpload.Event) -> Void) {
            state.withLock { $0.tell = tell }
        }

        func cancel() {
            state.withLock { $0.isCancelled = true }
        }

        fileprivate var isCancelled: Bool { state.withLock { $0.isCancelled } }

        fileprivate func tell(_ event: BodyUpload.Event) {
            state.withLock { $0.tell }?(event)
        }
    }
}

nonisolated extension APIClient.BodyPipe {
    private final class Input: InputStream {
        /// The pipe. The exchange holds it for longer than the stream is read.
        weak var pipe: APIClient.BodyPipe?
        private var readers: ArraySlice<(Int) throws -> Data>
        private let length: Int64
        private var count: Int64 = 0
        private let report: (@Sendable (APIClient.TransferProgress) -> Void)?
        private var status = Foundation.Stream.Status.notOpen

        init(
            _ readers: [(Int) throws -> Data], _ length: Int64,
            _ report: (@Sendable (APIClient.TransferProgress) -> Void)?
        ) {
            self.readers = readers[...]
            self.length = length
            self.report = report
            super.init(data: Data())
        }

        override var streamStatus: Foundation.Stream.Status { status }
        override var streamError: (any Error)? { nil }
        override var hasBytesAvailable: Bool { true }

        override func open() {
            status = .open
        }

        override func close() {
            status = .closed
        }

        /// Reads bytes and returns their number; 0 at the end, -1 after an error.
        override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength: Int) -> Int {
            guard let pipe, !pipe.isCancelled else { return -1 }
            do {
                let piece = try next(maxLength)
                count += Int64(piece.count)
                guard piece.isEmpty ? count == length : count <= length else {
                    throw APIClient.WrongLength(expected: length, found: count)
                }
                unsafe piece.copyBytes(to: buffer, count: piece.count)
                pipe.tell(.moved)
                if !piece.isEmpty { report?(.init(bytes: count, total: length)) }
                return piece.count
            } catch {
                pipe.tell(.failed(error))
                return -1
            }
        }

        /// Returns the next bytes; empty at the end.
        private func next(_ count: Int) throws -> Data {
            while let read = readers.first {
                let piece = try read(count)
                if !piece.isEmpty { return piece }
                readers.removeFirst()
            }
            return Data()
        }
    }
}

nonisolated extension APIClient.HTTPBody {
    /// Returns a reader for each piece of the body. A reader returns up to a number of bytes, and none at the end.
    fileprivate func readers() throws -> [(Int) throws -> Data] {
        switch content {
        case .data(let data):
            var rest = data
            return [
                { count in
                    defer { rest = rest.dropFirst(count) }
                    return rest.prefix(count)
                }
            ]
        case .file(let file):
            let handle = try APIClient.ByteStream.handle(of: file)
            return [{ try handle.read(upToCount: $0) ?? Data() }]
        case .joined(let bodies): return try bodies.flatMap { try $0.readers() }
        case .source: return []
        }
    }
}
#endif
