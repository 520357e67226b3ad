/// The explanation of a rule. Each example is a description without its first lines (`preamble`), and a test runs the
/// rules on it.
public struct RuleExplanation: Sendable {
    /// The harm to those who use the description.
    public let why: String
    /// A description in which the rule finds something.
    public let bad: String
    /// The same description, mended: no rule finds anything.
    public let good: String

    /// The first lines of each example.
    public static let preamble = "openapi: 3.1.0\ninfo: {title: Pets, version: \"1\"}\n"
}

extension LintFinding {
    /// The text that `tenon explain RULE` prints.
    public var explanation: RuleExplanation {
        switch self {
        case .unusedComponent, .undeclaredTag, .ambiguousPaths, .noSuccess, .unquotedStatus, .schemaAndContent,
            .undeclaredStyle:
            ofOperation
        case .indistinctMembers, .absentDiscriminator, .impossibleBounds, .nullableKeyword,
            .contradictingExample, .contradictingDefault, .secretInExample:
            ofSchema
        }
    }

    /// A response with a schema, and everything that a description needs around it.
    static func answer(_ schema: String) -> String {
        """
        paths:
          /pets:
            get:
              operationId: listPets
              responses:
                "200":
                  description: Pets.
                  content:
                    application/json:
                      schema:
        \(schema.split(separator: "\n").map { "                " + $0 }.joined(separator: "\n"))
        """
    }

    /// An operation with a part of its own.
    static func operation(_ part: String, path: String = "/pets", status: String = "\"204\"") -> String {
        """
        paths:
          \(path):
            get:
              operationId: listPets
        \(part.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n"))
              responses:
                \(status): {description: No content.}
        """
    }
}
