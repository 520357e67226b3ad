public import Diagnostics

extension SchemaFinding {
    public var explanation: RuleExplanation {
        switch self {
        case .contradictoryParts:
            RuleExplanation(
                why: "A server that validates refuses every value, so one of the parts is wrong. The client cannot know which.",
                bad: Self.response("allOf: [{type: string}, {type: integer}]"),
                good: Self.response("allOf: [{type: string}, {maxLength: 10}]"))
        case .undeclaredDiscriminator:
            RuleExplanation(
                why: """
                    The property distinguishes the members, so each value has it. Tools that read the member alone do not \
                    know the property, and neither read nor write it.
                    """,
                bad: Self.pets("{type: object, properties: {name: {type: string}}}"),
                good: Self.pets("{type: object, required: [kind], properties: {kind: {type: string}, name: {type: string}}}"))
        case .tooManyParts:
            RuleExplanation(
                why: """
                    A value fits one member of each union, and the client would need a type for each combination. It reads \
                    less than the spec describes.
                    """,
                bad: Self.response(Self.unions(8)), good: Self.response(Self.unions(2)))
        case .unsupportedSchema:
            RuleExplanation(
                why: "The caller reads the value as JSON, without types.",
                bad: Self.response("enum: [[cat], [dog]]"), good: Self.response("type: array\nitems: {enum: [cat, dog]}"))
        }
    }

    private static func response(_ schema: String) -> String { RuleExplanation.response(of: "listPets", schema: schema) }

    /// Returns a spec whose response is a union of two schemas, the second of which is given.
    private static func pets(_ dog: String) -> String {
        response(
            """
            oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
            discriminator: {propertyName: kind}
            """) + """

                components:
                  schemas:
                    Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
                    Dog: \(dog)
                """
    }

    /// Returns a schema with unions, all of which apply.
    private static func unions(_ count: Int) -> String {
        "allOf:\n" + String(repeating: "- oneOf: [{type: string}, {type: integer}]\n", count: count)
    }
}
