public import SwiftPlan

/// All that callers and the wire see of a client, flat: what `tenon diff` compares, and what manifests keep.
public struct APISurface: Sendable {
    public var entries: [APIKey: APIEntry]

    public init(_ entries: [APIKey: APIEntry] = [:]) {
        self.entries = entries
    }
}

extension APISurface {
    /// As it stands in a manifest. What this version does not know is passed over.
    public init(records: [String: [String: String]]) {
        var entries: [APIKey: APIEntry] = [:]
        for (text, record) in records {
            if let key = APIKey(text), let entry = APIEntry(record: record) { entries[key] = entry }
        }
        self.init(entries)
    }

    /// For a manifest, by key.
    public var records: [String: [String: String]] {
        Dictionary(uniqueKeysWithValues: entries.map { ($0.key.description, $0.value.record) })
    }

    /// What the next run is to call things.
    public var names: [APIKey: ShippedName] {
        entries.compactMapValues { entry in
            entry.name.map { ShippedName($0, source: entry.source, formerNames: entry.formerNames) }
        }
    }
}
