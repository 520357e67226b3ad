extension LintFinding {
    /// The explanation of a rule about components, paths or operations; empty for other rules.
    var operationExplanation: RuleExplanation {
        switch self {
        case .unusedComponent:
            RuleExplanation(
                why: """
                    An unused component is read, reviewed and kept up to date for nobody, and often it is a reference \
                    that is missing. A schema that is wanted all the same can be named under 'schemas' of a filter.
                    """,
                bad: Self.responseExample("type: object") + "\ncomponents:\n  schemas:\n    Pet: {type: object}",
                good: Self.responseExample("$ref: \"#/components/schemas/Pet\"")
                    + "\ncomponents:\n  schemas:\n    Pet: {type: object}")
        case .undeclaredTag:
            RuleExplanation(
                why: """
                    Tags become groups of calls, and the description of a group stands in the list of tags. One that is not \
                    in it has none, and may be another one with a typing mistake, which makes two groups of one.
                    """,
                bad: "tags: [{name: pets}]\n" + Self.operationExample("tags: [pet]"),
                good: "tags: [{name: pets}]\n" + Self.operationExample("tags: [pets]"))
        case .ambiguousPaths:
            RuleExplanation(
                why: """
                    The same URL fits both paths, and OpenAPI forbids that: servers and tools choose one of them, and not \
                    all the same one.
                    """,
                bad: Self.paths("/pets/{id}", "/pets/{name}"), good: Self.paths("/pets/{id}", "/pets/named/{name}"))
        case .noSuccess:
            RuleExplanation(
                why: "The description does not say what a successful call gives, so in a client it gives nothing.",
                bad: Self.operationExample("deprecated: false", status: "\"404\""),
                good: Self.operationExample("deprecated: false"))
        case .unquotedStatus:
            RuleExplanation(
                why: "Keys of OpenAPI are texts. Some tools look for \"200\" and do not find the number 200.",
                bad: Self.operationExample("deprecated: false", status: "204"), good: Self.operationExample("deprecated: false"))
        case .schemaAndContent:
            RuleExplanation(
                why: """
                    They say in two ways how a value is written. OpenAPI allows one of them, and tools that find both \
                    choose as they like.
                    """,
                bad: Self.operationExample(
                    "parameters:\n  - {name: q, in: query, schema: {type: string}, content: {text/plain: {}}}"),
                good: Self.operationExample("parameters:\n  - {name: q, in: query, schema: {type: string}}"))
        case .undeclaredStyle:
            RuleExplanation(
                why: """
                    Without a style, each property of the object is a parameter by itself, and the name of the parameter is \
                    not sent at all. Many who write this mean 'deepObject': q[size]=10.
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
