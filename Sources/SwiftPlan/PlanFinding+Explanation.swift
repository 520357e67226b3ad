public import Diagnostics

extension PlanFinding {
    public var explanation: RuleExplanation {
        switch self {
        case .mediaTypeAsBytes, .mediaTypeAsText, .xmlAsText, .streamAsText, .unusedMediaType, .openMultipart:
            contentExplanation
        case .parameterAsText, .nestedParameterValue, .unstyledObject, .unusablePagination, .unusableRateLimitKey:
            callExplanation
        case .nameClash, .invalidSwiftName: nameExplanation
        }
    }

    // MARK: Bodies and responses

    private var contentExplanation: RuleExplanation {
        switch self {
        case .mediaTypeAsBytes:
            RuleExplanation(
                why: """
                    The value of the call is bytes, and the caller decodes them. If the server also has JSON, list it \
                    too: the client then decodes it.
                    """,
                bad: Self.response("application/cbor: {schema: {type: object}}"),
                good: Self.response("application/json: {schema: {type: object}}"))
        case .mediaTypeAsText:
            RuleExplanation(
                why: """
                    The value of the call is a string, and the caller parses it. If the server also has JSON, list it too: \
                    the client then decodes it. If the text is all there is, describe it as a string.
                    """,
                bad: Self.response("text/csv: {schema: {type: array, items: {type: string}}}"),
                good: Self.response("text/csv: {schema: {type: string}}"))
        case .xmlAsText:
            RuleExplanation(
                why: """
                    The value of the call is a string with the XML, and the caller parses it. If the server also has JSON, \
                    list it too: the client then decodes it.
                    """,
                bad: Self.response("application/xml: {schema: {type: object}}"),
                good: Self.response("application/json: {schema: {type: object}}"))
        case .streamAsText:
            RuleExplanation(
                why: """
                    The caller gets the text of the stream when it has ended, and no elements as they arrive. A stream that \
                    is the only response of an operation is read as it arrives.
                    """,
                bad: Self.response("application/x-ndjson: {schema: {type: object}}")
                    + "\n        \"202\":\n          description: Later.\n"
                    + "          content: {application/json: {schema: {type: object}}}",
                good: Self.response("application/x-ndjson: {schema: {type: object}}"))
        case .unusedMediaType:
            RuleExplanation(
                why: """
                    No call asks for the media type, and no argument is sent in it. Most specs list several ways to write \
                    one value, of which a client needs one. If the media types differ in meaning, give them different \
                    schemas: each then becomes a call or an argument of its own.
                    """,
                bad: Self.response(
                    """
                    application/json; version=1: {schema: {type: object, properties: {id: {type: integer}}}}
                    application/json; version=2: {schema: {type: object, properties: {id: {type: integer}}}}
                    """),
                good: Self.response(
                    """
                    application/json; version=1: {schema: {type: object, properties: {id: {type: integer}}}}
                    application/json; version=2: {schema: {type: object, properties: {id: {type: string}}}}
                    """))
        default:
            RuleExplanation(
                why: "The client cannot know which parts the server expects, so the caller names each part and gives its bytes.",
                bad: Self.multipart("{type: array, items: {type: string}}"),
                good: Self.multipart("{type: object, properties: {photo: {type: string, format: binary}}}"))
        }
    }

    // MARK: Calls

    private var callExplanation: RuleExplanation {
        switch self {
        case .parameterAsText:
            RuleExplanation(
                why: "The caller writes the text of the parameter, because the client can write JSON and plain text only.",
                bad: Self.operation("parameters: [{name: q, in: query, content: {application/xml: {schema: {type: object}}}}]"),
                good: Self.operation("parameters: [{name: q, in: query, content: {application/json: {schema: {type: object}}}}]"))
        case .nestedParameterValue:
            RuleExplanation(
                why: """
                    OpenAPI does not say how such a value is written, and servers differ. The client sends it as JSON, which \
                    the server may not expect.
                    """,
                bad: Self.operation(Self.query("{type: array, items: {type: array, items: {type: string}}}")),
                good: Self.operation(Self.query("{type: array, items: {type: string}}")))
        case .unstyledObject:
            RuleExplanation(
                why: """
                    Without a style, each property of the object becomes a parameter of its own, and the name of the \
                    parameter is not sent. The example shows that the server expects q[size]=10.
                    """,
                bad: Self.operation(
                    Self.query("{type: object, properties: {size: {type: integer}}}", ", example: \"q[size]=10\"")),
                good: Self.operation(
                    Self.query("{type: object, properties: {size: {type: integer}}}", ", style: deepObject")))
        case .unusablePagination:
            RuleExplanation(
                why: "The caller must ask for each page, because the client does not find the items or the next page.",
                bad: Self.pages(next: "$response.body#/following"), good: Self.pages(next: "$response.body#/next"))
        default:
            RuleExplanation(
                why: """
                    The client counts all calls of the operation together. It is thus slower than the API allows, as it \
                    waits for calls that have another key.
                    """,
                bad: Self.operation(Self.limit + Self.query("{type: string}")),
                good: Self.operation(Self.limit + Self.query("{type: string}", ", required: true")))
        }
    }

    private static let limit = "x-rate-limit: {calls: 10, window: 1000, key: $request.query.q}\n"

    // MARK: Names

    private var nameExplanation: RuleExplanation {
        switch self {
        case .nameClash:
            RuleExplanation(
                why: """
                    A type whose name has a number says nothing about its difference from the other one. 'x-swift-name' \
                    gives it a better name.
                    """,
                bad: Self.schemas("pet", "Pet"), good: Self.schemas("Cat", "Pet"))
        default:
            RuleExplanation(
                why: "The client uses the name that it would use without 'x-swift-name'.",
                bad: Self.operation("x-swift-name: list pets"), good: Self.operation("x-swift-name: listAll"))
        }
    }

    // MARK: Specs

    /// Returns a spec with one operation, which has the part.
    private static func operation(_ part: String) -> String { RuleExplanation.operation("pets.list", with: part) }

    /// Returns a parameter of an operation.
    private static func query(_ schema: String, _ rest: String = "") -> String {
        "parameters: [{name: q, in: query, schema: \(schema)\(rest)}]"
    }

    /// Returns a spec with one operation, whose response has the media types.
    private static func response(_ content: String) -> String { RuleExplanation.response(of: "pets.list", content: content) }

    /// Returns a spec with one operation, whose body is multipart.
    private static func multipart(_ schema: String) -> String {
        """
        paths:
          /pets:
            post:
              operationId: pets.create
              requestBody:
                content:
                  multipart/form-data: {schema: \(schema)}
              responses:
                "204": {description: No content.}
        """
    }

    /// Returns a spec with one operation, which has pages.
    private static func pages(next: String) -> String {
        """
        paths:
          /pets:
            get:
              operationId: pets.list
              x-pagination: {items: $response.body#/pets, next: \(next)}
              responses:
                "200":
                  description: Pets.
                  content:
                    application/json:
                      schema:
                        type: object
                        required: [pets]
                        properties: {pets: {type: array, items: {type: string}}, next: {type: string}}
        """
    }

    /// Returns a spec with one operation, whose response has two schemas.
    private static func schemas(_ first: String, _ second: String) -> String {
        response(
            """
            application/json:
              schema:
                type: object
                properties:
                  first: {$ref: "#/components/schemas/\(first)"}
                  second: {$ref: "#/components/schemas/\(second)"}
            """) + """

                components:
                  schemas:
                    \(first): {type: object, properties: {id: {type: integer}}}
                    \(second): {type: object, properties: {name: {type: string}}}
                """
    }
}
