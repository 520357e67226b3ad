internal import Foundation

nonisolated extension APIClient {
    /// Cuts a stream of bytes into lines, which end with CR, LF or both.
    struct LineReader {
        /// A line may be as long as any other answer, yet it must be an end to it.
        private static let limit = 64 << 20

        private var bytes: ByteStream.Iterator
        private var buffer: [UInt8] = []
        private var isAtEnd = false
        private var endedWithReturn = false
        private var isAtStart = true

        init(_ stream: ByteStream) {
            bytes = stream.makeAsyncIterator()
        }

        /// `nil` at the end. What follows the last line end is a line as well.
        mutating func next() async throws -> String? {
            while true {
                if let line = completeLine() { return line }
                if isAtEnd { return rest() }
                guard buffer.count < Self.limit else {
                    throw mismatch("lines of at most \(Self.limit) bytes", at: [])
                }
                if let piece = try await bytes.next() {
                    buffer += piece
                } else {
                    isAtEnd = true
                }
            }
        }

        private mutating func completeLine() -> String? {
            if endedWithReturn, let first = buffer.first {
                endedWithReturn = false
                if first == UInt8(ascii: "\n") { buffer.removeFirst() }
            }
            guard let end = buffer.firstIndex(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) else {
                return nil
            }
            endedWithReturn = buffer[end] == UInt8(ascii: "\r")
            let line = text(buffer[..<end])
            buffer.removeFirst(end + 1)
            return line
        }

        private mutating func rest() -> String? {
            guard !buffer.isEmpty else { return nil }
            defer { buffer = [] }
            return text(buffer[...])
        }

        /// Without the mark that some put at the beginning of a text.
        private mutating func text(_ line: ArraySlice<UInt8>) -> String {
            let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
            defer { isAtStart = false }
            return String(decoding: isAtStart && line.starts(with: mark) ? line.dropFirst(3) : line, as: UTF8.self)
        }
    }
}
