import Foundation
import Testing

/// No spec makes the tool crash or go on forever: there are types, or a finding with its place, and not many of them. How
/// the cost grows is shown by `Scripts`; here it is only that a run ends.
@Suite("tenon and specs that are deep, wide or circular", .serialized, .timeLimit(.minutes(60)))
struct SchemaBoundTests {
    /// Each kind of link is tried in one place, since all of them take long.
    private static let places = Link.allCases.indices.map { ["response", "body", "parameter"][$0 % 3] }

    @Test("a chain of 10,000 schemas", arguments: zip(Link.allCases, places))
    func chain(_ link: Link, _ place: String) async throws {
        let count = 10_000
        let schemas = (0..<count).map { "S\($0): \(link.schema("S\($0 + 1)", $0))" } + ["S\(count): {type: string}"]
        try await expectEnd(of: spec(schemas, using: ["S0"], in: place))
    }

    @Test("a chain of 10,000 schemas that are objects at the end", arguments: [Link.reference, .allOf, .allOfTwo, .oneOf, .oneOfTwo])
    func chainToObject(_ link: Link) async throws {
        let count = 10_000
        let schemas = (0..<count).map { "S\($0): \(link.schema("S\($0 + 1)", $0))" }
        let last = "S\(count): {type: object, required: [tag], properties: {tag: {const: last}}}"
        try await expectEnd(of: spec(schemas + [last], using: ["S0"], in: "response"))
    }

    @Test("a chain of 10,000 links of all kinds in turn, and the other way round")
    func mixedChain() async throws {
        let count = 10_000
        let links = Link.allCases
        let schemas = (0..<count).map { "S\($0): \(links[$0 % links.count].schema("S\($0 + 1)", $0))" }
        try await expectEnd(of: spec(schemas + ["S\(count): {type: string}"], using: ["S0"], in: "response"))
        try await expectEnd(of: spec(["S\(count): {type: string}"] + schemas.reversed(), using: ["S0"], in: "body"))
    }

    @Test("a chain of 2,000 schemas, checked and compared", arguments: [Link.reference, .items, .oneOfTwo, .allOfTwo])
    func otherCommands(_ link: Link) async throws {
        let count = 2_000
        let schemas = (0..<count).map { "S\($0): \(link.schema("S\($0 + 1)", $0))" } + ["S\(count): {type: string}"]
        let text = spec(schemas, using: ["S0"], in: "response")
        try await expectEnd(of: text, command: "check --spec spec.yaml --output Out --name Client")
        try await expectEnd(of: text, command: "diff spec.yaml spec.yaml")
    }

    /// Circles of one, two and three links: all 10 + 100 + 1,000 of them, in a spec for each first link.
    @Test("schemas that lead back to themselves in every mixture", arguments: Link.allCases, ["response", "body"])
    func circles(_ first: Link, _ place: String) async throws {
        let all = Link.allCases
        let circles = [[first]] + all.map { [first, $0] } + all.flatMap { second in all.map { [first, second, $0] } }
        try await expectEnd(ofAll: circles, in: place)
    }

    @Test("circles beside each other, deep in others, and two through one schema", arguments: [
        ["A: {anyOf: [{oneOf: [{}], anyOf: [{allOf: [{$ref: B}, {}]}]}]}", "B: {$ref: A}"],
        ["A: {items: {$ref: B}}", "B: {allOf: [{}, {oneOf: [{anyOf: [{$ref: B}, {}]}]}]}"],
        ["A: {properties: {a: {items: {$ref: B}}}}", "B: {$ref: C}", "C: {allOf: [{oneOf: [{$ref: D}, {}]}, {}]}", "D: {allOf: [{$ref: B}]}"],
        ["A: {allOf: [{$ref: B}]}", "B: {$ref: C}", "C: {oneOf: [{$ref: A}]}"],
        ["A: {properties: {a: {items: {properties: {a: {$ref: B}}}}}}", "B: {properties: {a: {anyOf: [{properties: {a: {$ref: C}}}]}}}", "C: {oneOf: [{$ref: C}]}"],
        ["A: {items: {additionalProperties: {anyOf: [{$ref: B}]}}}", "B: {$ref: C}", "C: {anyOf: [{$ref: C}]}"],
        ["A: {oneOf: [{$ref: A}, {$ref: A}, {$ref: B}]}", "B: {anyOf: [{$ref: A}, {$ref: B}]}"],
        ["A: {allOf: [{$ref: B}, {$ref: C}]}", "B: {oneOf: [{$ref: A}, {type: object}]}", "C: {anyOf: [{$ref: B}, {$ref: A}]}"],
        ["A: {oneOf: [{allOf: [{$ref: A}, {properties: {a: {$ref: A}}}]}, {type: object, properties: {b: {$ref: A}}}]}"],
        ["A: {oneOf: [{$ref: A}], anyOf: [{$ref: A}], allOf: [{$ref: A}], items: {$ref: A}, additionalProperties: {$ref: A}}"],
        ["A: {$ref: B, properties: {a: {$ref: A}}}", "B: {$ref: A, properties: {b: {$ref: B}}}"],
        ["A: {prefixItems: [{$ref: A}, {oneOf: [{$ref: B}]}], items: {allOf: [{$ref: A}]}}", "B: {anyOf: [{$ref: A}, {$ref: B}]}"],
        ["A: {oneOf: [{$ref: B}, {$ref: C}], discriminator: {propertyName: t}}", "B: {allOf: [{$ref: A}, {properties: {t: {const: B}}}]}", "C: {allOf: [{$ref: A}, {properties: {t: {const: C}}}]}"],
        ["A: {patternProperties: {x: {oneOf: [{$ref: A}, {type: 'null'}]}}, propertyNames: {$ref: B}}", "B: {oneOf: [{$ref: B}, {type: 'null'}]}"],
    ], ["3.0.3", "3.1.0", "3.2.0"])
    func namedCircles(_ schemas: [String], _ version: String) async throws {
        for place in ["response", "body", "parameter"] {
            try await expectEnd(of: spec(schemas, using: ["A"], in: place, version: version), seconds: 30)
        }
    }

    @Test("unions that double with each level", arguments: [
        "oneOf: [{allOf: [R]}, {anyOf: [R, {type: integer}]}, {type: object, properties: {qN: R}}]",
        "oneOf: [R, {anyOf: [R, R]}]",
        "anyOf: [{allOf: [R, {properties: {aN: R}}]}, {oneOf: [{type: array, items: R}, R]}]",
        "allOf: [{oneOf: [{properties: {aN: {type: string}}}, {properties: {bN: {type: string}}}]}, R]",
        "allOf: [R, R]",
        "properties: {aN: {allOf: [R]}, bN: {oneOf: [R, {type: 'null'}]}}",
        "oneOf: [{type: array, items: R}, {type: object, additionalProperties: R}, R]",
        "allOf: [{oneOf: [R, {required: [a]}]}, {oneOf: [R, {required: [b]}]}]",
    ])
    func doubling(_ body: String) async throws {
        let schemas = (1...60).map { level in
            let reference = "{$ref: S\(level - 1)}"
            let text = body.replacingOccurrences(of: "R", with: reference)
            return "S\(level): {\(text.replacingOccurrences(of: "N", with: "\(level)"))}"
        }
        let last = "S0: {type: object, properties: {z: {type: string}}}"
        for place in ["response", "body"] {
            try await expectEnd(of: spec([last] + schemas, using: ["S60"], in: place), seconds: 120)
        }
    }

    @Test("an allOf of 30 unions of three members each")
    func product() async throws {
        let unions = (0..<30).map { i in
            "{oneOf: [" + (0..<3).map { "{type: object, required: [p\(i)_\($0)], properties: {p\(i)_\($0): {type: string}}}" }
                .joined(separator: ", ") + "]}"
        }
        try await expectEnd(of: spec(["A: {allOf: [\(unions.joined(separator: ", "))]}"], using: ["A"], in: "response"))
    }

    @Test("4,000 media types of one answer, and of one body")
    func mediaTypes() async throws {
        let types = (0..<4_000).map {
            "            application/vnd.t\($0)+json: {schema: {type: object, properties: {p\($0): {type: string}}}}\n"
        }.joined()
        let head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n    post:\n      operationId: a.get\n"
        try await expectEnd(of: head + "      responses:\n        '200':\n          description: ok\n          content:\n" + types)
        try await expectEnd(
            of: head + "      requestBody:\n          content:\n" + types + "      responses: {'204': {description: ok}}\n")
    }

    @Test("8,000 names that clash, as values, properties, schemas and parameters")
    func clashingNames() async throws {
        let names = (0..<8_000).map { number in
            "a" + (0..<6).map { digit in String(Array("-._ /:")[number / power(6, digit) % 6]) }.joined()
        }
        let values = names.map { "\"\($0)\"" }.joined(separator: ", ")
        try await expectEnd(of: spec(["A: {type: string, enum: [\(values)]}"], using: ["A"], in: "response"))
        let properties = names.map { "\"\($0)\": {type: string}" }.joined(separator: ", ")
        try await expectEnd(of: spec(["A: {type: object, properties: {\(properties)}}"], using: ["A"], in: "body"))
        let members = (0..<4_000).map { "{type: object, title: Same, required: [p\($0)], properties: {p\($0): {type: string}}}" }
        try await expectEnd(of: spec(["A: {oneOf: [\(members.joined(separator: ", "))]}"], using: ["A"], in: "response"))
        let parameters = names.map { "        - {name: \"\($0)\", in: query, schema: {type: string}}\n" }.joined()
        try await expectEnd(
            of: """
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths:
                  /a:
                    get:
                      operationId: a.get
                      responses: {'204': {description: ok}}
                      parameters:

                """ + parameters)
    }

    private func power(_ base: Int, _ exponent: Int) -> Int {
        (0..<exponent).reduce(1) { product, _ in product * base }
    }
}

/// How one schema leads to the next.
enum Link: String, CaseIterable, Sendable {
    case reference, oneOf, anyOf, allOf, oneOfTwo, anyOfNull, allOfTwo, items, map, property

    func schema(_ next: String, _ number: Int) -> String {
        let next = "{$ref: \(next)}"
        return switch self {
        case .reference: next
        case .oneOf: "{oneOf: [\(next)]}"
        case .anyOf: "{anyOf: [\(next)]}"
        case .allOf: "{allOf: [\(next)]}"
        case .oneOfTwo: "{oneOf: [\(next), {type: integer}]}"
        case .anyOfNull: "{anyOf: [{type: 'null'}, \(next)]}"
        case .allOfTwo: "{allOf: [{description: Part \(number).}, \(next)]}"
        case .items: "{type: array, items: \(next)}"
        case .map: "{type: object, additionalProperties: \(next)}"
        case .property: "{type: object, properties: {p: \(next)}}"
        }
    }
}

extension SchemaBoundTests {
    /// A spec of schemas, of which some are used at a place. `$ref: A` in them stands for the schema's pointer.
    private func spec(_ schemas: [String], using names: [String], in place: String, version: String = "3.1.0") -> String {
        var text = "openapi: \(version)\ninfo: {title: T, version: '1'}\npaths:\n"
        for name in names {
            let content = "{application/json: {schema: {$ref: \(name)}}}"
            text += "  /\(name):\n    post:\n      operationId: all.\(name)\n"
            switch place {
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

    /// If some circle ends badly, it is looked for.
    private func expectEnd(ofAll circles: [[Link]], in place: String) async throws {
        guard let problem = try await problem(with: circles, in: place, seconds: 120) else { return }
        var rest = circles
        while rest.count > 1 {
            let half = Array(rest[..<(rest.count / 2)])
            rest = try await self.problem(with: half, in: place, seconds: 10) == nil ? Array(rest[half.count...]) : half
        }
        Issue.record("\(rest.map { $0.map(\.rawValue) }): \(problem)")
    }

    private func problem(with circles: [[Link]], in place: String, seconds: Int) async throws -> String? {
        var schemas: [String] = []
        for (number, links) in circles.enumerated() {
            for (index, link) in links.enumerated() {
                schemas.append("C\(number)L\(index): \(link.schema("C\(number)L\((index + 1) % links.count)", index))")
            }
        }
        let names = circles.indices.map { "C\($0)L0" }
        return try await problem(with: spec(schemas, using: names, in: place), findings: 2 * circles.count, seconds: seconds)
    }

    private func expectEnd(
        of spec: String, command: String = "generate --spec spec.yaml --output Out --name Client", seconds: Int = 100
    ) async throws {
        if let problem = try await problem(with: spec, command: command, findings: 20, seconds: seconds) {
            Issue.record("\(spec.count > 2_000 ? spec.prefix(1_000) + "…" : spec.prefix(2_000))\n\(problem)")
        }
    }

    /// - Parameters:
    ///   - findings: How many may be printed.
    ///   - seconds: Of the processor, so that what hangs ends.
    private func problem(
        with spec: String, command: String = "generate --spec spec.yaml --output Out --name Client", findings: Int, seconds: Int
    ) async throws -> String? {
        let tool = try Tool()
        defer { tool.remove() }
        try tool.write(spec, to: "spec.yaml")
        let outcome = try await tool.shell("ulimit -c 0; ulimit -t \(seconds); exec \"$TENON\" \(command)")
        let found = outcome.errors.split(separator: "\n").filter { $0.contains(/: (error|warning): ./) }
        switch outcome.status {
        case 0 where found.count <= findings: return nil
        case 1 where found.count <= findings && (command.hasPrefix("check") || found.contains { $0.hasPrefix("spec.yaml:") }): return nil
        case 0, 1: return "status \(outcome.status), \(found.count) findings:\n\(outcome.errors.prefix(1_000))"
        default: return "status \(outcome.status), where it may take \(seconds) s:\n\(outcome.errors.prefix(1_000))"
        }
    }
}
