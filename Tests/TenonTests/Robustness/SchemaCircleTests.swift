import Testing

/// Checks that runs end for schemas that refer to themselves, with few findings. `Scripts` measure the cost.
@Suite(.serialized, .timeLimit(.minutes(60)))
struct SchemaCircleTests {
    /// All 10 + 100 + 1,000 circles of one, two and three links, in one spec for each first link.
    @Test(arguments: Link.allCases, ["response", "body"])
    func `schemas that refer to themselves by every mixture of links become a client`(
        _ first: Link, _ part: String
    ) async throws {
        let all = Link.allCases
        let circles = [[first]] + all.map { [first, $0] } + all.flatMap { second in all.map { [first, second, $0] } }
        try await BoundedRun.expectEnd(ofAll: circles, in: part)
    }

    @Test(
        arguments: [
            ["A: {anyOf: [{oneOf: [{}], anyOf: [{allOf: [{$ref: B}, {}]}]}]}", "B: {$ref: A}"],
            ["A: {items: {$ref: B}}", "B: {allOf: [{}, {oneOf: [{anyOf: [{$ref: B}, {}]}]}]}"],
            [
                "A: {properties: {a: {items: {$ref: B}}}}", "B: {$ref: C}", "C: {allOf: [{oneOf: [{$ref: D}, {}]}, {}]}",
                "D: {allOf: [{$ref: B}]}",
            ],
            ["A: {allOf: [{$ref: B}]}", "B: {$ref: C}", "C: {oneOf: [{$ref: A}]}"],
            [
                "A: {properties: {a: {items: {properties: {a: {$ref: B}}}}}}",
                "B: {properties: {a: {anyOf: [{properties: {a: {$ref: C}}}]}}}", "C: {oneOf: [{$ref: C}]}",
            ],
            ["A: {items: {additionalProperties: {anyOf: [{$ref: B}]}}}", "B: {$ref: C}", "C: {anyOf: [{$ref: C}]}"],
            ["A: {oneOf: [{$ref: A}, {$ref: A}, {$ref: B}]}", "B: {anyOf: [{$ref: A}, {$ref: B}]}"],
            [
                "A: {allOf: [{$ref: B}, {$ref: C}]}", "B: {oneOf: [{$ref: A}, {type: object}]}",
                "C: {anyOf: [{$ref: B}, {$ref: A}]}",
            ],
            ["A: {oneOf: [{allOf: [{$ref: A}, {properties: {a: {$ref: A}}}]}, {type: object, properties: {b: {$ref: A}}}]}"],
            [
                "A: {oneOf: [{$ref: A}], anyOf: [{$ref: A}], allOf: [{$ref: A}], items: {$ref: A}, additionalProperties: {$ref: A}}"
            ],
            ["A: {$ref: B, properties: {a: {$ref: A}}}", "B: {$ref: A, properties: {b: {$ref: B}}}"],
            [
                "A: {prefixItems: [{$ref: A}, {oneOf: [{$ref: B}]}], items: {allOf: [{$ref: A}]}}",
                "B: {anyOf: [{$ref: A}, {$ref: B}]}",
            ],
            [
                "A: {oneOf: [{$ref: B}, {$ref: C}], discriminator: {propertyName: t}}",
                "B: {allOf: [{$ref: A}, {properties: {t: {const: B}}}]}",
                "C: {allOf: [{$ref: A}, {properties: {t: {const: C}}}]}",
            ],
            [
                "A: {patternProperties: {x: {oneOf: [{$ref: A}, {type: 'null'}]}}, propertyNames: {$ref: B}}",
                "B: {oneOf: [{$ref: B}, {type: 'null'}]}",
            ],
        ], ["3.0.3", "3.1.0", "3.2.0"])
    func `adjacent, nested and overlapping circles become a client`(
        _ schemas: [String], _ version: String
    ) async throws {
        for part in ["response", "body", "parameter"] {
            try await BoundedRun.expectEnd(of: BoundedRun.spec(schemas, using: ["A"], in: part, version: version))
        }
    }
}
