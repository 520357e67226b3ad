public import SwiftPlan

/// All that callers and the wire see of a client, as a flat list. `tenon diff` compares it, and manifests keep it.
public struct APISurface: Sendable {
    /// The things by their places in the spec.
    public var entries: [APIKey: APIEntry]

    /// The default is an empty surface.
    public init(_ entries: [APIKey: APIEntry] = [:]) {
        self.entries = entries
    }
}

extension APISurface {
    /// The names that the next run keeps.
    public var names: [APIKey: ShippedName] {
        entries.compactMapValues { entry in
            entry.name.map { ShippedName($0, source: entry.source, formerNames: entry.formerNames) }
        }
    }
}
