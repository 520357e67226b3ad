package import SwiftPlan

extension ReferenceBook {
    /// Builds the reference of a client: plan → book.
    package init(_ plan: ClientPlan) {
        self = BookBuilder(plan).book()
    }
}

/// A builder of the chapters and entries of a book.
private struct BookBuilder {
    private let plan: ClientPlan
    private let index: ReferenceIndex
    private let types: TypeEntryBuilder
    private let calls: CallEntryBuilder
    private let links: TypeLinks

    init(_ plan: ClientPlan) {
        self.plan = plan
        index = ReferenceIndex(plan)
        links = TypeLinks(plan, types: index.types, entries: index.typeEntries)
        types = TypeEntryBuilder(links: links, uses: TypeUses(index, links, errors: plan.errors))
        calls = CallEntryBuilder(
            plan: plan, links: links, snippets: CallSnippet(plan: plan, types: index.types),
            headers: HeaderRows(plan, links),
            examples: Dictionary(grouping: plan.examples, by: \.operation))
    }

    func book() -> ReferenceBook {
        ReferenceBook(
            client: plan.name,
            title: Prose.visible(plan.documentation.summary ?? plan.name),
            overview: OverviewBuilder(plan: plan, links: links).blocks(),
            groups: groups(),
            types: index.topTypes.map { id, type in
                Chapter(id: id, title: type.name.description, about: [], entries: entries([type]))
            })
    }

    private func groups() -> [Chapter] {
        let all = index.calls.map(\.entry)
        var number = 0
        return index.groups.map { group in
            let entries = zip(group.calls, group.plan.calls).map { id, call in
                defer { number += 1 }
                return calls.entry(
                    call, id, in: group.plan, previous: number > 0 ? all[number - 1] : nil,
                    next: number + 1 < all.count ? all[number + 1] : nil)
            }
            let documentation = group.plan.documentation
            return Chapter(
                id: group.id, title: group.plan.name,
                about: Prose.blocks(documentation.summary) + Prose.blocks(documentation.details),
                entries: entries + self.entries(group.plan.types))
        }
    }

    private func entries(_ plans: [TypePlan]) -> [Entry] {
        plans.flatMap(\.withNested).compactMap { type in
            links.entry(type.name).map { types.entry(type, $0) }
        }
    }
}
