import YAMLTree

/// The schemas of a description in the order they were come upon, each once.
///
/// A schema gets its identifier when something refers to it and is read when all before it have been: so recursive
/// schemas need no care, and however long a chain of schemas is, the stack does not grow with it.
struct SchemaArena {
    /// The schemas read so far: `schemas[i]` is what `entries[i]` became.
    private(set) var schemas: [Schema] = []
    private var entries: [Entry] = []
    private var ids: [Place.ID: SchemaID] = [:]
    private let limit: Int
    private(set) var isFull = false

    private enum Entry {
        case place(Place)
        /// One that the document does not have, but implies.
        case implied(Schema)
    }

    init(limit: Int) {
        self.limit = limit
    }

    mutating func id(of place: Place) -> SchemaID {
        if let id = ids[place.id] { return id }
        let id = append(.place(place))
        ids[place.id] = id
        return id
    }

    /// A schema that stands nowhere, such as that of a path parameter that is not declared.
    mutating func imply(_ schema: Schema) -> SchemaID {
        append(.implied(schema))
    }

    /// The place that has to be read next, until there are no more.
    var next: Place? {
        guard schemas.count < entries.count, case .place(let place) = entries[schemas.count] else { return nil }
        return place
    }

    /// Takes the schema that `next` became.
    mutating func append(read schema: Schema) {
        schemas.append(schema)
        takeImplied()
    }

    /// Hands over what was read; a copy would be large.
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
