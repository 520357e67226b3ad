import SwiftPlan

// The rate limit and the retry rules of a call.
extension CallText {
    /// The lines that set the rate limit and the retry rules of the request.
    var policy: [String] {
        var lines: [String] = []
        if let limit = call.policy.limit {
            let group = limit.group.map { ", of: \(literal($0))" } ?? ""
            let keys = limit.keys.isEmpty ? "" : ", by: \(Self.text(of: limit.keys))"
            lines.append("request.limit(\(limit.calls), in: \(Self.duration(limit.window))\(group)\(keys))")
        }
        if let mayActTwice = call.policy.mayActTwice {
            lines.append("request.mayActTwice = \(mayActTwice)")
        }
        if let name = call.policy.idempotencyHeader {
            lines.append("request.idempotencyHeader = \(literal(name))")
        }
        return lines
    }

    private static func text(of keys: [ParameterPlan]) -> String {
        if keys.count == 1, let key = keys.first, key.type == .builtin(.string) { return key.internalName }
        return "\"\(keys.map { "\\(\($0.internalName))" }.joined(separator: " "))\""
    }

    private static func duration(_ milliseconds: Int) -> String {
        milliseconds % 1000 == 0 ? ".seconds(\(milliseconds / 1000))" : ".milliseconds(\(milliseconds))"
    }
}
