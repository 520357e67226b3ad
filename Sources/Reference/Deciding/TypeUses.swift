import SwiftPlan

/// The calls and types that use each type.
struct TypeUses {
    /// The most uses that a type's entry lists.
    static let maximumCount = 30

    private var uses: [TypeName: [EntryID]] = [:]

    init(_ index: ReferenceIndex, _ links: TypeLinks, errors: [ErrorCasePlan]) {
        let bodies = Dictionary(errors.map { ($0.name, $0.body.names) }) { first, _ in first }
        for (entry, call) in index.calls {
            add(entry, to: call.parameters.flatMap(\.type.names) + (call.body?.type.names ?? []))
            add(entry, to: call.result.names + (call.paging?.item.names ?? []))
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
