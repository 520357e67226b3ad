import Diagnostics

extension LintFinding {
    /// The explanation of a rule about components, paths or operations; empty for other rules.
    var operationExplanation: RuleExplanation {
        switch self {
        case .unusedComponent:
            RuleExplanation(
                why: """
                    Nobody uses the component, but people still read, review and update it. Often, a reference to it is \
                    missing. To keep an unused schema in the client, name it under 'schemas' of a filter.
                    """,
                bad: Self.responseExample("type: object") + "\ncomponents:\n  schemas:\n    Pet: {type: object}",
                good: Self.responseExample("$ref: \"#/components/schemas/Pet\"")
                    + "\ncomponents:\n  schemas:\n    Pet: {type: object}")
        case .undeclaredTag:
            RuleExplanation(
                why: """
                    Each tag becomes a group of calls, whose description comes from the list of tags. A tag that is not in \
                    the list has no description. It may also be misspelled, which splits one group into two.
                    """,
                bad: "tags: [{name: pets}]\n" + Self.operationExample("tags: [pet]"),
                good: "tags: [{name: pets}]\n" + Self.operationExample("tags: [pets]"))
        case .ambiguousPaths:
            RuleExplanation(
                why: """
                    Both paths match the same URL, which OpenAPI forbids: servers and tools choose one of them, but not all \
                    choose the same one.
                    """,
                bad: Self.paths("/pets/{id}", "/pets/{name}"), good: Self.paths("/pets/{id}", "/pets/named/{name}"))
        case .noSuccess:
            RuleExplanation(
                why: "The spec does not describe the response of a successful call, so the call of a client returns nothing.",
                bad: Self.operationExample("deprecated: false", status: "\"404\""),
                good: Self.operationExample("deprecated: false"))
        case .unquotedStatus:
            RuleExplanation(
                why: "The keys of OpenAPI are strings. Some tools look for \"200\" and do not find the number 200.",
                bad: Self.operationExample("deprecated: false", status: "204"), good: Self.operationExample("deprecated: false"))
        case .schemaAndContent:
            RuleExplanation(
                why: """
                    Both keys define how a value is written. OpenAPI allows only one of them, and tools differ in which of \
                    the two they use.
                    """,
                bad: Self.operationExample(
                    "parameters:\n  - {name: q, in: query, schema: {type: string}, content: {text/plain: {}}}"),
                good: Self.operationExample("parameters:\n  - {name: q, in: query, schema: {type: string}}"))
        case .undeclaredStyle:
            RuleExplanation(
                why: """
                    Without a style, each property of the object becomes a parameter of its own, and the name of the \
                    parameter is not sent. Many authors mean 'deepObject' instead: q[size]=10.
                    """,
                bad: Self.operationExample(Self.query("")), good: Self.operationExample(Self.query("style: deepObject, ")))
        default: RuleExplanation(why: "", bad: "", good: "")
        }
    }

    private static func query(_ style: String) -> String {
        "parameters:\n  - {name: q, in: query, \(style)schema: {type: object, properties: {size: {type: integer}}}}"
    }

    private static func paths(_ paths: String...) -> String {
        let entries = paths.enumerated().map { number, path in
            let name = path.contains("{id}") ? "id" : "name"
            return """
                  \(path):
                    get:
                      operationId: get\(number)
                      parameters: [{name: \(name), in: path, required: true, schema: {type: string}}]
                      responses:
                        "204": {description: No content.}
                """
        }
        return "paths:\n" + entries.joined(separator: "\n")
    }
}
