public import SwiftPlan

/// The part of a client that callers and the wire see, as a flat list of entries. `tenon diff` compares two surfaces,
/// and a manifest contains one.
public struct APISurface: Sendable {
    /// The entries, by their keys.
    public var entries: [APIKey: APIEntry]

    /// Creates a surface of the entries, by default without any.
    public init(_ entries: [APIKey: APIEntry] = [:]) {
        self.entries = entries
    }
}

extension APISurface {
    /// The Swift names, which the next run keeps.
    public var names: [APIKey: ShippedName] {
        entries.compactMapValues { entry in
            entry.name.map { ShippedName($0, source: entry.source, formerNames: entry.formerNames) }
        }
    }
}
