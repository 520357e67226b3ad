internal import Foundation

nonisolated extension APIClient {
    /// A reader of the lines of a stream of bytes, which end with CR, LF or both. It examines each byte once, whatever
    /// the size of the pieces.
    struct LineReader {
        private let limit: Int
        private var bytes: ByteStream.Iterator
        private var buffer: [UInt8] = []
        /// The index of the first byte of the next line.
        private var start = 0
        /// The index of the first byte that was not searched for a line end yet.
        private var next = 0
        private var isAtEnd = false
        private var endedWithReturn = false
        private var isAtStart = true

        /// - Parameter limit: The maximum length of a line, in bytes.
        init(_ stream: ByteStream, limit: Int) {
            bytes = stream.makeAsyncIterator()
            self.limit = limit
        }

        /// Returns the next line; `nil` at the end. The text after the last line end is a line as well.
        mutating func next() async throws -> ArraySlice<UInt8>? {
            while true {
                let line = nextLine()
                guard (line?.count ?? (next - start)) <= limit else {
                    throw mismatch("lines of at most \(limit) bytes", at: [], found: "longer")
                }
                if line != nil || isAtEnd { return line }
                // The lines that were read are dropped together, so that the rest of a piece is moved once.
                buffer.removeFirst(start)
                (start, next) = (0, next - start)
                if let piece = try await bytes.next() {
                    buffer += piece
                } else {
                    isAtEnd = true
                }
            }
        }

        private mutating func nextLine() -> ArraySlice<UInt8>? {
            if endedWithReturn, start < buffer.count {
                endedWithReturn = false
                if buffer[start] == UInt8(ascii: "\n") { (start, next) = (start + 1, start + 1) }
            }
            while next < buffer.count {
                let byte = buffer[next]
                next += 1
                guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
                endedWithReturn = byte == UInt8(ascii: "\r")
                return line(to: next - 1)
            }
            return isAtEnd && start < next ? line(to: next) : nil
        }

        /// Returns the line up to an index, without a byte order mark at the beginning of the text.
        private mutating func line(to end: Int) -> ArraySlice<UInt8> {
            let line = buffer[start..<end]
            let hasMark = isAtStart && line.starts(with: [0xEF, 0xBB, 0xBF])
            (start, isAtStart) = (next, false)
            return hasMark ? line.dropFirst(3) : line
        }
    }
}
