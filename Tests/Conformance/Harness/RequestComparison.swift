import ConformanceDriver
import Foundation

/// Finds the differences between a request that arrived and that of a scenario.
struct RequestComparison {
    let scenario: Scenario
    let request: ArrivedRequest

    var problems: [String] {
        [methodProblem, pathProblem, queryProblem].compactMap { $0 } + headerProblems + [bodyProblem].compactMap { $0 }
    }

    private var methodProblem: String? {
        request.method == scenario.method.uppercased() ? nil : "the method is \(request.method)"
    }

    /// The same path may be spelled with more or fewer escapes (RFC 3986 §6.2.2.2), but not with another structure.
    private var pathProblem: String? {
        let path = String(request.target.prefix { $0 != "?" })
        let expected = String(scenario.uri.prefix { $0 != "?" })
        return Self.segments(path) == Self.segments(expected) ? nil : "the path is \(path), not \(expected)"
    }

    private static func segments(_ path: String) -> [String] {
        path.split(separator: "/", omittingEmptySubsequences: false).map { $0.removingPercentEncoding ?? String($0) }
    }

    private var queryProblem: String? {
        let query = request.target.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
        let arrived = Pair.pairs(query)
        let expected = scenario.queryPairs
        let isLike =
            arrived.count == expected.count && Self.sorted(arrived) == Self.sorted(expected)
            || Self.areSameInstants(arrived, expected)
        return isLike ? nil : "the query is \(arrived), not \(expected)"
    }

    private static func areSameInstants(_ one: [Pair], _ other: [Pair]) -> Bool {
        one.count == other.count
            && zip(sorted(one), sorted(other)).allSatisfy { one, other in
                one.name == other.name && Likeness.isLike(.string(one.value), .string(other.value))
            }
    }

    /// Pairs of one name keep their order.
    private static func sorted(_ pairs: [Pair]) -> [Pair] {
        pairs.enumerated().sorted { ($0.element.name, $0.offset) < ($1.element.name, $1.offset) }.map(\.element)
    }

    // MARK: Headers

    private var headerProblems: [String] {
        scenario.headers.sorted { $0.key < $1.key }.compactMap { name, expected in
            // In a request without a body, this header is the wanted type of the response, for which OpenAPI has no such
            // header (3.1 §4.8.12.2.1).
            guard name != "content-type" || scenario.request?.body != nil else { return nil }
            let arrived = header(name)
            let isLike = arrived.map { Likeness.isLike(.string($0), .string(expected)) } ?? false
            let found = arrived.map { "'\($0)'" } ?? "not there"
            return isLike ? nil : "the header '\(name)' is \(found), not '\(expected)'"
        }
    }

    private func header(_ name: String) -> String? {
        request.headers.first { $0.name.lowercased() == name }?.value
    }

    // MARK: Body

    private var bodyProblem: String? {
        guard let body = scenario.request?.body else {
            return request.body.isEmpty ? nil : "a body of \(request.body.count) bytes was sent"
        }
        let type = header("content-type") ?? ""
        guard body.multipart == nil, body.files == nil else {
            return MultipartComparison(body: body, type: type, bytes: request.body).problem
        }
        guard Scenario.Body.essence(type) == body.essence else {
            return "the body's type is '\(type)', not '\(body.contentType ?? "")'"
        }
        guard let bytes = body.bytes else { return "the scenario has no body" }
        if body.isForm {
            let expected = Pair.pairs(String(decoding: bytes, as: UTF8.self)[...])
            return Self.sorted(Pair.pairs(text[...])) == Self.sorted(expected) ? nil : "the form is \(text)"
        }
        guard body.isJSON else {
            let isLike = request.body == bytes || (body.essence.hasSuffix("jsonl") && Self.areLike(request.body, bytes))
            return isLike ? nil : "the body is not what was given: \(text.prefix(80))"
        }
        guard let arrived = try? WireJSON(parsing: request.body), let expected = try? WireJSON(parsing: bytes) else {
            return "the body is no JSON: \(text.prefix(80))"
        }
        return Likeness.isLike(arrived, expected) ? nil : "the body is \(arrived.text), not \(expected.text)"
    }

    private static func areLike(_ lines: Data, _ others: Data) -> Bool {
        guard let lines = try? WireJSON(parsingLines: lines), let others = try? WireJSON(parsingLines: others) else {
            return false
        }
        return Likeness.isLike(lines, others)
    }

    private var text: String {
        String(decoding: request.body, as: UTF8.self)
    }
}
