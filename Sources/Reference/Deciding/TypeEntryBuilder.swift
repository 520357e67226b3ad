import SwiftPlan

/// A builder of the entry of a type.
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
        case .responses: [.text("An enum of responses, by status.")]
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
            case .structure, .responses, .multipart: nil
            }
        return name.map { [.paragraph([.text("Every other value is kept as "), .code(".\($0)"), .text(".")])] } ?? []
    }

    private func used(_ type: TypePlan) -> [Block] {
        let entries = uses.entries(of: type.name)
        guard !entries.isEmpty else { return [] }
        let shown = entries.prefix(TypeUses.maximumCount).map { [Inline.link([.code($0.title)], .entry($0))] }
        let rest = entries.count > shown.count ? ", and \(entries.count - shown.count) more" : ""
        return [.paragraph([.text("Used by: ")] + .joined(shown, by: ", ") + [.text(rest + ".")])]
    }
}
