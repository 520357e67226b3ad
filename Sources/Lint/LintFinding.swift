public import Diagnostics

/// The rules of `tenon lint`. Their findings do not affect a client, so only that command reports them.
public enum LintFinding: String, FindingKind {
    /// No reference leads to a component.
    case unusedComponent = "unused-component"
    /// An operation has a tag that the `tags` of the spec do not list.
    case undeclaredTag = "undeclared-tag"
    /// The same URL matches two paths, such as `/pets/{id}` and `/pets/{name}`.
    case ambiguousPaths = "ambiguous-paths"
    /// An operation documents no response for success.
    case noSuccess = "no-success"
    /// A status has no quotes, so that YAML reads it as a number.
    case unquotedStatus = "unquoted-status"
    /// A parameter or header has both `schema` and `content`.
    case schemaAndContent = "schema-and-content"
    /// An object in the query has no `style`.
    case undeclaredStyle = "undeclared-style"
    /// Nothing distinguishes two members of a union.
    case indistinctMembers = "indistinct-members"
    /// No member of a union has the property of its discriminator.
    case absentDiscriminator = "absent-discriminator"
    /// The bounds of a schema leave no value.
    case impossibleBounds = "impossible-bounds"
    /// A schema of OpenAPI 3.1 or later has `nullable`, which these versions do not define.
    case nullableKeyword = "nullable-keyword"
    /// An example does not fit its schema.
    case contradictingExample = "contradicting-example"
    /// A default does not fit its schema.
    case contradictingDefault = "contradicting-default"
    /// An example or default looks like a real credential.
    case secretInExample = "secret-in-example"

    public static let category = "In `tenon lint`"

    public var title: String {
        switch self {
        case .unusedComponent: "a component that no reference leads to"
        case .undeclaredTag: "an operation has a tag that the `tags` of the spec do not list"
        case .ambiguousPaths: "two paths that match the same URL, such as `/pets/{id}` and `/pets/{name}`"
        case .noSuccess: "an operation that documents no response for success"
        case .unquotedStatus: "a status without quotes, which YAML reads as a number"
        case .schemaAndContent: "a parameter or header with both `schema` and `content`, of which OpenAPI allows one"
        case .undeclaredStyle: "an object in the query without a `style`"
        case .indistinctMembers: "two members of a union that nothing distinguishes"
        case .absentDiscriminator: "a discriminator's property that no member of the union has"
        case .impossibleBounds: "bounds that leave no value"
        case .nullableKeyword: "`nullable` in OpenAPI 3.1 or later, which does not define it"
        case .contradictingExample: "an example that does not fit its schema"
        case .contradictingDefault: "a default that does not fit its schema"
        case .secretInExample: "an example or default that looks like a real credential"
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
