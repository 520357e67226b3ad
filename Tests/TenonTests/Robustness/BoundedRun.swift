import Foundation
import Testing

/// Runs the tool with generated specs, and checks that each run ends.
enum BoundedRun {
    /// The limit of a run's processor time, which is far more than a run needs.
    private static let seconds = 600
    /// One file takes less time than one for each schema.
    static let generate = "generate --spec spec.yaml --output Out --name Client --layout single"

    /// A spec with schemas, some of which a part of the operation uses. `$ref: A` stands for a reference to the schema `A`.
    static func spec(_ schemas: [String], using names: [String], in part: String, version: String = "3.1.0") -> String {
        var text = "openapi: \(version)\ninfo: {title: T, version: '1'}\npaths:\n"
        for name in names {
            let content = "{application/json: {schema: {$ref: \(name)}}}"
            text += "  /\(name):\n    post:\n      operationId: all.\(name)\n"
            switch part {
            case "response": text += "      responses: {'200': {description: ok, content: \(content)}}\n"
            case "body": text += "      requestBody: {content: \(content)}\n      responses: {'204': {description: ok}}\n"
            default:
                text += "      parameters: [{name: p, in: query, schema: {$ref: \(name)}}]\n"
                text += "      responses: {'204': {description: ok}}\n"
            }
        }
        text += "components:\n  schemas:\n" + schemas.map { "    \($0)\n" }.joined()
        return text.replacing(/\$ref: (\w+)/) { "$ref: '#/components/schemas/\($0.output.1)'" }
    }

    /// Checks all circles in one spec, and searches for the circle that fails.
    static func expectEnd(ofAll circles: [[Link]], in part: String) async throws {
        guard let problem = try await problem(with: circles, in: part) else { return }
        var rest = circles
        while rest.count > 1 {
            let half = Array(rest[..<(rest.count / 2)])
            rest = try await Self.problem(with: half, in: part) == nil ? Array(rest[half.count...]) : half
        }
        Issue.record("\(rest.map { $0.map(\.rawValue) }): \(problem)")
    }

    private static func problem(with circles: [[Link]], in part: String) async throws -> String? {
        var schemas: [String] = []
        for (number, links) in circles.enumerated() {
            for (index, link) in links.enumerated() {
                schemas.append("C\(number)L\(index): \(link.schema("C\(number)L\((index + 1) % links.count)", index))")
            }
        }
        let names = circles.indices.map { "C\($0)L0" }
        return try await problem(with: spec(schemas, using: names, in: part), findings: 2 * circles.count)
    }

    static func expectEnd(
        of spec: String, command: String = generate
    ) async throws {
        if let problem = try await problem(with: spec, command: command, findings: 20) {
            Issue.record("\(spec.count > 2_000 ? spec.prefix(1_000) + "…" : spec.prefix(2_000))\n\(problem)")
        }
    }

    /// - Parameter findings: The greatest number of findings.
    private static func problem(
        with spec: String, command: String = generate, findings: Int
    ) async throws -> String? {
        let tool = try Tool()
        defer { tool.remove() }
        try tool.write(spec, to: "spec.yaml")
        let outcome = try await tool.shell("ulimit -c 0; ulimit -t \(seconds); exec \"$TENON\" \(command)")
        let found = outcome.errors.split(separator: "\n").filter { $0.contains(/: (error|warning): ./) }
        switch outcome.status {
        case 0 where found.count <= findings: return nil
        case 1 where found.count <= findings && (command.hasPrefix("check") || found.contains { $0.hasPrefix("spec.yaml:") }):
            return nil
        case 0, 1: return "status \(outcome.status), \(found.count) findings:\n\(outcome.errors.prefix(1_000))"
        default: return "status \(outcome.status), where it may take \(seconds) s:\n\(outcome.errors.prefix(1_000))"
        }
    }
}
