import SwiftPlan

// Pairs of a removed and an added part that may be one renamed part.
extension SurfaceComparison {
    private static let removals: Set<ChangeRule> = [.propertyRemoved, .argumentRemoved]
    private static let additions: Set<ChangeRule> = [
        .propertyAdded, .requiredPropertyAdded, .argumentAdded, .requiredArgumentAdded,
    ]

    /// Adds a question to each removal that may be a rename, since a spec does not declare renames. A removed and an
    /// added part of one owner are a pair if each fits no other part.
    mutating func askAboutRenames() {
        let added = Dictionary(grouping: changes.filter { Self.additions.contains($0.rule) }) { $0.key.owner }
        let removed = Dictionary(grouping: changes.indices.filter { Self.removals.contains(changes[$0].rule) }) {
            changes[$0].key.owner
        }
        for (owner, indices) in removed {
            for index in indices {
                let key = changes[index].key
                let fitting = (added[owner] ?? []).map(\.key).filter { isLike(key, $0) }
                guard let other = fitting.first, fitting.count == 1,
                    indices.count(where: { isLike(changes[$0].key, other) }) == 1
                else { continue }
                changes[index].help = Self.question(key, old.entries[key]?.name, other)
            }
        }
    }

    /// Returns true if the new part may be the old one under another name: if they have the same type and presence.
    private mutating func isLike(_ key: APIKey, _ other: APIKey) -> Bool {
        guard key.kind == other.kind, key.kind != .body, let entry = old.entries[key], let new = new.entries[other],
            let type = entry.facts.type, let newType = new.facts.type
        else { return false }
        return entry.facts.presence == new.facts.presence && wire.isSame(type, newType)
    }

    private static func question(_ key: APIKey, _ name: String?, _ other: APIKey) -> String {
        let name = name ?? key.lastToken
        return "renamed to '\(other.lastToken)'? 'x-swift-name: \(name)' there keeps the code that uses it"
    }
}
