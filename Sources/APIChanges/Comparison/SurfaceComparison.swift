import SwiftPlan

/// The comparison of two states of an API: surface × surface → changes.
public struct SurfaceComparison {
    let old: APISurface
    let new: APISurface
    var wire: WireComparison
    var changes: [Change] = []

    /// Returns the changes between two states of one API, the worst first. Entries are compared by key.
    public static func changes(from old: APISurface, to new: APISurface) -> [Change] {
        var comparison = SurfaceComparison(old: old, new: new, wire: WireComparison(old, new))
        comparison.run()
        comparison.askAboutRenames()
        return comparison.changes.sorted(by: precedes)
    }

    private mutating func run() {
        for key in Set(old.entries.keys).union(new.entries.keys) {
            switch (old.entries[key], new.entries[key]) {
            case (nil, let entry?): added(key, entry)
            case (let entry?, nil): removed(key, entry)
            case (let entry?, let newEntry?): compare(key, entry, newEntry)
            case (nil, nil): break
            }
        }
    }

    // MARK: - Additions and removals

    /// Returns true if the entry is added or removed together with its owner, for which there is a change already.
    ///
    /// - Parameter other: The surface that does not have the entry.
    private func isPart(_ key: APIKey, of other: APISurface) -> Bool {
        if let owner = key.owner {
            // If the type is of another kind, all its parts are others.
            return other.entries[owner] == nil || old.entries[owner]?.openShape != new.entries[owner]?.openShape
        }
        if let parent = key.parent { return other.entries[parent] == nil }
        return false
    }

    private mutating func added(_ key: APIKey, _ entry: APIEntry) {
        guard !isPart(key, of: old) else { return }
        let owner = key.owner.flatMap { new.entries[$0] }
        guard let (rule, brokenCode) = AdditionRules.rule(key, entry, owner: owner) else { return }
        let subject = Subject(surface: new)
        note(rule, brokenCode, key, entry, subject.name(key, entry), Self.prefix(key) + "is new" + type(of: entry, subject))
    }

    private mutating func removed(_ key: APIKey, _ entry: APIEntry) {
        guard !isPart(key, of: new) else { return }
        let owner = key.owner.flatMap { new.entries[$0] }
        guard let (rule, brokenCode) = RemovalRules.rule(key, entry, owner: owner) else { return }
        note(rule, brokenCode, key, entry, Subject(surface: old).name(key, entry), Self.prefix(key) + "was removed")
    }

    private func type(of entry: APIEntry, _ subject: Subject) -> String {
        guard let type = entry.facts.type else { return "" }
        let presence = entry.facts.presence.map { ", \($0.words)" } ?? ""
        return ": `\(subject.swift(type))`\(presence)"
    }

    /// Returns the method and path of a call as the start of a message; an empty text for other entries.
    private static func prefix(_ key: APIKey) -> String {
        key.request.map { "`\($0)` " } ?? ""
    }

    mutating func note(
        _ rule: ChangeRule, _ brokenCode: BrokenCode, _ key: APIKey, _ entry: APIEntry, _ subject: String, _ message: String
    ) {
        changes.append(
            Change(
                rule: rule, brokenCode: brokenCode, key: key, subject: subject, message: message, location: entry.location))
    }

    private static func precedes(_ one: Change, _ other: Change) -> Bool {
        let ranks = [one, other].map { BrokenCode.all.firstIndex(of: $0.brokenCode) ?? 0 }
        return (ranks[0], one.key, one.rule.rawValue) < (ranks[1], other.key, other.rule.rawValue)
    }
}

extension APIKey {
    /// The method and path of a call, such as `GET /pets/{id}`; `nil` for other kinds.
    var request: String? {
        guard kind == .call, steps.count > 1 else { return nil }
        return "\(steps[1].token.uppercased()) \(steps[0].token)"
    }
}
