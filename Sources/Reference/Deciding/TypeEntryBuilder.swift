import SwiftPlan

/// Decides what is said of a type.
struct TypeEntryBuilder {
    let links: TypeLinks
    let uses: TypeUses

    func entry(_ type: TypePlan, _ id: EntryID) -> Entry {
        var blocks: [Block] = [.paragraph(kind(type))]
        if type.isDeprecated {
            blocks.append(.warning([.strong("Deprecated."), .text(" The API advises against this type.")]))
        }
        blocks += Prose.blocks(type.documentation.details) + type.documentation.notes.flatMap { Prose.blocks($0) }
        blocks += TypeTables(links: links).blocks(type)
        blocks += unknown(type) + used(type)
        return Entry(
            id: id, summary: Prose.line(type.documentation.summary), endpoint: nil, isDeprecated: type.isDeprecated,
            blocks: blocks)
    }

    private func kind(_ type: TypePlan) -> [Inline] {
        switch type.shape {
        case .structure(let plan):
            [.text(plan.layout == .array ? "A struct, which is a list on the wire." : "A struct.")]
        case .enumeration(let plan): [.text("An enum of "), .code(plan.rawType.rawValue), .text(".")]
        case .union(let plan):
            if let tag = plan.discriminator {
                [.text("An enum of several types, told apart by "), .code(Prose.visible(tag)), .text(".")]
            } else {
                [.text("An enum of several types.")]
            }
        case .answer: [.text("An enum of answers, by status.")]
        case .multipart: [.text("A struct of the parts of a body.")]
        case .event: [.text("An enum of events, by name.")]
        }
    }

    private func unknown(_ type: TypePlan) -> [Block] {
        let name: String? =
            switch type.shape {
            case .enumeration(let plan): plan.unknownName
            case .union(let plan): plan.unknownName
            case .event(let plan): plan.unknownName
            case .structure, .answer, .multipart: nil
            }
        return name.map { [.paragraph([.text("Every other value is kept as "), .code(".\($0)"), .text(".")])] } ?? []
    }

    private func used(_ type: TypePlan) -> [Block] {
        let entries = uses.entries(of: type.name)
        guard !entries.isEmpty else { return [] }
        let shown = entries.prefix(TypeUses.most).map { [Inline.link([.code($0.title)], .entry($0))] }
        let rest = entries.count > shown.count ? ", and \(entries.count - shown.count) more" : ""
        return [.paragraph([.text("Used by: ")] + .joined(shown, by: ", ") + [.text(rest + ".")])]
    }
}

/// Which calls and types each type is part of.
struct TypeUses {
    /// As many as are named of a type.
    static let most = 30

    private var uses: [TypeName: [EntryID]] = [:]

    init(_ index: ReferenceIndex, _ links: TypeLinks, errors: [ErrorCasePlan]) {
        let bodies = Dictionary(errors.map { ($0.name, links.names($0.body)) }) { first, _ in first }
        for (entry, call) in index.calls {
            add(entry, to: call.parameters.flatMap(\.type.names) + (call.body?.type.names ?? []))
            add(entry, to: links.names(call.result) + (call.paging?.item.names ?? []))
            add(entry, to: call.errors.flatMap { bodies[$0.caseName] ?? [] })
        }
        let owners = index.groups.flatMap(\.plan.types) + index.topTypes.map(\.plan)
        for type in owners.flatMap(\.withNested) {
            guard let entry = links.entry(type.name) else { continue }
            add(entry, to: type.shape.uses.flatMap(\.names))
        }
    }

    private mutating func add(_ entry: EntryID, to names: [TypeName]) {
        for name in names where uses[name]?.last != entry {
            uses[name, default: []].append(entry)
        }
    }

    func entries(of name: TypeName) -> [EntryID] { uses[name] ?? [] }
}
