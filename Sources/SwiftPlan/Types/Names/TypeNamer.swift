import Diagnostics
import OpenAPI
import SchemaNormalization

/// Chooses the names of the types of all named schemas.
struct TypeNamer {
    let context: PlanContext
    let reserved: Set<String>

    private var ledger: NameLedger { context.ledger }

    /// A named schema, and its meaning if the client uses it. An unused schema reserves its name for later.
    private struct Candidate {
        let source: SchemaID
        let used: NormalID?
    }

    /// Returns the names and their scope.
    func names() -> (names: [SchemaView: GivenType], scope: NameScope) {
        let all = candidates
        var scope = NameScope(reserved: reserved.union(context.namesAround), suffix: "Model", ignoresCase: true)
        scope.keep(ledger.keptNames(of: context.groups.map(\.typeKey)))
        // Inline schemas get their names later, and keep their earlier ones.
        let own = Set(all.map { key(of: context.document[$0.source]) })
        scope.keep(ledger.keptTopLevelNames().filter { !own.contains($0.key) && !own.contains($0.key.received) })
        var names: [SchemaView: GivenType] = [:]
        // Sent types come second, so that they do not take the name of a schema.
        for direction in [Direction.received, .sent] {
            let candidates =
                direction == .received ? all : all.filter { $0.used.map(context.directions.isSplit) ?? false }
            let preferences = candidates.map { preference(context.document[$0.source], direction) }
            for (index, given) in scope.claimAll(preferences, ledger).enumerated() {
                report(preferences[index], given.name, context.document[candidates[index].source])
                guard let used = candidates[index].used else { continue }
                names[context.directions.view(used, direction)] = GivenType(
                    name: TypeName([given.name]), origin: given.origin)
            }
        }
        return (names, scope)
    }

    /// The named schemas that become types, in document order.
    private var candidates: [Candidate] {
        var used: [SchemaID: NormalSchema] = [:]
        for id in context.directions.reached {
            let schema = context.schemas[id]
            if context.schemas.named(schema) != nil { used[schema.source] = schema }
        }
        return context.document.namedSchemas.compactMap { source in
            if let schema = used[source] {
                return schema.form.hasOwnType ? Candidate(source: source, used: schema.id) : nil
            }
            return context.schemas.looksLikeType(source) ? Candidate(source: source, used: nil) : nil
        }
    }

    /// The suffix of a sent type that differs from the received one.
    static let sentSuffix = "Input"

    private func preference(_ schema: Schema, _ direction: Direction) -> NamePreference {
        let key = key(of: schema)
        let suffix = direction == .received ? "" : Self.sentSuffix
        return NamePreference(
            direction == .received ? key : key.sent, at: schema.location,
            spelling: schema.swiftName ?? schema.name ?? "", pinned: schema.swiftName.map { $0 + suffix },
            else: Self.usable(SwiftName.upperCamel(schema.name ?? "")) + suffix)
    }

    private func key(of schema: Schema) -> APIKey {
        APIKey(.type, ledger.pointers.relative(schema.pointer))
    }

    static func usable(_ name: String) -> String {
        ReservedNames.topLevel.contains(name) ? name + "Model" : name
    }

    private func report(_ preference: NamePreference, _ name: String, _ schema: Schema) {
        guard let wanted = preference.names.first, wanted != name, ledger.keptName(for: preference) == nil else { return }
        let other =
            context.namesAround.contains(wanted) ? (wanted == context.client ? "the client" : "the runtime") : "another type"
        context.diagnostics.report(
            PlanFinding.nameClash, "\(other) is called '\(wanted)' already, so this one becomes '\(name)'",
            at: schema.location, pointer: schema.pointer, help: "give it a name with 'x-swift-name'")
    }
}

extension SchemaForm {
    /// True if the schema becomes a separate type.
    var hasOwnType: Bool {
        switch self {
        case .enumeration, .object, .tuple, .union: true
        case .nothing, .anything, .scalar, .list, .map: false
        }
    }
}
