/// The explanation of a rule, with two example specs. The examples lack their first lines (`preamble`), and a test runs
/// the rules on them.
public struct RuleExplanation: Sendable {
    /// The harm to the users of a spec.
    public let why: String
    /// A spec in which the rule finds something.
    public let bad: String
    /// The same spec after correction, in which no rule finds anything.
    public let good: String

    /// The first lines of each example.
    public static let preamble = "openapi: 3.1.0\ninfo: {title: Pets, version: \"1\"}\n"
}

extension LintFinding {
    /// The explanation that `tenon explain RULE` prints.
    public var explanation: RuleExplanation {
        switch self {
        case .unusedComponent, .undeclaredTag, .ambiguousPaths, .noSuccess, .unquotedStatus, .schemaAndContent,
            .undeclaredStyle:
            operationExplanation
        case .indistinctMembers, .absentDiscriminator, .impossibleBounds, .nullableKeyword,
            .contradictingExample, .contradictingDefault, .secretInExample:
            schemaExplanation
        }
    }

    /// Returns a spec with one operation, whose response has the schema.
    static func responseExample(_ schema: String) -> String {
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

    /// Returns a spec with one operation, which has the part.
    static func operationExample(_ part: String, path: String = "/pets", status: String = "\"204\"") -> String {
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
