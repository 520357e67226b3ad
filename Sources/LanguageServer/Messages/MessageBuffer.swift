/// Splits a stream of bytes into messages: a header with `Content-Length`, an empty line, and that number of bytes.
///
/// It skips bytes that are no message, and continues with the next header.
struct MessageBuffer {
    enum Frame: Equatable {
        case message([UInt8])
        /// A header without a valid length.
        case malformed
        case tooLarge
    }

    /// The largest message in bytes, far above any document that a person edits.
    static let maximumMessageSize = 64 << 20
    private static let maximumHeaderSize = 16 << 10

    private let limit: Int
    private var bytes: [UInt8] = []
    /// The start of the bytes that were not taken yet.
    private var start = 0
    private var bodyLength: Int?
    /// The number of bytes that are still to be skipped, of a message that is too large.
    private var skipped = 0

    init(limit: Int = maximumMessageSize) {
        self.limit = limit
    }

    mutating func append(_ more: some Collection<UInt8>) {
        let rest = more.dropFirst(skipped)
        skipped -= more.count - rest.count
        bytes += rest
    }

    /// Returns the next complete message; `nil` if more bytes are needed.
    mutating func next() -> Frame? {
        if bodyLength == nil {
            guard let header = takeHeader() else { return overlongHeader() }
            guard let length = Self.length(in: header) else { return .malformed }
            guard length <= limit else {
                skip(length)
                return .tooLarge
            }
            bodyLength = length
        }
        guard let length = bodyLength, bytes.count - start >= length else { return nil }
        defer {
            bodyLength = nil
            take(length)
        }
        return .message(Array(bytes[start..<start + length]))
    }

    private mutating func skip(_ length: Int) {
        let here = min(length, bytes.count - start)
        skipped = length - here
        take(here)
    }

    private mutating func take(_ count: Int) {
        start += count
        // Bytes are removed only once they are more than half, because each removal moves the rest.
        guard start > bytes.count / 2 else { return }
        bytes.removeFirst(start)
        start = 0
    }

    private mutating func takeHeader() -> ArraySlice<UInt8>? {
        let end = [UInt8]("\r\n\r\n".utf8)
        let window = bytes[start...].prefix(Self.maximumHeaderSize)
        guard let index = window.indices.first(where: { window[$0...].starts(with: end) }) else { return nil }
        let header = bytes[start..<index]
        take(index + end.count - start)
        return header
    }

    private mutating func overlongHeader() -> Frame? {
        guard bytes.count - start >= Self.maximumHeaderSize else { return nil }
        take(bytes.count - start)
        return .malformed
    }

    private static func length(in header: ArraySlice<UInt8>) -> Int? {
        for line in String(decoding: header, as: UTF8.self).split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == "content-length" else { continue }
            return Int(parts[1].filter { $0 != " " }).flatMap { $0 >= 0 ? $0 : nil }
        }
        return nil
    }
}
