import Diagnostics

extension Finding {
    /// The explanation of a rule about paths or operations; without a reason for other rules.
    var operationExplanation: RuleExplanation {
        switch self {
        case .invalidPath, .invalidMethod, .duplicateOperationID, .nestedCallback: pathExplanation
        case .invalidStatus, .contentWithoutBody, .missingResponses, .unknownMediaType: contentExplanation
        case .undeclaredSecurityScheme:
            RuleExplanation(
                why: "The client sends no credential for it, so the server refuses the call.",
                bad: Self.operationExample("security: [{key: []}]"),
                good: Self.operationExample("security: [{key: []}]")
                    + "\ncomponents:\n  securitySchemes:\n    key: {type: apiKey, in: header, name: X-Key}")
        case .undeclaredServerVariable:
            RuleExplanation(
                why: "The URL has a gap that nothing fills.",
                bad: "servers: [{url: \"https://{region}.example.com\"}]\n" + Self.operationExample("deprecated: false"),
                good: "servers: [{url: \"https://{region}.example.com\", variables: {region: {default: eu}}}]\n"
                    + Self.operationExample("deprecated: false"))
        default: RuleExplanation(why: "")
        }
    }

    private var pathExplanation: RuleExplanation {
        switch self {
        case .invalidPath:
            RuleExplanation(
                why: "The path is added to the URL of the server, so a call would have a wrong URL.",
                bad: Self.operationExample("deprecated: false", path: "pets"),
                good: Self.operationExample("deprecated: false", path: "/pets"))
        case .invalidMethod:
            RuleExplanation(
                why: "The operation cannot be sent: HTTP has no such method, or the method has a key of its own.",
                bad: Self.additional("post"), good: Self.additional("LINK"))
        case .duplicateOperationID:
            RuleExplanation(
                why: "An 'operationId' names a call, so one of the two calls has another name than its spec says.",
                bad: Self.two("listPets", "listPets"), good: Self.two("listPets", "createPet"))
        default:
            RuleExplanation(
                why: "The client receives callbacks, but sends none, so nobody would use the inner ones.",
                bad: Self.callback("callbacks: {again: {\"{$request.body#/url}\": {post: \(Self.done)}}}"),
                good: Self.callback("summary: A pet was created."))
        }
    }

    private var contentExplanation: RuleExplanation {
        switch self {
        case .invalidStatus:
            RuleExplanation(
                why: "No response has the status, so the client never uses what the spec says of it.",
                bad: Self.responsesExample("\"204\": {description: No content.}\nnotfound: {description: No pets.}"),
                good: Self.responsesExample("\"204\": {description: No content.}\n\"404\": {description: No pets.}"))
        case .contentWithoutBody:
            RuleExplanation(
                why: "HTTP forbids a body there. Either the status or the content is wrong.",
                bad: Self.responsesExample("\"204\": {description: Pets., content: {text/plain: {}}}"),
                good: Self.responsesExample("\"200\": {description: Pets., content: {text/plain: {}}}"))
        case .missingResponses:
            RuleExplanation(
                why: "The call of a client returns nothing, because nothing is known of its responses.",
                bad: "paths:\n  /pets:\n    get:\n      operationId: listPets",
                good: Self.responsesExample("\"204\": {description: No content.}"))
        default:
            RuleExplanation(
                why: "The client asks the server for a media type that does not exist, so the server may refuse the call.",
                bad: RuleExplanation.response(of: "listPets", content: "imge/png: {}"),
                good: RuleExplanation.response(of: "listPets", content: "image/png: {}"))
        }
    }

    private static let done = "{responses: {\"204\": {description: Done.}}}"

    /// Returns an example with an operation under `additionalOperations`.
    private static func additional(_ method: String) -> RuleExample {
        RuleExample([
            "spec.yaml": """
            openapi: 3.2.0
            info: {title: Pets, version: "1"}
            paths:
              /pets:
                additionalOperations:
                  \(method):
                    operationId: linkPets
                    responses:
                      "204": {description: Done.}
            """
        ])
    }

    /// Returns a spec with two operations.
    private static func two(_ first: String, _ second: String) -> String {
        operationExample("summary: Lists pets.").replacing("listPets", with: first) + """

                post:
                  operationId: \(second)
                  responses:
                    "204": {description: No content.}
            """
    }

    /// Returns a spec with a callback, whose operation has the part.
    private static func callback(_ part: String) -> String {
        operationExample(
            """
            callbacks:
              created:
                "{$request.body#/url}":
                  post:
                    operationId: petCreated
                    \(part)
                    responses:
                      "204": {description: Done.}
            """)
    }
}
