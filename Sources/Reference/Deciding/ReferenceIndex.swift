import SwiftPlan

/// The IDs of all chapters and entries of a client. They are known before any text is written, so that entries can link
/// to each other.
struct ReferenceIndex {
    private(set) var types: [TypeName: TypePlan] = [:]
    private(set) var typeEntries: [TypeName: EntryID] = [:]
    /// The groups in the order of the plan.
    private(set) var groups: [Group] = []
    private(set) var topTypes: [(id: ChapterID, plan: TypePlan)] = []

    /// The chapter of a group.
    struct Group {
        let id: ChapterID
        let plan: GroupPlan
        /// The entries of the calls, in the order of the plan.
        var calls: [EntryID] = []
    }

    /// All calls in reading order.
    var calls: [(entry: EntryID, call: CallPlan)] {
        groups.flatMap { Array(zip($0.calls, $0.plan.calls)) }
    }

    init(_ plan: ClientPlan) {
        for type in plan.allTypes { types[type.name] = type }
        var stems = UniqueStems()
        for group in plan.groups {
            let id = ChapterID(kind: .group, stem: stems.claim(FileStem.fitting(group.typeName.last)))
            var titles = UniqueTitles(chapter: id)
            var entry = Group(id: id, plan: group)
            entry.calls = group.calls.map { titles.claim("\(group.name).\($0.name)") }
            add(group.types, &titles)
            groups.append(entry)
        }
        stems = UniqueStems()
        for type in plan.types + (plan.events?.types ?? []) {
            let id = ChapterID(kind: .type, stem: stems.claim(FileStem.fitting(type.name.description)))
            var titles = UniqueTitles(chapter: id)
            add([type], &titles)
            topTypes.append((id, type))
        }
    }

    private mutating func add(_ plans: [TypePlan], _ titles: inout UniqueTitles) {
        for type in plans.flatMap(\.withNested) {
            typeEntries[type.name] = titles.claim(type.name.description)
        }
    }
}

/// A set of unique file names. Names that differ only in case count as the same.
private struct UniqueStems {
    private var known: Set<String> = []

    mutating func claim(_ name: String) -> String {
        var stem = name
        var number = 1
        while !known.insert(stem.lowercased()).inserted {
            number += 1
            stem = "\(name)-\(number)"
        }
        return stem
    }
}

/// A counter of the entries in a chapter that would have the same anchor.
private struct UniqueTitles {
    let chapter: ChapterID
    private var counts: [String: Int] = [:]

    init(chapter: ChapterID) {
        self.chapter = chapter
    }

    mutating func claim(_ title: String) -> EntryID {
        let slug = EntryID.slug(title)
        defer { counts[slug, default: 0] += 1 }
        return EntryID(chapter: chapter, title: title, number: counts[slug] ?? 0)
    }
}
