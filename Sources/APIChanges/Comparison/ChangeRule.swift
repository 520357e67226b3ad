/// The kinds of changes. The raw value is the stable ID in reports; `docs/tenon-diff.md` lists them.
public enum ChangeRule: String, Sendable, CaseIterable {
    // MARK: Calls

    /// There is a new operation.
    case operationAdded = "operation-added"
    /// An operation is gone.
    case operationRemoved = "operation-removed"
    /// An operation is in another group.
    case operationMoved = "operation-moved"
    /// The value of a response has another type.
    case resultChanged = "result-changed"
    /// An operation has become paged, is not paged any more, or is paged in another way.
    case pagingChanged = "paging-changed"
    /// An operation takes other credentials.
    case securityChanged = "security-changed"
    /// The default server, or the server of an operation, has another URL.
    case addressChanged = "address-changed"

    // MARK: Arguments

    /// There is a new optional parameter or body.
    case argumentAdded = "argument-added"
    /// There is a new required parameter or body.
    case requiredArgumentAdded = "required-argument-added"
    /// A parameter or a body is gone.
    case argumentRemoved = "argument-removed"
    /// A parameter or a body has become required.
    case argumentRequired = "argument-required"
    /// A parameter or a body has become optional.
    case argumentOptional = "argument-optional"
    /// A parameter has another style, or a body or a response has another media type.
    case encodingChanged = "encoding-changed"

    // MARK: Types

    /// There is a new type.
    case typeAdded = "type-added"
    /// A type is gone.
    case typeRemoved = "type-removed"
    /// A parameter, body, property, member, header or error has another type.
    case typeChanged = "type-changed"
    /// A type is of another kind, such as a struct instead of an enum, or an enum has other raw values.
    case shapeChanged = "shape-changed"
    /// An enum or a union now has a case for unknown values.
    case opened = "opened"
    /// An enum or a union has no case for unknown values any more.
    case closed = "closed"

    // MARK: Properties

    /// There is a new property that is optional or constant.
    case propertyAdded = "property-added"
    /// There is a new required property.
    case requiredPropertyAdded = "required-property-added"
    /// A property is gone.
    case propertyRemoved = "property-removed"
    /// A property has become required.
    case propertyRequired = "property-required"
    /// A property has become optional.
    case propertyOptional = "property-optional"
    /// A property may now be `null`.
    case propertyNullable = "property-nullable"
    /// A property is never `null` any more.
    case propertyNotNullable = "property-not-nullable"
    /// A constant property has another value, has become constant, or is not constant any more.
    case constantChanged = "constant-changed"
    /// A property has another default, has gained one, or has lost it.
    case defaultChanged = "default-changed"

    // MARK: Values and members

    /// An enum has a new value.
    case valueAdded = "value-added"
    /// A value of an enum is gone.
    case valueRemoved = "value-removed"
    /// A union has a new member.
    case memberAdded = "member-added"
    /// A member of a union is gone.
    case memberRemoved = "member-removed"
    /// The discriminator has other values for a member of a union.
    case tagsChanged = "tags-changed"

    // MARK: Responses

    /// An operation documents a further error status.
    case errorAdded = "error-added"
    /// An operation does not document an error status any more.
    case errorRemoved = "error-removed"
    /// A documented error status has another body.
    case errorChanged = "error-changed"
    /// There is a new kind of error body.
    case errorCaseAdded = "error-case-added"
    /// A kind of error body is gone.
    case errorCaseRemoved = "error-case-removed"
    /// There is a new documented response header.
    case headerAdded = "header-added"
    /// A response header is not documented any more.
    case headerRemoved = "header-removed"

    // MARK: The client

    /// The API takes credentials in a further way.
    case credentialAdded = "credential-added"
    /// The API does not take credentials in a way any more.
    case credentialRemoved = "credential-removed"
    /// There is a new server.
    case serverAdded = "server-added"
    /// A server is gone.
    case serverRemoved = "server-removed"

    // MARK: Names

    /// An entry has another Swift name, and its old name is a deprecated alias.
    case renamed = "renamed"
    /// An entry has another Swift name, and its old name is not an alias.
    case renamedWithoutAlias = "renamed-without-alias"
    /// An entry has become deprecated.
    case deprecated = "deprecated"
    /// An entry is not deprecated any more.
    case notDeprecated = "not-deprecated"
}
