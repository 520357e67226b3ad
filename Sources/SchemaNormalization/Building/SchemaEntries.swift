import OpenAPI

/// The requested schemas by their key, each with the state of its evaluation.
struct SchemaEntries {
    struct Entry {
        let key: NormalKey
        /// The nesting depth of merged schemas: 0 for a schema of the document.
        let depth: Int
        var state = State.new
        /// The schema that this one only wraps.
        var target: NormalID?
    }

    enum State {
        case new, open
        case done(NormalSchema)
    }

    private var entries: [Entry] = []
    private var ids: [NormalKey: NormalID] = [:]
    private var mergeCount = 0
    private let mostMerges: Int

    /// The greatest nesting depth of merged schemas.
    private static let deepestMerge = 16
    /// The number of merged schemas that are allowed in addition to one for each schema of the document.
    private static let additionalMerges = 256

    init(schemaCount: Int) {
        mostMerges = Self.additionalMerges + schemaCount
    }

    subscript(id: NormalID) -> Entry {
        get { entries[id.index] }
        set { entries[id.index] = newValue }
    }

    mutating func id(of key: NormalKey, depth: Int) -> NormalID {
        if let id = ids[key] { return id }
        let isMerged = key.parts.count > 1
        if isMerged { mergeCount += 1 }
        let id = NormalID(index: entries.count)
        entries.append(Entry(key: key, depth: isMerged ? depth + 1 : 0))
        ids[key] = id
        return id
    }

    /// Returns true if a merged schema would exceed the limits. Merged schemas within merged schemas can multiply
    /// without end.
    func isBeyondLimits(_ key: NormalKey, depth: Int) -> Bool {
        ids[key] == nil && (depth >= Self.deepestMerge || mergeCount >= mostMerges)
    }
}

/// The key that two uses share if they mean the same.
struct NormalKey: Hashable {
    let parts: [SchemaID]
    let role: NormalSchema.Role
}
