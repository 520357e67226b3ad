public import YAMLTree

/// A spec after reading: one value from all its files, with every reference followed, and with the spelling of every
/// version brought to that of the newest (OpenAPI 3.2 §4.1).
///
/// Parts that cannot be understood are left out and reported, so that one mistake never hides the rest.
public struct Document: Sendable {
    /// The version in `openapi`; an unknown minor version counts as the newest known one.
    public var version: SpecificationVersion
    /// `info`.
    public var info: Info
    /// `servers` of the root, in document order; empty if there are none.
    public var servers: [Server]
    /// `tags` of the root, in document order. Operations may have other tags, too.
    public var tags: [Tag]
    /// The operations in document order: by path, then by method.
    public var operations: [Operation]
    /// Requests that the API sends to its users (OpenAPI 3.1 §4.8.1 `webhooks`).
    public var webhooks: [Operation]
    /// `components/securitySchemes`, in document order.
    public var securitySchemes: [SecurityScheme]
    /// The schemas that were reached, each once. A `SchemaID` is an index into this array.
    public var schemas: [Schema]
    /// The schemas with a name, in the order in which they were found: those under `components/schemas` in document
    /// order, then others, such as those of other files.
    public var namedSchemas: [SchemaID]
    /// The schemas to keep even if no operation reaches them. The caller sets them.
    public var keptSchemas: [SchemaID] = []
    /// The files that were read, in the order in which they were reached: the root, its overlays, then the others.
    public var files: [SourceFile]
    /// The place of the root object.
    public var location: SourceLocation

    // Inlined, so that a caller that reads one property of a schema gets no copy of the others.
    /// The schema with the ID, which must be from this document.
    @inlinable
    public subscript(id: SchemaID) -> Schema {
        schemas[id.index]
    }

    /// Returns the schema at the end of a chain of plain references; `id` itself if it is not such a reference.
    public func resolved(_ id: SchemaID) -> SchemaID {
        // This is called very often, so it makes no copy of the schema.
        schemas[id.index].isPlainReference ? schemas[id.index].referenceEnd ?? id : id
    }

    /// Finds the ends of plain references again. A caller that changes schemas must call it afterwards.
    public mutating func settleReferences() {
        schemas.settleReferences()
    }
}

extension [Schema] {
    /// Sets the end of each plain reference. Each reference is followed once, however many chains lead through it.
    mutating func settleReferences() {
        for index in indices { self[index].referenceEnd = nil }
        for start in indices where self[start].referenceEnd == nil {
            var passed: [Int] = []
            var current = start
            // The reader has reported and cut loops; a remaining loop ends after `count` steps.
            while passed.count < count, self[current].isPlainReference, let next = self[current].reference,
                indices.contains(next.index)
            {
                passed.append(current)
                current = self[current].referenceEnd?.index ?? next.index
            }
            for index in passed { self[index].referenceEnd = SchemaID(index: current) }
        }
    }
}

/// A minor version of OpenAPI; the raw value is its number.
public enum SpecificationVersion: String, Sendable, Comparable {
    /// OpenAPI 3.0, whose Schema Object is a dialect of JSON Schema.
    case v3_0 = "3.0"
    /// OpenAPI 3.1, whose Schema Object is JSON Schema 2020-12.
    case v3_1 = "3.1"
    /// OpenAPI 3.2.
    case v3_2 = "3.2"

    public static func < (lhs: Self, rhs: Self) -> Bool {
        lhs.rawValue < rhs.rawValue
    }
}

/// The Info Object (OpenAPI 3.1 §4.8.2).
public struct Info: Sendable {
    /// `title`.
    public var title: String
    /// `summary`, since 3.1.
    public var summary: String?
    /// `description`.
    public var description: String?
    /// `version`: the version of the API, as its author writes it.
    public var version: String
}

/// The Server Object (OpenAPI 3.1 §4.8.5).
public struct Server: Sendable {
    /// `url`, which may have variables in braces and may be relative to the location of the spec.
    public var url: String
    /// `name`, since 3.2.
    public var name: String?
    /// `description`.
    public var description: String?
    /// The variables in document order.
    public var variables: [ServerVariable]
    /// The place of the object.
    public var location: SourceLocation
}

/// The Server Variable Object (OpenAPI 3.1 §4.8.6).
public struct ServerVariable: Sendable {
    /// The key under `variables`: the name between braces in the URL.
    public var name: String
    /// `default`: the value if a caller gives none.
    public var defaultValue: String
    /// `enum`; empty if any text is allowed.
    public var allowedValues: [String]
    /// `description`.
    public var description: String?
}

/// The Tag Object (OpenAPI 3.1 §4.8.22), with the `parent` and `kind` of 3.2.
public struct Tag: Sendable {
    /// `name`, as operations refer to it.
    public var name: String
    /// `summary`, since 3.2.
    public var summary: String?
    /// `description`.
    public var description: String?
    /// `parent`, since 3.2: the name of the tag that contains this one.
    public var parent: String?
    /// `kind`, since 3.2, such as `nav` or `audience`.
    public var kind: String?
    /// `x-swift-name`: the name of the group in the client.
    public var swiftName: String?
    /// The place of the object.
    public var location: SourceLocation
}
