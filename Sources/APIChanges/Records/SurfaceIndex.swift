import SwiftPlan

/// The entries of a surface by what they are part of, in the order in which manifests have them.
struct SurfaceIndex {
    typealias Part = (key: APIKey, entry: APIEntry)

    private var parts: [APIKey: [Part]] = [:]
    private var byKind: [APIKey.Kind: [Part]] = [:]

    init(_ surface: APISurface) {
        for (key, entry) in surface.entries {
            if let owner = key.owner {
                parts[owner, default: []].append((key, entry))
            } else {
                byKind[key.kind, default: []].append((key, entry))
            }
        }
        for (owner, parts) in parts {
            // They share the steps of their owner.
            let count = owner.steps.count
            self.parts[owner] = parts.sorted { $0.key.steps[count...].lexicographicallyPrecedes($1.key.steps[count...]) }
        }
        byKind = byKind.mapValues { $0.sorted { $0.key < $1.key } }
    }

    /// The parts of a kind, in order.
    func all(_ kind: APIKey.Kind) -> [Part] { byKind[kind] ?? [] }

    /// The properties, values or members of a type; the arguments and answers of a call.
    func parts(of owner: APIKey, _ kind: APIKey.Kind) -> [Part] {
        (parts[owner] ?? []).filter { $0.key.kind == kind }
    }
}
