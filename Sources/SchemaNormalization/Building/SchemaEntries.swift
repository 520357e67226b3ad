import OpenAPI

/// The normal schemas that have been asked for, by what makes each, and how far the finding of their meanings is.
struct SchemaEntries {
    struct Entry {
        let key: NormalKey
        /// How many meets lie between it and the schemas of the document.
        let depth: Int
        var state = State.new
        /// The schema that it turns out to be.
        var target: NormalID?
    }

    enum State {
        case new, open
        case done(NormalSchema)
    }

    private var entries: [Entry] = []
    private var ids: [NormalKey: NormalID] = [:]
    private var meetCount = 0
    private let mostMeets: Int

    /// How deep merged schemas may lie in merged schemas.
    private static let deepestMeet = 16
    /// How many merged schemas there may be beside one for each schema of the document.
    private static let additionalMeets = 256

    init(schemaCount: Int) {
        mostMeets = Self.additionalMeets + schemaCount
    }

    subscript(id: NormalID) -> Entry {
        get { entries[id.index] }
        set { entries[id.index] = newValue }
    }

    mutating func id(of key: NormalKey, depth: Int) -> NormalID {
        if let id = ids[key] { return id }
        let isMeet = key.parts.count > 1
        if isMeet { meetCount += 1 }
        let id = NormalID(index: entries.count)
        entries.append(Entry(key: key, depth: isMeet ? depth + 1 : 0))
        ids[key] = id
        return id
    }

    /// Schemas that are merged within schemas that are merged can multiply without end.
    func isBeyondLimits(_ key: NormalKey, depth: Int) -> Bool {
        ids[key] == nil && (depth >= Self.deepestMeet || meetCount >= mostMeets)
    }
}

/// The key that two uses share if they mean the same.
struct NormalKey: Hashable {
    let parts: [SchemaID]
    let role: NormalSchema.Role
}
