public import Diagnostics

/// The findings that only `tenon lint` reports, because they do not affect a client.
public enum LintFinding: String, FindingKind {
    case unusedComponent = "unused-component"
    case undeclaredTag = "undeclared-tag"
    case ambiguousPaths = "ambiguous-paths"
    case noSuccess = "no-success"
    case unquotedStatus = "unquoted-status"
    case schemaAndContent = "schema-and-content"
    case undeclaredStyle = "undeclared-style"
    case indistinctMembers = "indistinct-members"
    case absentDiscriminator = "absent-discriminator"
    case impossibleBounds = "impossible-bounds"
    case nullableKeyword = "nullable-keyword"
    case contradictingExample = "contradicting-example"
    case contradictingDefault = "contradicting-default"
    case secretInExample = "secret-in-example"

    public static let category = "In `tenon lint`"

    public var title: String {
        switch self {
        case .unusedComponent: "a component that no reference of the description leads to"
        case .undeclaredTag: "an operation has a tag that the description's `tags` do not list"
        case .ambiguousPaths: "two paths that the same URL fits, such as `/pets/{id}` and `/pets/{name}`"
        case .noSuccess: "an operation that documents no response for success"
        case .unquotedStatus: "a status without quotes, which YAML takes for a number"
        case .schemaAndContent: "a parameter or header that has `schema` and `content`, of which only one can hold"
        case .undeclaredStyle: "an object in the query that does not say how it is written"
        case .indistinctMembers: "two members of a union that nothing tells apart"
        case .absentDiscriminator: "a discriminator's property that no member of the union has"
        case .impossibleBounds: "bounds that leave no value"
        case .nullableKeyword: "`nullable` in a description of OpenAPI 3.1 or later, which does not have it"
        case .contradictingExample: "an example that its schema does not allow"
        case .contradictingDefault: "a default that its schema does not allow"
        case .secretInExample: "an example that looks like a real credential"
        }
    }

    public var level: RuleLevel {
        switch self {
        case .undeclaredTag, .undeclaredStyle: .note
        default: .warning
        }
    }

    public var isContainable: Bool { false }
}
