import SwiftPlan

/// Finds out whether two types look the same in JSON, whatever Swift makes of them.
///
/// A type that is known by the same key on both sides counts as the same: what has changed in it is a change of its own.
struct WireComparison {
    private let old: Side
    private let new: Side
    /// Pairs of types that are being compared, which are the same unless a difference is found elsewhere.
    private var open: Set<[String]> = []

    init(_ old: APISurface, _ new: APISurface) {
        self.old = Side(old)
        self.new = Side(new)
    }

    mutating func isSame(_ old: APIEntry, _ new: APIEntry) -> Bool {
        open = []
        return isSame(part: old, new)
    }

    private mutating func isSame(part old: APIEntry, _ new: APIEntry) -> Bool {
        isSame(old.facts[.type] ?? "", old.facts[.format], new.facts[.type] ?? "", new.facts[.format])
    }

    private mutating func isSame(_ old: String, _ oldFormat: String?, _ new: String, _ newFormat: String?) -> Bool {
        switch (Self.parts(of: old), Self.parts(of: new)) {
        case (.optional(let old), .optional(let new)), (.list(let old), .list(let new)),
            (.dictionary(let old), .dictionary(let new)):
            return isSame(old, oldFormat, new, newFormat)
        case (.type(let old), .type(let new)): return isSame(type: old, new)
        case (.plain(let old), .plain(let new)):
            return Self.primitive(old, oldFormat) == Self.primitive(new, newFormat)
        default: return false
        }
    }

    private mutating func isSame(type oldPath: String, _ newPath: String) -> Bool {
        guard oldPath != newPath, open.insert([oldPath, newPath]).inserted else { return true }
        let (one, other) = (old.entries[oldPath], new.entries[newPath])
        guard let one, let other, one.facts[.shape] == other.facts[.shape] else { return false }
        let (parts, otherParts) = (old.parts(of: oldPath), new.parts(of: newPath))
        guard parts.keys == otherParts.keys else { return false }
        return parts.allSatisfy { name, part in
            guard let otherPart = otherParts[name] else { return false }
            return part.facts[.presence] == otherPart.facts[.presence] && isSame(part: part, otherPart)
        }
    }

    private enum Parts {
        case optional(String), list(String), dictionary(String), type(String), plain(String)
    }

    /// See ``TypeWord``.
    private static func parts(of word: String) -> Parts {
        if word.hasSuffix("?") { return .optional(String(word.dropLast())) }
        if word.hasPrefix("[String: ") { return .dictionary(String(word.dropFirst(9).dropLast())) }
        if word.hasPrefix("[") { return .list(String(word.dropFirst().dropLast())) }
        if word.hasPrefix("<") { return .type(String(word.dropFirst().dropLast())) }
        return .plain(word)
    }

    private static func primitive(_ word: String, _ format: String?) -> String {
        switch (word, format) {
        case (_, "unixTime"), ("Int", _), ("Int64", _), ("UInt64", _): "integer"
        case (_, "decimal"), ("Double", _), ("Float", _): "number"
        case ("CalendarDate", _): "date"
        case (_, let format?): format
        default: word
        }
    }
}

/// One of the two states, with the parts of each type at hand.
private struct Side {
    let entries: [String: APIEntry]
    private let members: [String: [String: APIEntry]]

    init(_ surface: APISurface) {
        var entries: [String: APIEntry] = [:]
        var members: [String: [String: APIEntry]] = [:]
        for (key, entry) in surface.entries {
            if key.kind == .type {
                entries[key.path] = entry
            } else if let owner = key.owner, owner.kind == .type {
                // Members are told apart by their tags or shapes, and not by where they are.
                let name = key.kind == .member ? entry.facts[.tags] ?? entry.name ?? "" : key.lastStep
                members[owner.path, default: [:]][name] = entry
            }
        }
        self.entries = entries
        self.members = members
    }

    func parts(of type: String) -> [String: APIEntry] {
        members[type] ?? [:]
    }
}
