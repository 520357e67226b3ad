public import Diagnostics

/// The findings about the meaning of a document's schemas. The raw value is the stable ID of the rule.
public enum SchemaFinding: String, FindingKind {
    /// Parts of a schema that no value fits together.
    case contradictoryParts = "contradictory-parts"
    /// A discriminator that a member of its union does not declare as a property.
    case undeclaredDiscriminator = "undeclared-discriminator"
    /// Parts that are not merged, because the result would exceed a limit.
    case tooManyParts = "too-many-parts"
    /// A schema, or a part of one, that has no Swift type.
    case unsupportedSchema = "unsupported-schema"

    public static let category = "Meaning of schemas"

    public var title: String {
        switch self {
        case .contradictoryParts:
            "two parts of a schema that no value fits at once, both with their places; any value is accepted"
        case .undeclaredDiscriminator:
            "a discriminator that some member of its union does not declare; the client writes it beside "
                + "the member's properties"
        case .tooManyParts:
            "parts that are not merged, because the result would be too large: merged schemas in "
                + "merged schemas more than 16 deep, more than one for each schema of the spec and 256 more, "
                + "or unions that together have more than 64 members"
        case .unsupportedSchema:
            "a schema that has no Swift type; it is left open as `JSON`, or the part that does not "
                + "fit is left out, as the message says"
        }
    }

    public var level: RuleLevel { .warning }
    public var isContainable: Bool { true }
}
