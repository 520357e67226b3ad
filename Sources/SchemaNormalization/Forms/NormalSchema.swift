public import OpenAPI

/// The identity of a schema in `NormalSchemas`.
public struct NormalID: Hashable, Sendable {
    /// The index of the schema, from 0, in the order of first requests.
    public let index: Int

    init(index: Int) {
        self.index = index
    }
}

/// The meaning of a schema, independent of how the schema is written. `null` is separate from the form, the parts of
/// `allOf` and the keywords beside `$ref` are merged, and unions are flat.
public final class NormalSchema: Sendable {
    /// The identity in `NormalSchemas`.
    public let id: NormalID
    /// The values, apart from `null`.
    public let form: SchemaForm
    /// True if `null` is a value as well.
    public let isNullable: Bool
    /// The schemas of the document that a value must all match. A schema of the document has one part. A property has
    /// several parts if several parts of an `allOf` declare it.
    public let parts: [SchemaID]
    /// The most specific part. It gives the location and the descriptions of the whole.
    public var source: SchemaID { parts.last ?? SchemaID(index: 0) }
    /// The relation to the parts.
    public let role: Role

    init(_ id: NormalID, _ key: NormalKey, _ form: SchemaForm, isNullable: Bool) {
        self.id = id
        self.form = form
        self.isNullable = isNullable
        parts = key.parts
        role = key.role
    }

    /// The relation of a meaning to its parts.
    public enum Role: Hashable, Sendable {
        /// All parts together.
        case whole
        /// The values of one type, if the schema lists several.
        case type(JSONType)
        /// The base of a family, as an object without the properties of the other members.
        case base
        /// One of the unions beside the properties of an object.
        case composition(SchemaUnion)
    }
}

/// A `oneOf` or `anyOf` of a schema.
public struct SchemaUnion: Hashable, Sendable {
    /// The schema that has the keyword.
    public let owner: SchemaID
    /// The keyword.
    public let keyword: Keyword

    /// The keywords that list members of a union (JSON Schema 2020-12 Core §10.2.1).
    public enum Keyword: Sendable {
        /// The keyword of the same name.
        case oneOf, anyOf
    }
}

/// A use of a schema: its meaning, and the schemas of the document at this use.
public struct SchemaUse: Hashable, Sendable {
    /// The meaning of the schema at this use.
    public let id: NormalID
    /// True if the use allows `null`, even if the schema does not.
    let allowsNull: Bool
    /// The schemas of the document at this use, the most specific last.
    public let sites: [SchemaID]
    /// True if the schema or the use is `readOnly`: only responses contain the value.
    public let isReadOnly: Bool
    /// True if the schema or the use is `writeOnly`: only requests contain the value.
    public let isWriteOnly: Bool
}

/// The direction of a value.
public enum Direction: Hashable, Sendable {
    /// `sent`: in requests. `received`: in responses and events.
    case sent, received
}
