import Diagnostics

extension Finding {
    /// The explanation of a rule about the document, its keys or its values; without a reason for other rules.
    var documentExplanation: RuleExplanation {
        switch self {
        case .notOpenAPI, .unsupportedVersion, .unknownVersion: versionExplanation
        case .unknownKey, .newerKey, .wrongType, .missingKey: keyExplanation
        case .missingDescription:
            RuleExplanation(
                why: "Other tools refuse the spec, and the documentation of the client lacks the text.",
                bad: Self.responsesExample("\"204\": {}"), good: Self.responsesExample("\"204\": {description: No content.}"))
        case .invalidExample:
            RuleExplanation(
                why: "The documentation lacks the example, and so do tools that show or return it.",
                bad: RuleExplanation.response(of: "listPets", content: "text/plain:\n  examples: {cat: Tom}"),
                good: RuleExplanation.response(of: "listPets", content: "text/plain:\n  examples: {cat: {value: Tom}}"))
        case .invalidValue:
            RuleExplanation(
                why: "The value has no meaning in OpenAPI, so the part around it cannot be used.",
                bad: Self.operationExample("parameters: [{name: q, in: querry, schema: {type: string}}]"),
                good: Self.operationExample("parameters: [{name: q, in: query, schema: {type: string}}]"))
        case .invalidExtension:
            RuleExplanation(
                why: "The client lacks what the extension would add to it.",
                bad: Self.operationExample("x-retry: sometimes"), good: Self.operationExample("x-retry: true"))
        case .nothingDescribed:
            RuleExplanation(
                why: "A client has no calls and no types. Often, the configuration names the wrong file.",
                bad: "tags: [{name: pets}]", good: Self.operationExample("summary: Lists pets."))
        default: RuleExplanation(why: "")
        }
    }

    private var versionExplanation: RuleExplanation {
        switch self {
        case .notOpenAPI:
            RuleExplanation(
                why: "Nothing of the file can be read. Often, the configuration names the wrong file.",
                bad: RuleExample(["spec.yaml": Self.info + Self.operationExample("summary: Lists pets.")]),
                good: Self.spec("openapi: 3.1.0"))
        case .unsupportedVersion:
            RuleExplanation(
                why: "Another major version has other objects, so the spec would not be understood. Converters exist.",
                bad: Self.spec("swagger: \"2.0\""), good: Self.spec("openapi: 3.1.0"))
        default:
            RuleExplanation(
                why: "The version is misspelled, or newer than Tenon, which may not understand all of the spec.",
                bad: Self.spec("openapi: 3.9.0"), good: Self.spec("openapi: 3.2.0"))
        }
    }

    private var keyExplanation: RuleExplanation {
        switch self {
        case .unknownKey:
            RuleExplanation(
                why: """
                    Tools ignore the key, so the spec says less than its author thinks. Often, the key is misspelled, or \
                    belongs in another object.
                    """,
                bad: Self.operationExample("sumary: Lists pets."), good: Self.operationExample("summary: Lists pets."))
        case .newerKey:
            RuleExplanation(
                why: "Tools that follow the version of the spec ignore the key.",
                bad: Self.spec("openapi: 3.0.3", Self.responseExample("{type: string, const: cat}")),
                good: Self.spec("openapi: 3.1.0", Self.responseExample("{type: string, const: cat}")))
        case .wrongType:
            RuleExplanation(
                why: "A value of that type says nothing there, so the part around it cannot be used.",
                bad: Self.operationExample("tags: pets"), good: Self.operationExample("tags: [pets]"))
        default:
            RuleExplanation(
                why: "The object has no meaning without the key, so it cannot be used.",
                bad: Self.operationExample("parameters: [{name: q, schema: {type: string}}]"),
                good: Self.operationExample("parameters: [{name: q, in: query, schema: {type: string}}]"))
        }
    }

    private static let info = "info: {title: Pets, version: \"1\"}\n"

    /// Returns an example of a spec with all its lines.
    private static func spec(_ version: String, _ rest: String = operationExample("summary: Lists pets.")) -> RuleExample {
        RuleExample(["spec.yaml": version + "\n" + info + rest])
    }
}
