public import Foundation

nonisolated extension APIClient {
    //% if uploads
    /// The body of a request. A body from a file or a stream is sent while it is read, and is never in memory as a
    /// whole.
    public struct HTTPBody: Hashable, Sendable {
        let content: Content
        /// Receives the progress of sending.
        var report: (@Sendable (TransferProgress) -> Void)?

        enum Content: Hashable {
            case data(Data)
            case file(URL)
            case joined([HTTPBody])
            case source(BodySource)
        }

        init(_ content: Content) {
            self.content = content
        }

        /// Returns a body that is in memory as a whole.
        public static func data(_ data: Data) -> Self {
            Self(.data(data))
        }

        /// Returns a body with the bytes of a file, which are read while they are sent, and again if the call is
        /// repeated.
        public static func file(_ url: URL) -> Self {
            Self(.file(url))
        }

        /// Returns the body of a stream that can be sent once. The client does not retry a call with it, and a second
        /// send fails.
        ///
        /// - Parameter length: The number of bytes, sent as `Content-Length`. The call fails if the stream has another
        ///   number. `nil` if it is unknown.
        public static func stream<Bytes: AsyncSequence & Sendable>(_ bytes: Bytes, length: Int64? = nil) -> Self
        where Bytes.Element == Data {
            let bytes = BodySource.Once(ByteStream(bytes))
            return Self(.source(BodySource(length: length, isRepeatable: false) { try bytes.take() }))
        }

        /// Returns the body of a stream that can be sent again: the closure makes its bytes each time, also for a retry
        /// or a redirect.
        ///
        /// - Parameter length: The number of bytes, sent as `Content-Length`. The call fails if the stream has another
        ///   number. `nil` if it is unknown.
        public static func stream<Bytes: AsyncSequence & Sendable>(
            length: Int64? = nil, anew make: @escaping @Sendable () throws -> Bytes
        ) -> Self where Bytes.Element == Data {
            Self(.source(BodySource(length: length, isRepeatable: true) { ByteStream(try make()) }))
        }
    }
    //% else
    //| /// The body of a request.
    //| public struct HTTPBody: Hashable, Sendable {
    //|     /// The bytes; never `nil` in this client, which sends no files or streams.
    //|     public let data: Data?
    //|
    //|     /// Returns a body that is in memory as a whole.
    //|     public static func data(_ data: Data) -> Self { Self(data: data) }
    //| }
    //% end
}
//% if uploads

nonisolated extension APIClient.HTTPBody {
    /// The bytes, if they are in memory.
    public var data: Data? {
        if case .data(let data) = content { data } else { nil }
    }

    /// The file that the bytes come from; `nil` if there is none.
    public var file: URL? {
        if case .file(let file) = content { file } else { nil }
    }

    /// The number of bytes; `nil` if it is not known before the end.
    public var length: Int64? {
        switch content {
        case .data(let data):
            return Int64(data.count)
        case .file(let file):
            // A `URL` caches its values, which may be old.
            let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
            return (attributes?[.size] as? NSNumber)?.int64Value
        case .joined(let bodies):
            let lengths = bodies.compactMap(\.length)
            return lengths.count == bodies.count ? lengths.reduce(0, +) : nil
        case .source(let source):
            return source.length
        }
    }

    /// True if the body can be sent more than once.
    public var isRepeatable: Bool {
        switch content {
        case .data, .file: true
        case .joined(let bodies): bodies.allSatisfy(\.isRepeatable)
        case .source(let source): source.isRepeatable
        }
    }

    /// Returns the bytes from the start. They end with an error if there are more or fewer than `length`.
    public func bytes() throws -> APIClient.ByteStream {
        let length = length
        let bytes = try pieces().exactly(length)
        guard let report else { return bytes }
        return bytes.counted { count, _ in report(.init(bytes: count, total: length)) }
    }

    private func pieces() throws -> APIClient.ByteStream {
        switch content {
        case .data(let data): return report == nil ? .init(data) : .init(slicing: data)
        case .file(let file): return try .init(file: file)
        case .joined(let bodies): return try .init(joining: bodies.map { try $0.pieces() })
        case .source(let source): return try source.open()
        }
    }
}

nonisolated extension APIClient.HTTPBody {
    public static func == (a: Self, b: Self) -> Bool { a.content == b.content }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(content)
    }
}
//% end
