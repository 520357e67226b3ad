public import YAMLTree

/// A schema's place in `Document.schemas`.
public struct SchemaID: Hashable, Sendable {
    /// The index into `Document.schemas`, from 0.
    public let index: Int

    /// An ID for an index that must be one of the document's.
    public init(index: Int) {
        self.index = index
    }
}

/// A Schema Object (OpenAPI 3.1 §4.8.24), whichever version wrote it: `nullable` has become a `null` among `types`,
/// a boolean `exclusiveMinimum` a number, `example` one of `examples`.
public struct Schema: Sendable {
    /// Canonical: the file as given in the document, `#`, and the JSON pointer. Unique to the schema.
    public var pointer: String
    /// The place of the schema.
    public var location: SourceLocation
    /// The name at its place: the key under `components/schemas` or `$defs`, or the stem of its own file. `nil` for an
    /// inline schema, which takes its name from its place.
    public var name: String?
    /// `x-swift-name`
    public var swiftName: String?

    /// The target of `$ref`. In 3.1 the keys beside it apply as well: `isPlainReference` is false unless all of them
    /// are annotations (title, description, deprecated, default, examples, readOnly, writeOnly).
    public var reference: SchemaID?
    /// True if nothing beside `$ref` changes which values fit.
    public var isPlainReference: Bool
    /// The schema at the end of a chain of plain references.
    var referenceEnd: SchemaID?
    /// True for the schemas `true` and `{}`, and for a schema whose keys say nothing of the value's type: every value
    /// fits.
    public var isAny: Bool
    /// True for the schema `false`: no value fits.
    public var isNever: Bool

    /// `title`.
    public var title: String?
    public var description: String?
    /// `deprecated`.
    public var isDeprecated: Bool
    /// `readOnly`: the value is part of responses only.
    public var isReadOnly: Bool
    /// `writeOnly`: the value is part of requests only.
    public var isWriteOnly: Bool
    /// `default`, if the schema allows it.
    public var defaultValue: YAMLNode?
    /// `examples`, and `example` in front of them.
    public var examples: [YAMLNode]

    /// `type`, without `null`; empty: `type` is absent, or is only `null`.
    public var types: [JSONType]
    /// True if `null` is a value: `null` is among the types or the `enum`, `nullable` is true, or a `oneOf` or `anyOf`
    /// has a `null` member, which is then left out there.
    public var isNullable: Bool
    /// True if `type` is only `null`.
    public var isOnlyNull: Bool
    /// `format`, known or not.
    public var format: String?
    /// `contentEncoding`, such as `base64`.
    public var contentEncoding: String?
    /// `x-swift-type`
    public var swiftType: SwiftType?
    /// `contentMediaType` of a text.
    public var contentMediaType: String?
    /// The schema of a text's content, read as `contentMediaType`.
    public var contentSchema: SchemaID?
    /// `enum`, without `null` and duplicates, which are reported.
    public var enumValues: [YAMLNode]
    /// `x-enum-names` / `x-enum-varnames`, as many as there are values.
    public var enumNames: [String]
    /// `x-enum-descriptions`, as many as there are values.
    public var enumDescriptions: [String]
    /// `const`; `nil` for a `const` of `null` as well, which `isOnlyNull` says.
    public var constant: YAMLNode?
    /// `x-closed`: true if an enum or a union has no other values than the listed ones; `nil`: the document does not
    /// say.
    public var isClosed: Bool?
    /// `x-error-message`: the tokens of a JSON pointer to the text for people in a value; empty: the value is that
    /// text.
    public var errorMessage: [String]?

    /// `properties`, in document order.
    public var properties: [Property]
    /// `required`, in document order; it may name properties that are declared elsewhere, or nowhere.
    public var required: [String]
    /// `required` as it is written, for findings about it.
    var requiredList: YAMLNode?
    /// `additionalProperties`, or `unevaluatedProperties` where that says it.
    public var additionalProperties: Additional
    /// `patternProperties`, in document order; the patterns are regular expressions of ECMA-262.
    public var patternProperties: [(pattern: String, schema: SchemaID)]
    /// `propertyNames`: the schema of the keys.
    public var propertyNames: SchemaID?

    /// `items`: the schema of the elements behind `prefixItems`.
    public var items: SchemaID?
    /// `prefixItems`: the schemas of the first elements, by place.
    public var prefixItems: [SchemaID]

    /// `allOf`, in document order.
    public var allOf: [SchemaID]
    /// `anyOf`, in document order and without `null`.
    public var anyOf: [SchemaID]
    /// `oneOf`, in document order and without `null`.
    public var oneOf: [SchemaID]
    /// `discriminator`.
    public var discriminator: Discriminator?

    /// Facts for the doc comment: `pattern`, `minimum`, `maxItems` and the like, name and value as written.
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

    /// The properties that an object may have besides those that are described.
    public enum Additional: Sendable {
        case unspecified, allowed, forbidden
        case schema(SchemaID)
    }

    /// A keyword that limits values and that the types of Swift do not show.
    public struct Constraint: Sendable, Hashable {
        /// The keyword, such as `maxLength`.
        public var keyword: String
        /// The value as the document writes it.
        public var value: String
    }
}

/// The primitive types of JSON Schema, without `null`.
public enum JSONType: String, Sendable, CaseIterable {
    case object, array, string, integer, number, boolean
}

/// The Discriminator Object (OpenAPI 3.1 §4.8.25).
public struct Discriminator: Sendable {
    /// `propertyName`, which is the name in JSON.
    public var property: String
    /// `mapping` in document order, its references followed; without it, the implicit names of the members.
    public var mapping: [(value: String, schema: SchemaID)]
    /// 3.2: the member for a value that is not mapped.
    public var defaultMapping: SchemaID?
    /// True if the document has no `mapping`, so that the names of the schemas are the values.
    public var isImplicit: Bool
    /// The place of the Discriminator Object.
    public var location: SourceLocation
}
