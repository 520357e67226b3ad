public import Foundation

/// The steps of a test server's response to a request, including misbehaviour.
///
/// The connection then serves the next request, unless the last step hangs up.
public struct ServerResponse: Sendable {
    public enum Step: Sendable {
        /// Bytes before the body.
        case head(Data)
        /// Bytes of the body; not sent in response to HEAD.
        case body(Data)
        /// Waits until the closure returns.
        case wait(@Sendable () async -> Void)
        /// Does nothing more until the client hangs up or the server is stopped.
        case stall
        case hangUp
    }

    public var steps: [Step]

    public init(steps: [Step]) {
        self.steps = steps
    }

    /// A complete response with a correct `Content-Length`. Headers may repeat and are sent in this order.
    public init(_ status: Int = 200, headers: [(String, String)] = [], body: Data = Data()) {
        let length = Self.hasBody(status) ? [("Content-Length", "\(body.count)")] : []
        self.init(steps: [.head(Self.head(status, headers + length)), .body(body)])
    }

    public static func json(_ text: String, status: Int = 200, headers: [(String, String)] = []) -> ServerResponse {
        .text(text, as: "application/json; charset=utf-8", status: status, headers: headers)
    }

    public static func text(
        _ text: String, as type: String = "text/plain", status: Int = 200, headers: [(String, String)] = []
    ) -> ServerResponse {
        .init(status, headers: [("Content-Type", type)] + headers, body: Data(text.utf8))
    }

    public static func empty(_ status: Int = 204, headers: [(String, String)] = []) -> ServerResponse {
        .init(status, headers: headers)
    }

    public static func redirect(
        to location: String, status: Int = 302, headers: [(String, String)] = []
    ) -> ServerResponse {
        .init(status, headers: [("Location", location)] + headers)
    }

    /// A body in chunks, without a length; `between` is awaited before each chunk but the first.
    public static func chunks(
        _ chunks: [String], as type: String = "application/json", status: Int = 200,
        headers: [(String, String)] = [], between: @escaping @Sendable () async -> Void = {}
    ) -> ServerResponse {
        let fields = [("Content-Type", type), ("Transfer-Encoding", "chunked")] + headers
        var steps = [Step.head(head(status, fields))]
        for (index, chunk) in chunks.enumerated() where !chunk.isEmpty {
            steps += index == 0 ? [] : [.wait(between)]
            steps.append(.body(Data((String(chunk.utf8.count, radix: 16) + "\r\n\(chunk)\r\n").utf8)))
        }
        return .init(steps: steps + [.body(Data("0\r\n\r\n".utf8))])
    }
}

// MARK: - Misbehaviour

extension ServerResponse {
    /// Reads the request and hangs up.
    public static let hangUp = ServerResponse(steps: [.hangUp])

    /// Reads the request and never responds.
    public static let stall = ServerResponse(steps: [.stall])

    /// States the length of the whole body, sends `count` bytes of it and hangs up.
    public func cut(afterBodyBytes count: Int) -> ServerResponse {
        .init(steps: upToBody(count) + [.hangUp])
    }

    /// Sends `count` bytes of the body and nothing more.
    public func stalled(afterBodyBytes count: Int) -> ServerResponse {
        .init(steps: upToBody(count) + [.stall])
    }

    /// States a wrong `Content-Length`, sends the body and hangs up.
    public static func wrongLength(
        _ length: Int, body: String, as type: String = "application/json", status: Int = 200
    ) -> ServerResponse {
        let fields = [("Content-Type", type), ("Content-Length", "\(length)")]
        return .init(steps: [.head(head(status, fields)), .body(Data(body.utf8)), .hangUp])
    }

    /// Sends any bytes and hangs up.
    public static func garbage(_ bytes: Data = Data("\u{0}\u{1}this is not HTTP\r\n\r\n".utf8)) -> ServerResponse {
        .init(steps: [.head(bytes), .hangUp])
    }

    /// This response, after which the server closes the connection.
    public var thenHangUp: ServerResponse {
        .init(steps: steps + [.hangUp])
    }

    /// This response, sent once the closure returns.
    public func after(_ wait: @escaping @Sendable () async -> Void) -> ServerResponse {
        .init(steps: [.wait(wait)] + steps)
    }

    private func upToBody(_ count: Int) -> [Step] {
        var left = count
        return steps.map { step in
            guard case .body(let bytes) = step else { return step }
            defer { left -= min(left, bytes.count) }
            return .body(bytes.prefix(left))
        }
    }

    private static func head(_ status: Int, _ headers: [(String, String)]) -> Data {
        var text = "HTTP/1.1 \(status) \r\n"
        for (name, value) in headers {
            text += "\(name): \(value)\r\n"
        }
        return Data((text + "\r\n").utf8)
    }

    /// RFC 9110 §6.4.1.
    private static func hasBody(_ status: Int) -> Bool {
        status >= 200 && status != 204 && status != 304
    }
}
