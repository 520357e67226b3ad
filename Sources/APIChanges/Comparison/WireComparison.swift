import SwiftPlan

/// A comparison of the JSON of two types, whose Swift types may differ.
///
/// Types with the same key are the same, because differences within them are separate changes.
struct WireComparison {
    private let old: Side
    private let new: Side
    /// The pairs of types that are compared already or at present. They count as the same, so that recursive types end.
    private var open: Set<[APIKey]> = []

    init(_ old: APISurface, _ new: APISurface) {
        self.old = Side(old)
        self.new = Side(new)
    }

    /// Returns true if the JSON of the two types is the same.
    mutating func isSame(_ old: RecordedType, _ new: RecordedType) -> Bool {
        open = []
        return isSame(part: old, new)
    }

    private mutating func isSame(part old: RecordedType, _ new: RecordedType) -> Bool {
        switch (old, new) {
        case (.optional(let old), .optional(let new)), (.list(let old), .list(let new)),
            (.dictionary(let old), .dictionary(let new)), (.lines(let old), .lines(let new)),
            (.events(let old?), .events(let new?)):
            isSame(part: old, new)
        case (.named(let old), .named(let new)): isSame(type: old, new)
        default: Self.isPlain(old) && Self.isPlain(new) && Self.primitive(old) == Self.primitive(new)
        }
    }

    private mutating func isSame(type oldKey: APIKey, _ newKey: APIKey) -> Bool {
        guard oldKey != newKey, open.insert([oldKey, newKey]).inserted else { return true }
        let (one, other) = (old.surface.entries[oldKey], new.surface.entries[newKey])
        guard let one, let other, one.facts.shape == other.facts.shape else { return false }
        let (parts, otherParts) = (old.parts(of: oldKey), new.parts(of: newKey))
        guard parts.keys == otherParts.keys else { return false }
        return parts.allSatisfy { name, part in
            guard let otherPart = otherParts[name], part.facts.presence == otherPart.facts.presence else { return false }
            guard let type = part.facts.type, let otherType = otherPart.facts.type else {
                return part.facts.type == otherPart.facts.type
            }
            return isSame(part: type, otherType)
        }
    }

    private static func isPlain(_ type: RecordedType) -> Bool {
        switch type {
        case .builtin, .formatted, .nothing, .bytes, .events(nil), .unknown: true
        case .list, .dictionary, .optional, .named, .lines, .events: false
        }
    }

    /// The types without parts; types that have the same JSON are equal.
    private enum Primitive: Equatable {
        case integer, number, date, other(RecordedType)
    }

    private static func primitive(_ type: RecordedType) -> Primitive {
        switch type {
        case .formatted(.unixTime), .builtin(.integer), .builtin(.int64), .builtin(.uint64): .integer
        case .formatted(.decimal), .builtin(.double), .builtin(.float): .number
        case .builtin(.calendarDate): .date
        default: .other(type)
        }
    }
}

/// A surface, with an index of the parts of each type.
private struct Side {
    let surface: APISurface
    private let members: [APIKey: [String: APIEntry]]

    init(_ surface: APISurface) {
        self.surface = surface
        var members: [APIKey: [String: APIEntry]] = [:]
        for (key, entry) in surface.entries {
            guard let owner = key.owner, owner.kind == .type else { continue }
            // The tags or the name identify a member; its pointer does not matter.
            let tags = entry.facts.tags.joined(separator: ", ")
            let name = key.kind == .member ? tags.isEmpty ? entry.name ?? "" : tags : key.lastToken
            members[owner, default: [:]][name] = entry
        }
        self.members = members
    }

    func parts(of type: APIKey) -> [String: APIEntry] {
        members[type] ?? [:]
    }
}
