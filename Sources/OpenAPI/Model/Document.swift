public import YAMLTree

/// One OpenAPI description, read from all its files: every reference followed, every version's spelling brought to that
/// of the newest (OpenAPI 3.2 §4.1), and every finding reported on the way.
///
/// Parts that could not be understood are left out and reported, so that one mistake never hides the rest.
public struct Document: Sendable {
    /// The version that `openapi` gives; another minor version counts as the newest known one.
    public var version: SpecificationVersion
    /// `info`.
    public var info: Info
    /// `servers` of the root, in document order; empty: the document names none.
    public var servers: [Server]
    /// `tags` of the root, in document order. Operations may have tags that are not among them.
    public var tags: [Tag]
    /// The operations in document order: by path, then by method as written.
    public var operations: [Operation]
    /// Requests that the API sends to its users (OpenAPI 3.1 §4.8.1 `webhooks`).
    public var webhooks: [Operation]
    /// `components/securitySchemes`, in document order.
    public var securitySchemes: [SecurityScheme]
    /// Every schema that was reached, each once. A `SchemaID` is an index into it.
    public var schemas: [Schema]
    /// The schemas that have a name of their own, in the order they were found: those under `components/schemas`
    /// in document order, then those that other files hold.
    public var namedSchemas: [SchemaID]
    /// The schemas that are kept even if no operation reaches them; the caller chooses them.
    public var keptSchemas: [SchemaID] = []
    /// The files that were read, the root first, then in the order they were reached.
    public var files: [SourceFile]
    /// The place of the root object.
    public var location: SourceLocation

    // Inlined, so that a caller that reads one property of a schema gets no copy of the others.
    /// The schema with the ID, which must be one of this document.
    @inlinable
    public subscript(id: SchemaID) -> Schema {
        schemas[id.index]
    }

    /// The schema at the end of plain references, from `id` on.
    public func resolved(_ id: SchemaID) -> SchemaID {
        // This is called very often, so it makes no copy of the schema.
        schemas[id.index].isPlainReference ? schemas[id.index].referenceEnd ?? id : id
    }

    /// Finds the ends of plain references anew. The caller calls it after changing schemas.
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
            // The reader has reported and cut loops; a loop that is left ends after `count` steps.
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
    /// OpenAPI 3.0, whose Schema Object is a dialect of its own.
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
    public var description: String?
    /// `version`: the version of the API, as its author writes it.
    public var version: String
}

/// The Server Object (OpenAPI 3.1 §4.8.5).
public struct Server: Sendable {
    /// `url`, which may have variables in braces and may be relative to the place of the description.
    public var url: String
    /// `name`, since 3.2.
    public var name: String?
    public var description: String?
    /// The variables in document order.
    public var variables: [ServerVariable]
    /// The place of the object.
    public var location: SourceLocation
}

/// The Server Variable Object (OpenAPI 3.1 §4.8.6).
public struct ServerVariable: Sendable {
    /// The key under `variables`, as it stands between braces in the URL.
    public var name: String
    /// `default`: the value where a caller gives none.
    public var defaultValue: String
    /// `enum`; empty: any text is allowed.
    public var allowedValues: [String]
    public var description: String?
}

/// The Tag Object (OpenAPI 3.1 §4.8.22), with the `parent` and `kind` of 3.2.
public struct Tag: Sendable {
    /// `name`, as operations refer to it.
    public var name: String
    /// `summary`, since 3.2.
    public var summary: String?
    public var description: String?
    /// `parent` of 3.2: the name of the tag that this one is nested under.
    public var parent: String?
    /// `kind` of 3.2, such as `nav` or `audience`.
    public var kind: String?
    /// `x-swift-name`: what the group is called in the client.
    public var swiftName: String?
    /// The place of the object.
    public var location: SourceLocation
}
