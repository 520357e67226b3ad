/// Takes messages out of a stream of bytes: a header with `Content-Length`, an empty line, and so many bytes.
///
/// Whatever comes, it goes on: what cannot be understood is passed over up to the next header.
struct MessageBuffer {
    enum Frame: Equatable {
        case message([UInt8])
        /// A header without a length that can be used.
        case malformed
        case tooLarge
    }

    /// Far above any document that a person edits.
    static let largestMessage = 64 << 20
    private static let largestHeader = 16 << 10

    private let limit: Int
    private var bytes: [UInt8] = []
    /// The start of the bytes that were not taken yet.
    private var start = 0
    private var bodyLength: Int?
    /// How many bytes of a message that is too large are still to come.
    private var skipped = 0

    init(limit: Int = largestMessage) {
        self.limit = limit
    }

    mutating func append(_ more: some Collection<UInt8>) {
        let rest = more.dropFirst(skipped)
        skipped -= more.count - rest.count
        bytes += rest
    }

    /// The next message that is there as a whole.
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
        // Moving what is left each time would cost as much as all that came with it.
        guard start > bytes.count / 2 else { return }
        bytes.removeFirst(start)
        start = 0
    }

    private mutating func takeHeader() -> ArraySlice<UInt8>? {
        let end = [UInt8]("\r\n\r\n".utf8)
        let window = bytes[start...].prefix(Self.largestHeader)
        guard let index = window.indices.first(where: { window[$0...].starts(with: end) }) else { return nil }
        let header = bytes[start..<index]
        take(index + end.count - start)
        return header
    }

    private mutating func overlongHeader() -> Frame? {
        guard bytes.count - start >= Self.largestHeader else { return nil }
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
