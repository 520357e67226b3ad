import Diagnostics

extension LintFinding {
    /// The explanation of a rule about schemas or values; empty for other rules.
    var schemaExplanation: RuleExplanation {
        switch self {
        case .indistinctMembers:
            RuleExplanation(
                why: """
                    A client must find the member that a value belongs to. If no property or type distinguishes two members, \
                    it takes the first one, which may be the wrong one.
                    """,
                bad: Self.responseExample(
                    "oneOf:\n  - {type: object, properties: {name: {type: string}}}\n"
                        + "  - {type: object, properties: {name: {type: string}}}"),
                good: Self.responseExample(
                    "oneOf:\n  - {type: object, required: [cat], properties: {cat: {type: string}}}\n"
                        + "  - {type: object, required: [dog], properties: {dog: {type: string}}}"))
        case .absentDiscriminator:
            RuleExplanation(
                why: """
                    The discriminator names the property that distinguishes the members. If no member has that property, \
                    either its name is misspelled, or the members lack a property that is sent.
                    """,
                bad: Self.responseExample(Self.pets(discriminator: "type")),
                good: Self.responseExample(Self.pets(discriminator: "kind")))
        case .impossibleBounds:
            RuleExplanation(
                why: "No value fits the schema, so a client cannot send one, and a server that validates rejects every value.",
                bad: Self.responseExample("{type: integer, minimum: 10, maximum: 1}"),
                good: Self.responseExample("{type: integer, minimum: 1, maximum: 10}"))
        case .nullableKeyword:
            RuleExplanation(
                why: """
                    OpenAPI 3.1 adopted JSON Schema, in which null is a type. Tenon still reads 'nullable', but most tools \
                    ignore it.
                    """,
                bad: Self.responseExample("{type: string, nullable: true}"),
                good: Self.responseExample("{type: [string, \"null\"]}"))
        case .contradictingExample:
            RuleExplanation(
                why: """
                    People copy examples, and mock servers return them as responses. If an example does not fit, either it \
                    or its schema is wrong.
                    """,
                bad: Self.responseExample("{type: string, format: uuid, example: abc}"),
                good: Self.responseExample("{type: string, format: uuid, example: 5e7b3c1a-0b52-4a3e-9d0c-5d4b1f6a7c21}"))
        case .contradictingDefault:
            RuleExplanation(
                why: "A server uses the default if a client sends nothing, so the default must fit the schema too.",
                bad: Self.responseExample("{type: integer, minimum: 1, default: 0}"),
                good: Self.responseExample("{type: integer, minimum: 1, default: 1}"))
        case .secretInExample:
            RuleExplanation(
                why: """
                    Examples are often copied from real responses, sometimes with a credential that still works. Many people \
                    can read a spec.
                    """,
                bad: Self.responseExample("{type: string, example: " + "AK" + "IAQ7WZ3LN5TBV4XKCD}"),
                good: Self.responseExample("{type: string, example: AKIAXXXXXXXXXXXXXXXX}"))
        default: RuleExplanation(why: "", bad: "", good: "")
        }
    }

    private static func pets(discriminator: String) -> String {
        """
        oneOf:
          - {type: object, required: [kind], properties: {kind: {const: cat}}}
          - {type: object, required: [kind], properties: {kind: {const: dog}}}
        discriminator: {propertyName: \(discriminator)}
        """
    }
}
