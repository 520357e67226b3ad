public import YAMLTree

/// The index of a schema in `Document.schemas`.
public struct SchemaID: Hashable, Sendable {
    /// The index into `Document.schemas`, from 0.
    public let index: Int

    /// Creates an ID for an index, which must be one of the document's.
    public init(index: Int) {
        self.index = index
    }
}

/// The Schema Object (OpenAPI 3.1 §4.8.24) of any version: `nullable` sets `isNullable`, a boolean `exclusiveMinimum`
/// becomes a number, and `example` becomes one of `examples`.
public struct Schema: Sendable {
    /// The file as given in the document, `#`, and the JSON pointer: canonical, and unique to the schema.
    public var pointer: String
    /// The place of the schema.
    public var location: SourceLocation
    /// The name by its pointer: the key under `components/schemas` or `$defs`, or the stem of its file. `nil` for an
    /// inline schema, which is named after its pointer.
    public var name: String?
    /// `x-swift-name`.
    public var swiftName: String?

    /// The target of `$ref`. From 3.1 on, the keys beside it apply as well: `isPlainReference` is false unless all of
    /// them are annotations (title, description, deprecated, default, examples, readOnly, writeOnly).
    public var reference: SchemaID?
    /// True if there is a `$ref` and no key beside it changes which values fit.
    public var isPlainReference: Bool
    /// The schema at the end of a chain of plain references; `nil` if this schema is not one.
    var referenceEnd: SchemaID?
    /// True if every value fits: the schemas `true` and `{}`, and schemas whose keys do not limit the type of a value.
    public var isAny: Bool
    /// True if no value fits: the schema `false`.
    public var isNever: Bool

    /// `title`.
    public var title: String?
    /// `description`.
    public var description: String?
    /// `deprecated`.
    public var isDeprecated: Bool
    /// `readOnly`: the value is part of responses only.
    public var isReadOnly: Bool
    /// `writeOnly`: the value is part of requests only.
    public var isWriteOnly: Bool
    /// `default`; `nil` if the schema does not allow it.
    public var defaultValue: YAMLNode?
    /// `example`, then `examples`.
    public var examples: [YAMLNode]

    /// `type`, without `null`; empty if `type` is absent or only `null`.
    public var types: [JSONType]
    /// True if `null` is a value: it is a type, in the `enum` or the `const`, `nullable` is true, or a `oneOf` or
    /// `anyOf` has a `null` member, which is dropped from there.
    public var isNullable: Bool
    /// True if `null` is the only value.
    public var isOnlyNull: Bool
    /// `format`, known or not.
    public var format: String?
    /// `contentEncoding`, such as `base64`.
    public var contentEncoding: String?
    /// `x-swift-type`.
    public var swiftType: SwiftType?
    /// `contentMediaType` of a text.
    public var contentMediaType: String?
    /// `contentSchema`: the schema of a text's content, read as `contentMediaType`.
    public var contentSchema: SchemaID?
    /// `enum`, without `null` and duplicates. Duplicates are reported.
    public var enumValues: [YAMLNode]
    /// `x-enum-names` or `x-enum-varnames`: a name for each value of `enumValues`, or empty.
    public var enumNames: [String]
    /// `x-enum-descriptions`: a description for each value of `enumValues`, or empty.
    public var enumDescriptions: [String]
    /// `const`; `nil` also for a `const` of `null`, which sets `isOnlyNull`.
    public var constant: YAMLNode?
    /// `x-closed`: true if an enum or a union has no unknown values; `nil` if the document does not state it.
    public var isClosed: Bool?
    /// `x-error-message`: the tokens of a JSON pointer to the message for people in a value; empty if the value itself
    /// is the message.
    public var errorMessage: [String]?

    /// `properties`, in document order.
    public var properties: [Property]
    /// `required`, in document order. It may name properties that are declared elsewhere, or nowhere.
    public var required: [String]
    /// `required` as written, for findings about it.
    var requiredList: YAMLNode?
    /// `additionalProperties`, or else `unevaluatedProperties`.
    public var additionalProperties: Additional
    /// `patternProperties`, in document order; the patterns are regular expressions of ECMA-262.
    public var patternProperties: [(pattern: String, schema: SchemaID)]
    /// `propertyNames`: the schema of the keys.
    public var propertyNames: SchemaID?

    /// `items`: the schema of the elements after those of `prefixItems`.
    public var items: SchemaID?
    /// `prefixItems`: the schemas of the first elements, by position.
    public var prefixItems: [SchemaID]

    /// `allOf`, in document order.
    public var allOf: [SchemaID]
    /// `anyOf`, in document order and without `null`.
    public var anyOf: [SchemaID]
    /// `oneOf`, in document order and without `null`.
    public var oneOf: [SchemaID]
    /// `discriminator`.
    public var discriminator: Discriminator?

    /// The keywords that limit values, such as `pattern`, `minimum` and `maxItems`, with their values as written.
    public var constraints: [Constraint]

    /// A member of `properties`.
    public struct Property: Sendable {
        /// The key, which is the name in JSON.
        public var name: String
        /// The schema of its value.
        public var schema: SchemaID
        /// The place of the key, for findings about the name.
        public var location: SourceLocation
    }

    /// The properties that an object may have besides those that its schema describes.
    public enum Additional: Sendable {
        /// The keyword is absent, allows any value, or allows no further property.
        case unspecified, allowed, forbidden
        /// Further properties must fit the schema.
        case schema(SchemaID)
    }

    /// A keyword that limits values in a way that Swift types do not express.
    public struct Constraint: Sendable, Hashable {
        /// The keyword, such as `maxLength`.
        public var keyword: String
        /// The value as the document writes it.
        public var value: String
    }
}

/// The primitive types of JSON Schema, without `null`.
public enum JSONType: String, Sendable, CaseIterable {
    /// The types of JSON. An `integer` is a number without a fraction.
    case object, array, string, integer, number, boolean
}

/// The Discriminator Object (OpenAPI 3.1 §4.8.25).
public struct Discriminator: Sendable {
    /// `propertyName`, which is the name in JSON.
    public var property: String
    /// `mapping` in document order, with its references followed; then the members that it does not name, by the names
    /// of their schemas.
    public var mapping: [(value: String, schema: SchemaID)]
    /// `defaultMapping`, since 3.2: the member for a value that is not mapped.
    public var defaultMapping: SchemaID?
    /// True if the document has no `mapping`, so that the names of schemas are the values.
    public var isImplicit: Bool
    /// The place of the Discriminator Object.
    public var location: SourceLocation
}
