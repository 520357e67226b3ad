public import SwiftPlan

/// A search for the types that a client can share with another: those from the same schema in the same file, with the
/// same name and the same declaration.
public struct SharedTypeSearch {
    /// The names of the common types.
    public private(set) var names: Set<TypeName>
    /// The types from a schema that both clients have, but with another name or declaration in the other client.
    public let differing: [TypePlan]

    /// Compares the types of a client with those of another.
    ///
    /// - Parameter owner: The plan of the other client, which shares the runtime and would declare the common types.
    public init(of plan: ClientPlan, in owner: ClientPlan) {
        let declarations = Self.declarations(of: plan, as: owner)
        let own = Self.declarations(of: owner, as: owner)
        let others = Dictionary(owner.types.compactMap { type in type.sharedSchemaKey.map { ($0, type.name) } }) { first, _ in
            first
        }
        let known = plan.types.compactMap { type in type.sharedSchemaKey.flatMap { others[$0] }.map { (type: type, other: $0) } }
        let same = known.filter { type, other in
            type.name == other && declarations[type.name.description] == own[other.description]
        }.map(\.type)
        let common = Set(same.map(\.name))
        names = common
        differing = known.map(\.type).filter { !common.contains($0.name) }
        leaveOutUsers(of: plan.types.filter { !names.contains($0.name) }.map(\.name), among: same)
    }

    /// Removes the types that use a type of the client that is not common, directly or indirectly.
    private mutating func leaveOutUsers(of own: [TypeName], among types: [TypePlan]) {
        var users: [TypeName: [TypeName]] = [:]
        for type in types {
            for name in type.withNested.flatMap(\.shape.uses).flatMap(\.names) {
                users[name.outermost, default: []].append(type.name)
            }
        }
        var pending = own
        while let name = pending.popLast() {
            pending += (users[name] ?? []).filter { names.remove($0) != nil }
        }
    }

    /// Returns the text of each type, printed with the owner's name and options, so that the texts are comparable.
    private static func declarations(of plan: ClientPlan, as owner: ClientPlan) -> [String: String] {
        var plan = plan
        plan.name = owner.name
        plan.options.access = owner.options.access
        plan.options.runtime = owner.options.runtime
        return Dictionary(ClientPrinter(plan, spec: "").schemas.map { ($0.name, $0.text) }) { first, _ in first }
    }
}
