import SwiftPlan

// The changes of entries that exist in both surfaces.
extension SurfaceComparison {
    mutating func compare(_ key: APIKey, _ old: APIEntry, _ new: APIEntry) {
        compareNames(key, old, new)
        comparePresence(key, old, new)
        compareTypes(key, old, new)
        if key.kind == .response, old.name != new.name {
            note(.errorChanged, .wire, key, new, "has the body `\(new.name ?? "")`, had `\(old.name ?? "")`")
        }
        for (fact, rule, brokenCode) in Self.rules where fact(old.facts) != fact(new.facts) {
            let words = [fact(old.facts), fact(new.facts)].map { $0.map { "`\($0)`" } ?? "nothing" }
            note(rule, brokenCode, key, new, "was \(words[0]), is \(words[1])")
        }
        let isDeprecated = new.facts.isDeprecated
        if old.facts.isDeprecated != isDeprecated {
            let rule: ChangeRule = isDeprecated ? .deprecated : .notDeprecated
            note(rule, .safe, key, new, isDeprecated ? "is deprecated" : "is not deprecated any more")
        }
        if key.kind == .call, old.facts.group != new.facts.group {
            let groups = [(self.old, old), (self.new, new)].map { surface, entry in
                entry.facts.group.flatMap { surface.entries[APIKey(.group, $0)]?.name } ?? ""
            }
            note(.operationMoved, .source, key, new, "was in `\(groups[0])`, is in `\(groups[1])`")
        }
    }

    /// The facts that need no context: the rule and the broken code follow from the fact alone.
    private static let rules: [(fact: @Sendable (APIEntry.Facts) -> String?, rule: ChangeRule, brokenCode: BrokenCode)] = [
        ({ $0.encoding }, .encodingChanged, .wire), ({ $0.paging }, .pagingChanged, .source),
        ({ $0.security.map { $0.joined(separator: " + ") }.joined(separator: ", ") }, .securityChanged, .wire),
        ({ $0.tags.isEmpty ? nil : $0.tags.joined(separator: ", ") }, .tagsChanged, .wire),
        ({ $0.address }, .addressChanged, .wire), ({ $0.constant }, .constantChanged, .wire),
        ({ $0.default }, .defaultChanged, .safe),
    ]

    private mutating func note(
        _ rule: ChangeRule, _ brokenCode: BrokenCode, _ key: APIKey, _ entry: APIEntry, _ message: String
    ) {
        note(rule, brokenCode, key, entry, Subject(surface: new).name(key, entry), message)
    }

    private mutating func compareNames(_ key: APIKey, _ old: APIEntry, _ new: APIEntry) {
        guard let oldName = old.name, let newName = new.name, oldName != newName, key.kind != .response else { return }
        let message = "is now called `\(newName)`"
        let subject = Subject(surface: self.old).name(key, old)
        if new.formerNames.contains(oldName) {
            note(.renamed, .safe, key, new, subject, message + "; the old name is a deprecated alias")
        } else {
            note(.renamedWithoutAlias, .source, key, new, subject, message)
        }
    }

    private mutating func comparePresence(_ key: APIKey, _ old: APIEntry, _ new: APIEntry) {
        guard key.kind == .property else {
            guard old.isOptional != new.isOptional else { return }
            let rule: ChangeRule = new.isOptional ? .argumentOptional : .argumentRequired
            let brokenCode: BrokenCode = new.isOptional ? .safe : [.wire, .source]
            return note(rule, brokenCode, key, new, new.isOptional ? "is optional" : "is required")
        }
        let owner = key.owner.flatMap { self.new.entries[$0] }
        let (isSent, isReceived) = (owner?.isSent == true, owner?.isReceived == true)
        if old.isOptional != new.isOptional {
            let breaksWire = new.isOptional ? isReceived : isSent
            note(
                new.isOptional ? .propertyOptional : .propertyRequired, .source(alsoWire: breaksWire), key, new,
                new.isOptional ? "may be left out" : "is always there")
        }
        if old.isNullable != new.isNullable {
            let breaksWire = new.isNullable ? isReceived && !old.isOptional : isSent
            note(
                new.isNullable ? .propertyNullable : .propertyNotNullable, .source(alsoWire: breaksWire), key,
                new, new.isNullable ? "may be `null`" : "is never `null`")
        }
    }

    private mutating func compareTypes(_ key: APIKey, _ old: APIEntry, _ new: APIEntry) {
        if key.kind == .type { return compareShapes(key, old, new) }
        guard key.kind != .group, let oldType = old.facts.type, let newType = new.facts.type, oldType != newType
        else { return }
        let isSame = wire.isSame(oldType, newType)
        let words = [Subject(surface: self.old).swift(oldType), Subject(surface: self.new).swift(newType)]
        // The key of a type changes if its schema moves, although its name and its JSON stay.
        if isSame, words[0] == words[1] { return }
        let brokenCode: BrokenCode = words[0] == words[1] ? .wire : .source(alsoWire: !isSame)
        note(
            key.kind == .call ? .resultChanged : .typeChanged, brokenCode, key, new, "was `\(words[0])`, is `\(words[1])`")
    }

    private mutating func compareShapes(_ key: APIKey, _ old: APIEntry, _ new: APIEntry) {
        guard let oldShape = old.facts.shape, let newShape = new.facts.shape, oldShape != newShape else { return }
        let message = "was `\(oldShape.words)`, is `\(newShape.words)`"
        guard old.openShape == new.openShape else {
            return note(.shapeChanged, [.wire, .source], key, new, message)
        }
        // Only the case for unknown values was added or removed.
        note(new.isClosed ? .closed : .opened, .source, key, new, message)
    }
}
