import Foundation

/// Reads the requests of a connection.
struct RequestReader {
    let socket: Socket
    let connection: Int
    /// True if bodies are not read, so that a client cannot finish sending them.
    let leavesBodies: Bool
    /// True at the end of the connection.
    private(set) var isAtEnd = false
    private var buffer = Data()

    init(socket: Socket, connection: Int, leavesBodies: Bool) {
        self.socket = socket
        self.connection = connection
        self.leavesBodies = leavesBodies
    }

    /// The next request; `nil` at the end and for an incomplete request.
    mutating func next() -> RecordedRequest? {
        guard let head = take(through: "\r\n\r\n"),
            var request = RecordedRequest(head: String(decoding: head, as: UTF8.self), connection: connection)
        else { return nil }
        if request.header("Expect")?.lowercased() == "100-continue" {
            _ = socket.write(Data("HTTP/1.1 100 Continue\r\n\r\n".utf8))
        }
        guard !leavesBodies else { return request }
        let body: Data?
        if request.header("Transfer-Encoding")?.lowercased() == "chunked" {
            body = chunks()
        } else {
            body = take(request.header("Content-Length").flatMap { Int($0) } ?? 0)
        }
        guard let body else { return nil }
        request.body = body
        return request
    }

    /// Reads a chunked body (RFC 9112 §7.1) without trailers.
    private mutating func chunks() -> Data? {
        var body = Data()
        while true {
            guard let line = take(through: "\r\n"),
                let length = Int(String(decoding: line.dropLast(2).prefix { $0 != 0x3B }, as: UTF8.self), radix: 16),
                let chunk = take(length), take(2) != nil
            else { return nil }
            if length == 0 {
                return body
            }
            body += chunk
        }
    }

    private mutating func take(through end: String) -> Data? {
        let end = Data(end.utf8)
        while true {
            if let range = buffer.range(of: end) {
                return take(range.upperBound - buffer.startIndex)
            }
            guard fill() else { return nil }
        }
    }

    private mutating func take(_ count: Int) -> Data? {
        while buffer.count < count {
            guard fill() else { return nil }
        }
        defer { buffer = Data(buffer.dropFirst(count)) }
        return Data(buffer.prefix(count))
    }

    private mutating func fill() -> Bool {
        guard let bytes = socket.read() else {
            isAtEnd = true
            return false
        }
        buffer += bytes
        return true
    }
}
