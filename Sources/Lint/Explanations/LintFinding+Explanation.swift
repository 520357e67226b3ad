public import Diagnostics

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
