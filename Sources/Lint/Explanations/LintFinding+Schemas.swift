extension LintFinding {
    /// The explanation of a rule about schemas or values; empty for other rules.
    var schemaExplanation: RuleExplanation {
        switch self {
        case .indistinctMembers:
            RuleExplanation(
                why: """
                    The reader of a value has to find out which member it is. With nothing that only one of them has, the first \
                    one is taken, whatever was meant.
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
                    The discriminator says by which property members are told apart. If none has that, it is misspelled, or \
                    the members say too little of what is sent.
                    """,
                bad: Self.responseExample(Self.pets(discriminator: "type")),
                good: Self.responseExample(Self.pets(discriminator: "kind")))
        case .impossibleBounds:
            RuleExplanation(
                why: "No value fits the schema, so nobody can send one, and a server that checks refuses all.",
                bad: Self.responseExample("{type: integer, minimum: 10, maximum: 1}"),
                good: Self.responseExample("{type: integer, minimum: 1, maximum: 10}"))
        case .nullableKeyword:
            RuleExplanation(
                why: """
                    OpenAPI 3.1 took over JSON Schema, in which null is a type. Tenon reads 'nullable' all the same, most \
                    tools pass over it.
                    """,
                bad: Self.responseExample("{type: string, nullable: true}"),
                good: Self.responseExample("{type: [string, \"null\"]}"))
        case .contradictingExample:
            RuleExplanation(
                why: """
                    People copy examples, and mock servers answer with them. One that does not fit is wrong, or its schema \
                    is.
                    """,
                bad: Self.responseExample("{type: string, format: uuid, example: abc}"),
                good: Self.responseExample("{type: string, format: uuid, example: 5e7b3c1a-0b52-4a3e-9d0c-5d4b1f6a7c21}"))
        case .contradictingDefault:
            RuleExplanation(
                why: "The default is what a server takes where nothing is sent, so it has to be a value like any other.",
                bad: Self.responseExample("{type: integer, minimum: 1, default: 0}"),
                good: Self.responseExample("{type: integer, minimum: 1, default: 1}"))
        case .secretInExample:
            RuleExplanation(
                why: """
                    Examples are copied from real answers, and with them now and then a credential that still works. A \
                    description is read by many.
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
