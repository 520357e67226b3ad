public import Foundation

/// A request exactly as the server received it.
public struct RecordedRequest: Sendable {
    /// The method, in the case that was sent.
    public var method: String
    /// The path and query as sent, without decoding.
    public var target: String
    /// The headers in the order received.
    public var headers: [(name: String, value: String)]
    /// The body without its transfer coding.
    public var body: Data
    /// The request line and the headers, with the line ends of the wire.
    public var head: String
    /// The number of the connection, counted from 0.
    public var connection: Int

    /// The target before its first `?`.
    public var path: String {
        String(target.prefix { $0 != "?" })
    }

    /// The target after its first `?`; `nil` if it has none.
    public var query: String? {
        target.firstIndex(of: "?").map { String(target[target.index(after: $0)...]) }
    }

    /// The pairs of the query as sent, in order.
    public var queryPairs: [String] {
        query?.split(separator: "&", omittingEmptySubsequences: false).map(String.init) ?? []
    }

    /// The first value of a header, its name in any case.
    public func header(_ name: String) -> String? {
        headerValues(name).first
    }

    /// All values of a header, its name in any case.
    public func headerValues(_ name: String) -> [String] {
        headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }

    public var bodyText: String {
        String(decoding: body, as: UTF8.self)
    }
}

extension RecordedRequest {
    /// `nil` unless the head is one of HTTP/1.
    init?(head: String, connection: Int) {
        var lines = head.split(separator: "\r\n", omittingEmptySubsequences: true)[...]
        let words = lines.popFirst()?.split(separator: " ", omittingEmptySubsequences: false) ?? []
        guard words.count == 3, words[2].hasPrefix("HTTP/1.") else { return nil }
        method = String(words[0])
        target = String(words[1])
        headers = lines.map { line in
            let name = line.prefix { $0 != ":" }
            return (String(name), line.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces))
        }
        body = Data()
        self.head = head
        self.connection = connection
    }
}
