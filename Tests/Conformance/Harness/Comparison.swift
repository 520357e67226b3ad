import ConformanceDriver
import Foundation

/// Finds the differences between a call and its scenario.
struct Comparison {
    let scenario: Scenario
    let record: Record
    /// True if the expected failure is a documented one.
    let documentsFailure: Bool

    var problems: [String] {
        guard let request = record.requests.first else {
            return ["nothing was sent: \(record.outcome.text)"]
        }
        var problems = RequestComparison(scenario: scenario, request: request).problems
        if record.requests.count > 1 {
            problems.append("\(record.requests.count) requests were sent")
        }
        return problems + outcomeProblems
    }

    private var outcomeProblems: [String] {
        switch record.outcome {
        case .noCall(let text): return ["no call: \(text)"]
        case .failure(let status, let reason, let text):
            let isRight = reason == "documented" || (reason == "undocumented" && !documentsFailure)
            guard let code = scenario.failureStatus, code == status, isRight else {
                return ["it failed: \(text)"]
            }
            return []
        case .value(let received):
            guard scenario.failureStatus == nil else { return ["it did not fail, at status \(received.status)"] }
            return valueProblems(received)
        }
    }

    private func valueProblems(_ received: Received) -> [String] {
        guard let response = scenario.response else { return [] }
        var problems: [String] = []
        if received.status != response.status {
            problems.append("the status \(received.status) came, not \(response.status)")
        }
        for (name, text) in received.headers {
            guard let expected = response.headers?[name] else { continue }
            let value = (try? WireJSON(parsing: text)) ?? .null
            if !Likeness.isSameValue(.string(value.plainText), .string(expected.plainText)) {
                problems.append("the answer's header '\(name)' is read as \(value.text), not \(expected.text)")
            }
        }
        if let body = response.body, let problem = problem(received.json, body) {
            problems.append(problem)
        }
        return problems
    }

    private func problem(_ json: String?, _ body: Scenario.Body) -> String? {
        guard let json, let value = try? WireJSON(parsing: json), let bytes = body.bytes else {
            return "the answer's body has no value"
        }
        if body.isJSON {
            guard let expected = try? WireJSON(parsing: bytes) else { return "the scenario's answer is no JSON" }
            return Likeness.isSameValue(value, expected) ? nil : "the value is \(value.text), not \(expected.text)"
        }
        if case .array(let items) = value {
            let isLike = StreamComparison(items: items, bytes: bytes, essence: body.essence).isLike
            return isLike ? nil : "the items are \(value.text), not those of \(String(decoding: bytes, as: UTF8.self))"
        }
        guard case .string(let text) = value else { return "the value is \(value.text), and no text or bytes" }
        let isEqual = Data(text.utf8) == bytes || Data(base64Encoded: text) == bytes
        return isEqual ? nil : "the value is not what came: \(text.prefix(80))"
    }
}

extension Outcome {
    var text: String {
        switch self {
        case .value: "a value came nevertheless"
        case .failure(_, _, let text), .noCall(let text): text
        }
    }
}
