public import OpenAPI

/// A normal schema's place in `NormalSchemas`.
public struct NormalID: Hashable, Sendable {
    /// The index of the schema, from 0, in the order in which meanings were asked for.
    public let index: Int

    init(index: Int) {
        self.index = index
    }
}

/// The meaning of a schema, however it is written. `null` is lifted out, the parts of `allOf` and the keywords beside `$ref`
/// are met, and unions are flat.
public final class NormalSchema: Sendable {
    /// The place in `NormalSchemas`.
    public let id: NormalID
    /// The values, apart from `null`.
    public let form: SchemaForm
    /// True if `null` is a value as well.
    public let isNullable: Bool
    /// The schemas of the document that all have to hold. A schema of the document is one part; a property that several
    /// parts of an `allOf` declare is several.
    public let parts: [SchemaID]
    /// The most specific part, whose place and descriptions are those of the whole.
    public var source: SchemaID { parts.last ?? SchemaID(index: 0) }
    /// The relation to its parts.
    public let role: Role

    init(_ id: NormalID, _ key: NormalKey, _ form: SchemaForm, isNullable: Bool) {
        self.id = id
        self.form = form
        self.isNullable = isNullable
        parts = key.parts
        role = key.role
    }

    /// The relation of a meaning to the schemas of the document that it comes from.
    public enum Role: Hashable, Sendable {
        /// All of its parts together.
        case whole
        /// The values of one type, if the schema lists several.
        case type(JSONType)
        /// The object that the base of a family is by itself.
        case base
        /// One of the unions beside the properties of an object.
        case composition(SchemaGroup)
    }
}

/// `oneOf` or `anyOf` of a schema.
public struct SchemaGroup: Hashable, Sendable {
    /// The schema that has the keyword.
    public let owner: SchemaID
    /// The keyword.
    public let keyword: Keyword

    /// The keywords that list members of a union (JSON Schema 2020-12 Core §10.2.1).
    public enum Keyword: Sendable {
        case oneOf, anyOf
    }
}

/// A place where a schema is used: its meaning, and the schemas of the document at the place.
public struct SchemaUse: Hashable, Sendable {
    /// The meaning of the schema here.
    public let id: NormalID
    /// True if `null` is a value here, whatever the schema itself says.
    let allowsNull: Bool
    /// The schemas of the document at this place, the most specific last.
    public let sites: [SchemaID]
    /// `readOnly` of the schema or of a place: the value is part of responses only.
    public let isReadOnly: Bool
    /// `writeOnly` of the schema or of a place: the value is part of requests only.
    public let isWriteOnly: Bool
}

/// The direction of a value.
public enum Direction: Hashable, Sendable {
    /// In requests, or in responses and events.
    case sent, received
}
