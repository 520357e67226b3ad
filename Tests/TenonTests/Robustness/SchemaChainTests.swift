import Foundation
import Testing

/// Checks that runs end for long chains of schemas and nested unions, with few findings. `Scripts` measure the cost.
@Suite(.serialized, .timeLimit(.minutes(60)))
struct SchemaChainTests {
    /// The part for each kind of link. Only one part is tried, because each run takes long.
    private static let parts = Link.allCases.indices.map { ["response", "body", "parameter"][$0 % 3] }

    @Test(arguments: zip(Link.allCases, parts))
    func `a chain of 10,000 schemas becomes a client`(_ link: Link, _ part: String) async throws {
        let count = 10_000
        let schemas = (0..<count).map { "S\($0): \(link.schema("S\($0 + 1)", $0))" } + ["S\(count): {type: string}"]
        try await BoundedRun.expectEnd(of: BoundedRun.spec(schemas, using: ["S0"], in: part))
    }

    @Test(arguments: [Link.reference, .allOf, .allOfTwo, .oneOf, .oneOfTwo])
    func `a chain of 10,000 schemas that ends in objects becomes a client`(_ link: Link) async throws {
        let count = 10_000
        let schemas = (0..<count).map { "S\($0): \(link.schema("S\($0 + 1)", $0))" }
        let last = "S\(count): {type: object, required: [tag], properties: {tag: {const: last}}}"
        try await BoundedRun.expectEnd(of: BoundedRun.spec(schemas + [last], using: ["S0"], in: "response"))
    }

    @Test func `a chain of 10,000 links of all kinds becomes a client in either direction`() async throws {
        let count = 10_000
        let links = Link.allCases
        let schemas = (0..<count).map { "S\($0): \(links[$0 % links.count].schema("S\($0 + 1)", $0))" }
        try await BoundedRun.expectEnd(
            of: BoundedRun.spec(schemas + ["S\(count): {type: string}"], using: ["S0"], in: "response"))
        try await BoundedRun.expectEnd(
            of: BoundedRun.spec(["S\(count): {type: string}"] + schemas.reversed(), using: ["S0"], in: "body"))
    }

    @Test(arguments: [Link.reference, .items, .oneOfTwo, .allOfTwo])
    func `a chain of 2,000 schemas can be checked and compared`(_ link: Link) async throws {
        let count = 2_000
        let schemas = (0..<count).map { "S\($0): \(link.schema("S\($0 + 1)", $0))" } + ["S\(count): {type: string}"]
        let text = BoundedRun.spec(schemas, using: ["S0"], in: "response")
        try await BoundedRun.expectEnd(of: text, command: "check --spec spec.yaml --output Out --name Client")
        try await BoundedRun.expectEnd(of: text, command: "diff spec.yaml spec.yaml")
    }

    @Test(arguments: [
        "oneOf: [{allOf: [R]}, {anyOf: [R, {type: integer}]}, {type: object, properties: {qN: R}}]",
        "oneOf: [R, {anyOf: [R, R]}]",
        "anyOf: [{allOf: [R, {properties: {aN: R}}]}, {oneOf: [{type: array, items: R}, R]}]",
        "allOf: [{oneOf: [{properties: {aN: {type: string}}}, {properties: {bN: {type: string}}}]}, R]",
        "allOf: [R, R]",
        "properties: {aN: {allOf: [R]}, bN: {oneOf: [R, {type: 'null'}]}}",
        "oneOf: [{type: array, items: R}, {type: object, additionalProperties: R}, R]",
        "allOf: [{oneOf: [R, {required: [a]}]}, {oneOf: [R, {required: [b]}]}]",
    ])
    func `unions whose members double with each level become a client`(_ body: String) async throws {
        let schemas = (1...60).map { level in
            let reference = "{$ref: S\(level - 1)}"
            let text = body.replacingOccurrences(of: "R", with: reference)
            return "S\(level): {\(text.replacingOccurrences(of: "N", with: "\(level)"))}"
        }
        let last = "S0: {type: object, properties: {z: {type: string}}}"
        for part in ["response", "body"] {
            try await BoundedRun.expectEnd(of: BoundedRun.spec([last] + schemas, using: ["S60"], in: part))
        }
    }

    @Test func `an allOf of 30 unions with three members each becomes a client`() async throws {
        let unions = (0..<30).map { i in
            "{oneOf: ["
                + (0..<3).map { "{type: object, required: [p\(i)_\($0)], properties: {p\(i)_\($0): {type: string}}}" }
                .joined(separator: ", ") + "]}"
        }
        try await BoundedRun.expectEnd(
            of: BoundedRun.spec(["A: {allOf: [\(unions.joined(separator: ", "))]}"], using: ["A"], in: "response"))
    }
}
