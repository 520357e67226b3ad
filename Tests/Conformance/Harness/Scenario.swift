import Foundation

/// One exchange of a public test suite: the request of a correct client, and the response to it.
struct Scenario: Decodable, Sendable {
    var scenario: String
    var method: String
    /// A path, percent-encoded.
    var uri: String
    var request: Request?
    var response: Response?
    /// The status of the expected failure.
    var code: Int?
    /// True if the scenario's own server checks less than the scenario shows.
    var customHandler: Bool?

    struct Request: Decodable, Sendable {
        /// A value or a list of values for each name.
        var query: [String: WireJSON]?
        var headers: [String: WireJSON]?
        var body: Body?
    }

    struct Response: Decodable, Sendable {
        var status: Int
        var headers: [String: WireJSON]?
        var body: Body?
    }

    struct Body: Decodable, Sendable {
        var contentType: String?
        /// A text, or the number of its bytes.
        var raw: WireJSON?
        /// The pieces of a stream.
        var streamChunks: [String]?
        var multipart: WireJSON?
        var files: [File]?
    }

    /// A file among the parts of a form, without its bytes.
    struct File: Decodable, Sendable {
        var fieldname: String
        var originalname: String
        var mimetype: String
        var bytes: Int
    }

    /// The status with which the client has to fail.
    var failureStatus: Int? {
        code ?? response.flatMap { $0.status >= 400 ? $0.status : nil }
    }

    /// The query of the request, including that of its URI.
    var queryPairs: [Pair] {
        let named = (request?.query ?? [:]).sorted { $0.key < $1.key }.flatMap { name, value in
            (value.elements ?? [value]).map { Pair(name: name, value: $0.plainText) }
        }
        let written = Pair.pairs(uri.drop { $0 != "?" }.dropFirst())
        return named + written.filter { request?.query?[$0.name] == nil }
    }

    var cookies: [Pair] {
        (headers["cookie"] ?? "").split(separator: ";").map { cookie in
            let parts = cookie.trimmingCharacters(in: .whitespaces).split(separator: "=", maxSplits: 1)
            return Pair(name: String(parts.first ?? ""), value: parts.dropFirst().first?.removingPercentEncoding ?? "")
        }
    }

    /// The headers by name in lower case.
    var headers: [String: String] {
        (request?.headers ?? [:]).reduce(into: [:]) { $0[$1.key.lowercased()] = $1.value.plainText }
    }
}

/// A name and its value, without encoding.
struct Pair: Hashable, Sendable, CustomStringConvertible {
    var name: String
    var value: String

    var description: String { "\(name)=\(value)" }

    /// The pairs of a query or a form.
    static func pairs(_ query: Substring) -> [Pair] {
        query.split(separator: "&").map { pair in
            let name = pair.prefix { $0 != "=" }
            return Pair(name: decoded(name), value: decoded(pair.dropFirst(name.count + 1)))
        }
    }

    private static func decoded(_ text: Substring) -> String {
        let spaced = text.replacingOccurrences(of: "+", with: " ")
        return spaced.removingPercentEncoding ?? spaced
    }
}
