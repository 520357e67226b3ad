/// The kinds of changes. The raw value is the stable ID in reports; `docs/tenon-diff.md` lists them.
public enum ChangeRule: String, Sendable, CaseIterable {
    // MARK: Calls

    case operationAdded = "operation-added"
    case operationRemoved = "operation-removed"
    case operationMoved = "operation-moved"
    case resultChanged = "result-changed"
    case pagingChanged = "paging-changed"
    case securityChanged = "security-changed"
    case addressChanged = "address-changed"

    // MARK: Arguments

    case argumentAdded = "argument-added"
    case requiredArgumentAdded = "required-argument-added"
    case argumentRemoved = "argument-removed"
    case argumentRequired = "argument-required"
    case argumentOptional = "argument-optional"
    case encodingChanged = "encoding-changed"

    // MARK: Types

    case typeAdded = "type-added"
    case typeRemoved = "type-removed"
    case typeChanged = "type-changed"
    case shapeChanged = "shape-changed"
    case opened = "opened"
    case closed = "closed"

    // MARK: Properties

    case propertyAdded = "property-added"
    case requiredPropertyAdded = "required-property-added"
    case propertyRemoved = "property-removed"
    case propertyRequired = "property-required"
    case propertyOptional = "property-optional"
    case propertyNullable = "property-nullable"
    case propertyNotNullable = "property-not-nullable"
    case constantChanged = "constant-changed"
    case defaultChanged = "default-changed"

    // MARK: Values and members

    case valueAdded = "value-added"
    case valueRemoved = "value-removed"
    case memberAdded = "member-added"
    case memberRemoved = "member-removed"
    case tagsChanged = "tags-changed"

    // MARK: Answers

    case errorAdded = "error-added"
    case errorRemoved = "error-removed"
    case errorChanged = "error-changed"
    case errorCaseAdded = "error-case-added"
    case errorCaseRemoved = "error-case-removed"
    case headerAdded = "header-added"
    case headerRemoved = "header-removed"

    // MARK: The client

    case credentialAdded = "credential-added"
    case credentialRemoved = "credential-removed"
    case serverAdded = "server-added"
    case serverRemoved = "server-removed"

    // MARK: Names

    case renamed = "renamed"
    case renamedWithoutAlias = "renamed-without-alias"
    case deprecated = "deprecated"
    case notDeprecated = "not-deprecated"
}
