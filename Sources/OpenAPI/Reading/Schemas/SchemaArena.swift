import YAMLTree

/// The schemas of a spec, each once, in the order in which they were found.
///
/// A schema gets its ID when it is first referred to, and is read after all schemas before it. Therefore, recursive
/// schemas need no special treatment, and a long chain of schemas does not use the stack.
struct SchemaArena {
    /// The schemas read so far: `schemas[i]` comes from `entries[i]`.
    private(set) var schemas: [Schema] = []
    private var entries: [Entry] = []
    private var ids: [SourceNode.ID: SchemaID] = [:]
    private let limit: Int
    private(set) var isFull = false

    private enum Entry {
        case node(SourceNode)
        /// A schema that is not in the document, but implied by it.
        case implied(Schema)
    }

    init(limit: Int) {
        self.limit = limit
    }

    mutating func id(of node: SourceNode) -> SchemaID {
        if let id = ids[node.id] { return id }
        let id = append(.node(node))
        ids[node.id] = id
        return id
    }

    /// Adds a schema that is not in the document, such as that of an undeclared path parameter.
    mutating func addImplied(_ schema: Schema) -> SchemaID {
        append(.implied(schema))
    }

    /// The node of the next schema to read; `nil` if there are no more.
    var next: SourceNode? {
        guard schemas.count < entries.count, case .node(let node) = entries[schemas.count] else { return nil }
        return node
    }

    /// Adds the schema that was read at `next`.
    mutating func append(read schema: Schema) {
        schemas.append(schema)
        takeImplied()
    }

    /// Moves the schemas out, without a copy, which would be large.
    mutating func takeSchemas() -> [Schema] {
        defer { schemas = [] }
        return schemas
    }

    private mutating func append(_ entry: Entry) -> SchemaID {
        if entries.count >= limit, limit > 0 {
            isFull = true
            return SchemaID(index: limit - 1)
        }
        entries.append(entry)
        takeImplied()
        return SchemaID(index: entries.count - 1)
    }

    private mutating func takeImplied() {
        while schemas.count < entries.count, case .implied(let schema) = entries[schemas.count] {
            schemas.append(schema)
        }
    }
}
