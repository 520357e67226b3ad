public import Foundation

/// The steps of the server after it has read a request. They can also do what no server should.
///
/// Whatever the steps leave open stays open: the connection serves the next request, unless the last step hangs up.
public struct Answer: Sendable {
    public enum Step: Sendable {
        /// Bytes before the body.
        case head(Data)
        /// Bytes of the body; not sent in answer to HEAD.
        case body(Data)
        /// Goes on when the closure returns.
        case wait(@Sendable () async -> Void)
        /// Does nothing more until the client hangs up or the server is stopped.
        case stall
        case hangUp
    }

    public var steps: [Step]

    public init(steps: [Step]) {
        self.steps = steps
    }

    /// A whole answer with a right `Content-Length`. Headers may repeat and go out in this order.
    public init(_ status: Int = 200, headers: [(String, String)] = [], body: Data = Data()) {
        let length = Self.hasBody(status) ? [("Content-Length", "\(body.count)")] : []
        self.init(steps: [.head(Self.head(status, headers + length)), .body(body)])
    }

    public static func json(_ text: String, status: Int = 200, headers: [(String, String)] = []) -> Answer {
        .text(text, as: "application/json; charset=utf-8", status: status, headers: headers)
    }

    public static func text(
        _ text: String, as type: String = "text/plain", status: Int = 200, headers: [(String, String)] = []
    ) -> Answer {
        .init(status, headers: [("Content-Type", type)] + headers, body: Data(text.utf8))
    }

    public static func empty(_ status: Int = 204, headers: [(String, String)] = []) -> Answer {
        .init(status, headers: headers)
    }

    public static func redirect(
        to location: String, status: Int = 302, headers: [(String, String)] = []
    ) -> Answer {
        .init(status, headers: [("Location", location)] + headers)
    }

    /// A body in chunks, without a length; `between` is awaited before each chunk but the first.
    public static func chunks(
        _ chunks: [String], as type: String = "application/json", status: Int = 200,
        headers: [(String, String)] = [], between: @escaping @Sendable () async -> Void = {}
    ) -> Answer {
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

extension Answer {
    /// Reads the request and hangs up.
    public static let hangUp = Answer(steps: [.hangUp])

    /// Reads the request and never answers.
    public static let stall = Answer(steps: [.stall])

    /// Says the length of all of this answer's body, sends that much of it and hangs up.
    public func cut(afterBodyBytes count: Int) -> Answer {
        .init(steps: upToBody(count) + [.hangUp])
    }

    /// Sends that much of this answer's body and nothing more.
    public func stalled(afterBodyBytes count: Int) -> Answer {
        .init(steps: upToBody(count) + [.stall])
    }

    /// Says a `Content-Length` that is not the body's, sends the body and hangs up.
    public static func wrongLength(
        _ length: Int, body: String, as type: String = "application/json", status: Int = 200
    ) -> Answer {
        let fields = [("Content-Type", type), ("Content-Length", "\(length)")]
        return .init(steps: [.head(head(status, fields)), .body(Data(body.utf8)), .hangUp])
    }

    /// Sends these bytes, whatever they are, and hangs up.
    public static func garbage(_ bytes: Data = Data("\u{0}\u{1}this is not HTTP\r\n\r\n".utf8)) -> Answer {
        .init(steps: [.head(bytes), .hangUp])
    }

    /// This answer, after which the connection is closed.
    public var thenHangUp: Answer {
        .init(steps: steps + [.hangUp])
    }

    /// This answer, once the closure returns.
    public func after(_ wait: @escaping @Sendable () async -> Void) -> Answer {
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
