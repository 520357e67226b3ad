import Diagnostics

extension Finding {
    /// The explanation of a rule about parameters; without a reason for other rules.
    var parameterExplanation: RuleExplanation {
        switch self {
        case .duplicateParameter:
            RuleExplanation(
                why: "A call has one value for each name and place, so one of the two has no effect.",
                bad: Self.operationExample("parameters:\n" + Self.parameter("q", "query") + Self.parameter("q", "query")),
                good: Self.operationExample("parameters:\n" + Self.parameter("q", "query") + Self.parameter("q", "header")))
        case .undeclaredPathParameter:
            RuleExplanation(
                why: "Nothing describes the value, so the call takes any text.",
                bad: Self.path("/pets/{id}", ""), good: Self.path("/pets/{id}", Self.parameter("id", "path")))
        case .unusedPathParameter:
            RuleExplanation(
                why: "The value is never sent, because the URL has no place for it.",
                bad: Self.path("/pets", Self.parameter("id", "path")), good: Self.path("/pets/{id}", Self.parameter("id", "path"))
            )
        case .optionalPathParameter:
            RuleExplanation(
                why: "A URL without the value is another path, so OpenAPI demands 'required: true'.",
                bad: Self.path("/pets/{id}", "  - {name: id, in: path, schema: {type: string}}\n"),
                good: Self.path("/pets/{id}", Self.parameter("id", "path")))
        case .invalidStyle:
            RuleExplanation(
                why: "OpenAPI does not say how the style is written there, so tools differ in what they send.",
                bad: Self.operationExample("parameters: [{name: q, in: query, style: matrix, schema: {type: string}}]"),
                good: Self.operationExample("parameters: [{name: q, in: query, style: form, schema: {type: string}}]"))
        case .ignoredHeader:
            RuleExplanation(
                why: "Tools ignore the parameter, because other parts of the spec describe the header.",
                bad: Self.operationExample("parameters: [{name: Authorization, in: header, schema: {type: string}}]"),
                good: Self.operationExample("security: [{token: []}]")
                    + "\ncomponents:\n  securitySchemes:\n    token: {type: http, scheme: bearer}")
        default: RuleExplanation(why: "")
        }
    }

    /// Returns an element of a list of parameters.
    private static func parameter(_ name: String, _ place: String) -> String {
        let required = place == "path" ? "required: true, " : ""
        return "  - {name: \(name), in: \(place), \(required)schema: {type: string}}\n"
    }

    /// Returns a spec whose operation has the path and the parameters.
    private static func path(_ path: String, _ parameters: String) -> String {
        operationExample(parameters.isEmpty ? "deprecated: false" : "parameters:\n" + parameters, path: path)
    }
}
