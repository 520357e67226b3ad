public import Diagnostics

extension LintFinding {
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
        RuleExplanation.response(of: "listPets", schema: schema)
    }

    /// Returns a spec with one operation, which has the part.
    static func operationExample(_ part: String, path: String = "/pets", status: String = "\"204\"") -> String {
        RuleExplanation.operation("listPets", with: part, path: path, status: status)
    }
}
