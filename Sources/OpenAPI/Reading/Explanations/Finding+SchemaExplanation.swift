import Diagnostics

extension Finding {
    /// The explanation of a rule about schemas; without a reason for other rules.
    var schemaExplanation: RuleExplanation {
        switch self {
        case .misplacedRequired, .misspelledRequired, .undeclaredRequired: requiredExplanation
        case .invalidKeyword, .invalidDefault, .unsupportedKeyword, .ineffectiveKeyword: keywordExplanation
        case .unknownDialect:
            RuleExplanation(
                why: "Another dialect may have other keywords, which are then not understood.",
                bad: "jsonSchemaDialect: https://example.com/dialect\n" + Self.responseExample("type: string"),
                good: "jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema\n" + Self.responseExample("type: string"))
        case .unknownType:
            RuleExplanation(
                why: "Nothing is known of the value, so the caller reads it as JSON.",
                bad: Self.responseExample("type: strng"), good: Self.responseExample("type: string"))
        case .duplicateEnumValue:
            RuleExplanation(
                why: "An enum has one case for each value. Often, the second one should be another value.",
                bad: Self.responseExample("{type: string, enum: [cat, cat]}"),
                good: Self.responseExample("{type: string, enum: [cat, dog]}"))
        case .unknownFormat:
            RuleExplanation(
                why: "The client has no type for the format, so the caller reads the plain text or number.",
                bad: Self.responseExample("{type: string, format: date-tme}"),
                good: Self.responseExample("{type: string, format: date-time}"))
        default: RuleExplanation(why: "")
        }
    }

    private var requiredExplanation: RuleExplanation {
        switch self {
        case .misplacedRequired:
            RuleExplanation(
                why: "The property stays optional in every client, because the object lists its required properties.",
                bad: Self.responseExample("type: object\nproperties:\n  name: {type: string, required: true}"),
                good: Self.responseExample("type: object\nrequired: [name]\nproperties:\n  name: {type: string}"))
        case .misspelledRequired:
            RuleExplanation(
                why: "The property that is meant stays optional in every client.",
                bad: Self.responseExample("type: object\nrequired: [birthdy]\nproperties:\n  birthday: {type: string}"),
                good: Self.responseExample("type: object\nrequired: [birthday]\nproperties:\n  birthday: {type: string}"))
        default:
            RuleExplanation(
                why: "Each value has the property, but the client does not, because nothing describes its type.",
                bad: Self.responseExample("type: object\nrequired: [name, birthday]\nproperties:\n  name: {type: string}"),
                good: Self.responseExample(
                    "type: object\nrequired: [name, birthday]\n"
                        + "properties:\n  name: {type: string}\n  birthday: {type: string}"))
        }
    }

    private var keywordExplanation: RuleExplanation {
        switch self {
        case .invalidKeyword:
            RuleExplanation(
                why: "The keyword has no effect, so the spec accepts more than its author thinks.",
                bad: Self.responseExample("{type: string, maxLength: ten}"),
                good: Self.responseExample("{type: string, maxLength: 10}"))
        case .invalidDefault:
            RuleExplanation(
                why: "The value that a missing property stands for is unknown, so the client has no default.",
                bad: Self.responseExample("type: object\nproperties:\n  age: {type: integer, default: young}"),
                good: Self.responseExample("type: object\nproperties:\n  age: {type: integer, default: 1}"))
        case .unsupportedKeyword:
            RuleExplanation(
                why: "Values can have the property, but the client does not. Describe it under 'properties' as well.",
                bad: Self.responseExample(
                    "type: object\nproperties: {kind: {type: string}}\n"
                        + "dependentSchemas: {kind: {properties: {lives: {type: integer}}}}"),
                good: Self.responseExample("type: object\nproperties: {kind: {type: string}, lives: {type: integer}}"))
        default:
            RuleExplanation(
                why: "The keyword narrows which values are valid. The server checks that, but the client does not.",
                bad: Self.responseExample("{type: string, not: {const: dog}}"),
                good: Self.responseExample("{type: string, enum: [cat, bird]}"))
        }
    }
}
