import SwiftPlan

/// An index of a surface's entries by owner and by kind, in the order of manifests.
struct SurfaceIndex {
    typealias Part = (key: APIKey, entry: APIEntry)

    private let entries: [APIKey: APIEntry]
    private let indices: [Dictionary<APIKey, APIEntry>.Index]
    /// The positions in `indices`, by owner: entries are too large to be sorted themselves.
    private var parts: [APIKey: [Int]] = [:]
    private var byKind: [APIKey.Kind: [Int]] = [:]

    init(_ surface: APISurface) {
        entries = surface.entries
        indices = Array(surface.entries.indices)
        let keys = Array(surface.entries.keys)
        for (number, key) in keys.enumerated() {
            if let owner = key.owner {
                parts[owner, default: []].append(number)
            } else {
                byKind[key.kind, default: []].append(number)
            }
        }
        for (owner, numbers) in parts where numbers.count > 1 {
            // All keys begin with the steps of their owner.
            parts[owner] = Self.sorted(numbers, keys, behind: owner.steps.count)
        }
        byKind = byKind.mapValues { Self.sorted($0, keys, behind: 0) }
    }

    /// - Parameter count: The number of first steps that all keys share.
    private static func sorted(_ numbers: [Int], _ keys: [APIKey], behind count: Int) -> [Int] {
        numbers.sorted { one, other in
            keys[one].steps[count...].lexicographicallyPrecedes(keys[other].steps[count...])
        }
    }

    /// Returns the entries of a kind that have no owner, in order.
    func all(_ kind: APIKey.Kind) -> [Part] { (byKind[kind] ?? []).map(part) }

    /// Returns the parts of an owner that are of a kind, in order: such as the properties of a type.
    func parts(of owner: APIKey, _ kind: APIKey.Kind) -> [Part] {
        (parts[owner] ?? []).filter { entries.keys[indices[$0]].kind == kind }.map(part)
    }

    private func part(_ number: Int) -> Part {
        let (key, entry) = entries[indices[number]]
        return (key, entry)
    }
}
